import Glibc

/// Finds the parts of a multipart/form-data body (RFC 7578, RFC 2046 section 5.1). Fed whole or byte by byte
/// it finds the same parts or refuses the same; it keeps where their content stands, never the content.
package struct MultipartParser {
  /// One field of the form, with the place of its content in the body.
  package struct Part: Equatable, Sendable {
    package let name: String
    /// nil for a field that is no file.
    package let fileName: String?
    package let contentType: String?
    package let content: Range<Int>
  }

  private enum State {
    /// Of a part, or before the first one, where it is dropped.
    case content
    /// Behind a delimiter: "--" ends the body, a line end begins a part.
    case delimited
    case dashed
    case lineEnd
    case header
    /// Behind the last delimiter, where everything is dropped.
    case epilogue
  }

  private let delimiter: [UInt8]
  private var state = State.content
  /// Bytes of the delimiter that the last bytes may be; at the start a line end counts as seen.
  private var matched = 2
  private var offset = 0
  private var header: [UInt8] = []
  private var head: PartHead?
  private var contentStart = 0
  private var parts: [Part] = []

  private static let headerLimit = 8 * 1_024
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Refuses with 400 a boundary that RFC 2046 section 5.1.1 does not allow.
  package init(boundary: String) throws(Refusal) {
    let isAllowed = { (byte: UInt8) in
      PercentCoding.isAlphanumeric(byte) || "'()+_,-./:=? ".utf8.contains(byte)
    }
    guard (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy(isAllowed), boundary.last != " " else {
      throw Refusal(.badRequest, "bad multipart boundary")
    }
    delimiter = Array("\r\n--\(boundary)".utf8)
  }

  package mutating func feed(_ bytes: UnsafeRawBufferPointer) throws(Refusal) {
    var index = 0
    while index < bytes.count {
      if case .epilogue = state { return }
      if case .content = state, matched == 0 {
        index = Self.nextCarriageReturn(bytes, from: index, &offset)
        guard index < bytes.count else { return }
      }
      let byte = bytes[index]
      index += 1
      offset += 1
      try take(byte)
    }
  }

  /// The parts, once the whole body was fed.
  package func finish() throws(Refusal) -> [Part] {
    guard case .epilogue = state else { throw Refusal(.badRequest, "multipart body without its end") }
    return parts
  }

  private mutating func take(_ byte: UInt8) throws(Refusal) {
    switch (state, byte) {
    case (.content, _):
      match(byte)
    case (.delimited, UInt8(ascii: "-")):
      state = .dashed
    case (.dashed, UInt8(ascii: "-")):
      state = .epilogue
    case (.delimited, UInt8(ascii: " ")), (.delimited, UInt8(ascii: "\t")):
      break
    case (.delimited, Self.carriageReturn):
      state = .lineEnd
    case (.lineEnd, UInt8(ascii: "\n")):
      state = .header
      header = []
    case (.header, _):
      try addToHeader(byte)
    case (.delimited, _), (.dashed, _), (.lineEnd, _), (.epilogue, _):
      throw Refusal(.badRequest, "multipart boundary in an unfinished line")
    }
  }

  /// A delimiter holds CR only at its begin, so a byte that does not fit can only begin another one.
  private mutating func match(_ byte: UInt8) {
    matched = byte == delimiter[matched] ? matched + 1 : byte == Self.carriageReturn ? 1 : 0
    guard matched == delimiter.count else { return }
    if let head {
      parts.append(
        Part(
          name: head.name, fileName: head.fileName, contentType: head.contentType,
          content: contentStart..<max(contentStart, offset - delimiter.count)))
    }
    head = nil
    matched = 0
    state = .delimited
  }

  private mutating func addToHeader(_ byte: UInt8) throws(Refusal) {
    header.append(byte)
    guard header.count <= Self.headerLimit else { throw Refusal(.badRequest, "head of a part too long") }
    guard byte == UInt8(ascii: "\n"), header.count == 2 || header.suffix(4).elementsEqual("\r\n\r\n".utf8) else {
      return
    }
    guard parts.count < FormFields.limit else { throw Refusal(.badRequest, "too many form fields") }
    head = try PartHead(header)
    contentStart = offset
    // The line end before the next delimiter may be the one that ended the head: an empty part without it.
    matched = 2
    state = .content
  }

  private static func nextCarriageReturn(
    _ bytes: UnsafeRawBufferPointer, from index: Int, _ offset: inout Int
  ) -> Int {
    let base = bytes.baseAddress?.advanced(by: index)
    let found = base.flatMap { memchr($0, Int32(carriageReturn), bytes.count - index) }
    let next = found.flatMap { found in bytes.baseAddress.map { UnsafeRawPointer(found) - $0 } } ?? bytes.count
    offset += next - index
    return next
  }
}
