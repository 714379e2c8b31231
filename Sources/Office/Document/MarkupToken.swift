/// Markup cut into tags and what stands between them. Nothing is interpreted: no entity is ever expanded.
enum MarkupToken: Equatable, Sendable {
  /// With its angle brackets.
  case tag(String)
  /// As it stands, escaped.
  case text(String)

  /// Nil for what is not well enough formed to be cut, and for a document type, which no office suite writes.
  static func all(in markup: String) -> [MarkupToken]? {
    var tokens: [MarkupToken] = []
    var rest = Substring(markup)
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      if open > rest.startIndex { tokens.append(.text(String(rest[..<open]))) }
      guard let close = end(ofTag: rest[open...]) else { return nil }
      let tag = String(rest[open...close])
      if tag.hasPrefix("<!DOCTYPE") { return nil }
      tokens.append(.tag(tag))
      rest = rest[rest.utf8.index(after: close)...]
    }
    if !rest.isEmpty { tokens.append(.text(String(rest))) }
    return tokens
  }

  /// The closing bracket: not one inside a quoted value.
  private static func end(ofTag text: Substring) -> String.Index? {
    var quote: UInt8?
    for index in text.utf8.indices {
      let byte = text.utf8[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
    }
    return nil
  }

  static func text(of tokens: [MarkupToken]) -> String {
    tokens.reduce(into: "") { text, token in
      switch token {
      case .tag(let tag): text += tag
      case .text(let words): text += words
      }
    }
  }

  func opens(_ name: String) -> Bool {
    guard case .tag(let tag) = self, tag.hasPrefix("<" + name), !tag.hasSuffix("/>") else { return false }
    let next = tag.dropFirst(name.count + 1).first
    return next == ">" || next == " "
  }

  func closes(_ name: String) -> Bool { self == .tag("</\(name)>") }

  /// A value as text of markup: without the characters that XML 1.0 has no place for (section 2.2).
  static func escaped(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\t", "\n": text.unicodeScalars.append(scalar)
      default:
        if scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF { text.unicodeScalars.append(scalar) }
      }
    }
    return text
  }
}
