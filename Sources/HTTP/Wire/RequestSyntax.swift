import Glibc
import HTTPTypes

/// The grammar of single lines: pure functions from bytes to values or a refusal.
enum RequestSyntax {
  typealias Bytes = UnsafeRawBufferPointer

  /// method SP request-target SP HTTP-version (RFC 9112 section 3).
  static func head(_ line: Bytes) throws(Refusal) -> RequestHead {
    let space = UInt8(ascii: " ")
    guard let first = line.firstIndex(of: space), let last = line.lastIndex(of: space), first < last else {
      throw Refusal(.badRequest, "request line without three parts")
    }
    let version = try version(Bytes(rebasing: line[(last + 1)...]))
    let method = try method(Bytes(rebasing: line[..<first]))
    let target = String(decoding: line[(first + 1)..<last], as: UTF8.self)
    let parsed = try RequestTarget(target, method: method)
    return RequestHead(method: method, target: target, parsed: parsed, version: version)
  }

  /// field-name ":" OWS field-value OWS (section 5).
  static func field(_ line: Bytes) throws(Refusal) -> HTTPField {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0 else {
      throw Refusal(.badRequest, "field without a name")
    }
    // Covers white space before the colon and folded lines too: both are no token (sections 5.1, 5.2).
    guard let name = HTTPField.Name(String(decoding: line[..<colon], as: UTF8.self)) else {
      throw Refusal(.badRequest, "field name is no token")
    }
    let value = trimmed(Bytes(rebasing: line[(colon + 1)...]))
    guard value.allSatisfy(isFieldValue) else { throw Refusal(.badRequest, "control byte in a field") }
    return HTTPField(name: name, value: value)
  }

  /// chunk-size [ chunk-ext ] (section 7.1), the extension dropped.
  static func chunkSize(_ line: Bytes) throws(Refusal) -> Int {
    let digits = line.prefix { $0 != UInt8(ascii: ";") }
    guard (1...15).contains(digits.count) else { throw Refusal(.badRequest, "bad chunk size") }
    var size = 0
    for digit in digits {
      guard let value = PercentCoding.hexDigit(digit) else { throw Refusal(.badRequest, "bad chunk size") }
      size = size << 4 | Int(value)
    }
    guard line[digits.endIndex...].allSatisfy(isFieldValue) else {
      throw Refusal(.badRequest, "control byte in a chunk extension")
    }
    return size
  }

  static func isToken(_ byte: UInt8) -> Bool {
    PercentCoding.isAlphanumeric(byte) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
  }

  private static func isFieldValue(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F || byte == UInt8(ascii: "\t")
  }

  private static func version(_ bytes: Bytes) throws(Refusal) -> RequestHead.Version {
    let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    guard bytes.count == 8, bytes.starts(with: "HTTP/".utf8), isDigit(bytes[5]),
      bytes[6] == UInt8(ascii: "."), isDigit(bytes[7])
    else { throw Refusal(.badRequest, "no HTTP version") }
    switch (bytes[5], bytes[7]) {
    case (UInt8(ascii: "1"), UInt8(ascii: "1")): return .http11
    case (UInt8(ascii: "1"), UInt8(ascii: "0")): return .http10
    default: throw Refusal(.httpVersionNotSupported, "HTTP version other than 1.0 and 1.1")
    }
  }

  /// TRACE and CONNECT are left out on purpose: the one shows cookies to scripts, the other is for proxies.
  private static func method(_ bytes: Bytes) throws(Refusal) -> HTTPRequest.Method {
    guard !bytes.isEmpty, bytes.allSatisfy(isToken) else {
      throw Refusal(.badRequest, "method is no token")
    }
    switch String(decoding: bytes, as: UTF8.self) {
    case "GET": return .get
    case "HEAD": return .head
    case "POST": return .post
    case "PUT": return .put
    case "PATCH": return .patch
    case "DELETE": return .delete
    case "OPTIONS": return .options
    default: throw Refusal(.notImplemented, "unknown method")
    }
  }

  private static func trimmed(_ bytes: Bytes) -> Bytes {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return Bytes(rebasing: bytes[..<0]) }
    return Bytes(rebasing: bytes[first...last])
  }
}
