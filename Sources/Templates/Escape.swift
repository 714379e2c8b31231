/// How a value is written: decided from its place in the HTML when the template is compiled.
enum Escape {
  case text
  case attribute
  /// An attribute that a click or a load follows: at its beginning only known schemes pass.
  case address

  /// Appends a value; control characters other than line feed and tab are left out, for HTML forbids them.
  func append(_ value: UnsafeBufferPointer<UInt8>, to output: inout Pool<UInt8>) {
    if self == .address, !value.isEmpty, let last = output.elements.last,
      last == Byte.quote || last == Byte.apostrophe, !Self.isSafeAddress(value)
    {
      // A bare quote in the output can only be the one that opens the attribute: values have theirs escaped.
      return output.append(UInt8(ascii: "#"))
    }
    var start = 0
    var index = 0
    while index < value.count {
      // Most values hold nothing special, so eight bytes are asked at once; one by one only if they may do.
      if index + 8 <= value.count, !mayHaveSpecial(value, at: index) {
        index += 8
        continue
      }
      let end = min(index + 8, value.count)
      while index < end {
        if isSpecial(value[index]) {
          output.append(UnsafeBufferPointer(rebasing: value[start..<index]))
          Self.appendReference(to: value[index], in: &output)
          start = index + 1
        }
        index += 1
      }
    }
    output.append(UnsafeBufferPointer(rebasing: value[start...]))
  }

  static func isSafeScheme(_ scheme: some Sequence<UInt8>) -> Bool {
    let lowercased = scheme.map(Byte.lowercased)
    return ["http", "https", "mailto", "tel"].contains { lowercased.elementsEqual($0.utf8) }
  }

  private static func isSafeAddress(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    switch value.first {
    case Byte.slash, UInt8(ascii: "?"), UInt8(ascii: "#"): return true
    default:
      guard let colon = value.firstIndex(of: UInt8(ascii: ":")) else { return false }
      return isSafeScheme(value[..<colon])
    }
  }

  /// Whether one of eight bytes may be special. Setting a bit makes < and > alike, & and ' (in attributes
  /// also " and, by chance, #). A byte below a limit borrows its highest bit when that is subtracted.
  @inline(__always)
  private func mayHaveSpecial(_ value: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let bytes = UnsafeRawBufferPointer(value).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let each: UInt64 = 0x0101_0101_0101_0101
    let ampersands = (bytes | each &* (self == .text ? 0x01 : 0x05)) ^ each &* 0x27
    let brackets = (bytes | each &* 0x02) ^ each &* 0x3E
    let alarms =
      (bytes &- each &* 0x20) & ~bytes | (ampersands &- each) & ~ampersands | (brackets &- each) & ~brackets
    return alarms & (each &* 0x80) != 0
  }

  @inline(__always)
  private func isSpecial(_ byte: UInt8) -> Bool {
    let special = self == .text ? Self.specialInText : Self.specialInAttribute
    return byte < 64 && special &>> UInt64(byte) & 1 == 1
  }

  private static let control: UInt64 = 0xFFFF_FFFF & ~(1 << 0x09 | 1 << 0x0A)
  private static let specialInText: UInt64 = control | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
  private static let specialInAttribute: UInt64 = specialInText | 1 << 0x22 | 1 << 0x27

  private static func appendReference(to byte: UInt8, in output: inout Pool<UInt8>) {
    let reference: StaticString =
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case Byte.less: "&lt;"
      case Byte.greater: "&gt;"
      case Byte.quote: "&quot;"
      case Byte.apostrophe: "&#39;"
      default: ""
      }
    reference.withUTF8Buffer { output.append($0) }
  }
}
