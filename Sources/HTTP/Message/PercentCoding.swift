import HTTPTypes

/// Percent-encoding (RFC 3986 section 2.1) as addresses and forms use it.
enum PercentCoding {
  enum Dialect { case path, form }

  /// Refuses with 400 what would mean different things to different readers: a cut escape, a NUL,
  /// bytes that are not UTF-8.
  static func decoded(_ text: some StringProtocol, as dialect: Dialect) throws(Refusal) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var rest = text.utf8.makeIterator()
    while let byte = rest.next() {
      var decoded = byte
      if byte == UInt8(ascii: "%") {
        guard let high = rest.next().flatMap(hexDigit), let low = rest.next().flatMap(hexDigit) else {
          throw Refusal(.badRequest, "incomplete percent escape")
        }
        decoded = high << 4 | low
      } else if byte == UInt8(ascii: "+"), dialect == .form {
        decoded = UInt8(ascii: " ")
      }
      guard decoded != 0 else { throw Refusal(.badRequest, "NUL in encoded text") }
      bytes.append(decoded)
    }
    guard let string = String(validating: bytes, as: UTF8.self) else {
      throw Refusal(.badRequest, "encoded text is not UTF-8")
    }
    return string
  }

  /// Encodes everything but the unreserved characters (RFC 3986 section 2.3).
  static func encoded(_ text: String) -> String {
    escaping(text) { byte in
      isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
    }
  }

  /// Leaves an address as it is except for bytes that may not stand in a header field's address:
  /// controls (a CR LF would begin a new field), space, and what is not ASCII.
  static func safeAddress(_ address: String) -> String {
    escaping(address) { byte in byte > 0x20 && byte < 0x7F }
  }

  static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: false
    }
  }

  private static func escaping(_ text: String, unless isKept: (UInt8) -> Bool) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if isKept(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
