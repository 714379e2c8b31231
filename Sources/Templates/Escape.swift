/// How a value is written: decided from its place in the HTML when the template is compiled.
enum Escape {
  case text
  case attribute
  /// An attribute that a click or a load follows: at its beginning only known schemes pass.
  case address

  /// Appends a value; control characters other than line feed and tab are left out, for HTML forbids them.
  func append(_ value: Slice<UnsafeBufferPointer<UInt8>>, to buffer: inout [UInt8]) {
    if self == .address, let last = buffer.last, last == Byte.quote || last == Byte.apostrophe,
      !value.isEmpty, !Self.isSafeAddress(value)
    {
      // A bare quote in the buffer can only be the one that opens the attribute: values have theirs escaped.
      return buffer.append(UInt8(ascii: "#"))
    }
    let special = self == .text ? Self.specialInText : Self.specialInAttribute
    var start = value.startIndex
    for index in value.startIndex..<value.endIndex {
      let byte = value[index]
      // Every special byte is below 64, so the set is one word: a table in memory costs a load per byte.
      guard byte < 64, special &>> UInt64(byte) & 1 == 1 else { continue }
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: value[start..<index]))
      Self.appendReference(to: byte, in: &buffer)
      start = index + 1
    }
    buffer.append(contentsOf: UnsafeBufferPointer(rebasing: value[start..<value.endIndex]))
  }

  static func isSafeScheme(_ scheme: some Sequence<UInt8>) -> Bool {
    let lowercased = scheme.map(Byte.lowercased)
    return ["http", "https", "mailto", "tel"].contains { lowercased.elementsEqual($0.utf8) }
  }

  private static func isSafeAddress(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    switch value.first {
    case Byte.slash, UInt8(ascii: "?"), UInt8(ascii: "#"): return true
    default:
      guard let colon = value.firstIndex(of: UInt8(ascii: ":")) else { return false }
      return isSafeScheme(value[..<colon])
    }
  }

  private static let control: UInt64 = 0xFFFF_FFFF & ~(1 << 0x09 | 1 << 0x0A)
  private static let specialInText: UInt64 = control | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
  private static let specialInAttribute: UInt64 = specialInText | 1 << 0x22 | 1 << 0x27

  private static func appendReference(to byte: UInt8, in buffer: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): buffer.append(contentsOf: "&amp;".utf8)
    case Byte.less: buffer.append(contentsOf: "&lt;".utf8)
    case Byte.greater: buffer.append(contentsOf: "&gt;".utf8)
    case Byte.quote: buffer.append(contentsOf: "&quot;".utf8)
    case Byte.apostrophe: buffer.append(contentsOf: "&#39;".utf8)
    default: break
    }
  }
}
