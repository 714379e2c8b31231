/// Where in the HTML the next byte of a template stands: it decides how a variable is escaped there, or that
/// none may stand there. The places are states of the tokenizer (HTML standard, 13.2.5), less what we refuse.
struct MarkupPosition: Equatable {
  enum Place {
    case text, opaque, comment, declarationStart, declaration
    case tagStart, tagName, attributes, attributeName, attributeNameEnd, valueStart, value
    /// After a value, or after a section that may or may not have written an attribute.
    case edge
  }

  struct Refusal: Error {
    let message: String
  }

  private(set) var place = Place.text
  /// In lower case; "/" stands first in the name of an end tag. Kept inside of an opaque element.
  private(set) var tag = ""
  private(set) var attribute = ""
  private var quote: UInt8 = 0
  /// What the template itself has written of an address while that may still turn out to be a scheme.
  private var scheme: [UInt8]?
  /// How many bytes of the terminator of a comment or of an opaque element have been seen.
  private var matched = 0

  init() {}

  mutating func advance(over byte: UInt8) throws(Refusal) {
    switch place {
    case .text:
      if byte == Byte.less { enter(.tagStart) }
    case .opaque:
      try advanceOpaque(byte)
    case .comment:
      advanceComment(byte)
    case .declarationStart:
      matched = byte == UInt8(ascii: "-") ? matched + 1 : 0
      if matched == 2 { enter(.comment) }
      if matched == 0 { enter(byte == Byte.greater ? .text : .declaration) }
    case .declaration:
      if byte == Byte.greater { enter(.text) }
    case .tagStart, .tagName:
      advanceTag(byte)
    case .attributes, .attributeName, .attributeNameEnd, .edge:
      try advanceAttributes(byte)
    case .valueStart, .value:
      try advanceValue(byte)
    }
  }

  /// The escape of a variable that stands here.
  mutating func escapeVariable() throws(Refusal) -> Escape {
    switch place {
    case .text:
      return .text
    case .opaque where holdsText && matched == 0:
      return .text
    case .opaque:
      throw Refusal(message: "a variable cannot stand inside <\(tag)>")
    case .comment, .declarationStart, .declaration:
      throw Refusal(message: "a variable cannot stand in an HTML comment or declaration")
    case .value:
      return try escapeValue()
    case .valueStart:
      throw Refusal(message: "the value of `\(attribute)` must stand in quotes")
    case .tagStart, .tagName, .attributes, .attributeName, .attributeNameEnd, .edge:
      throw Refusal(message: "inside a tag a variable stands only in the quoted value of an attribute")
    }
  }

  /// The position after a section that began at `self` and ended at `end`, run or left out; nil when the two
  /// can not go on alike.
  func joined(with end: MarkupPosition) -> MarkupPosition? {
    if self == end { return self }
    var joint = self
    switch (place, end.place) {
    case _ where tag == end.tag && isBetweenAttributes && end.isBetweenAttributes:
      let isAfterSpace = [place, end.place].allSatisfy { $0 == .attributes || $0 == .attributeNameEnd }
      joint.enter(isAfterSpace ? .attributes : .edge)
    case (.value, .value) where attribute == end.attribute && quote == end.quote:
      guard scheme?.isEmpty ?? true, end.scheme?.isEmpty ?? true else { return nil }
      joint.scheme = []
    default:
      return nil
    }
    return joint
  }

  var description: String {
    switch place {
    case .text: "text"
    case .opaque: "<\(tag)>"
    case .comment, .declarationStart, .declaration: "a comment or declaration"
    case .tagStart, .tagName, .attributes, .attributeName, .attributeNameEnd, .edge: "the tag <\(tag)"
    case .valueStart, .value: "the value of `\(attribute)` in the tag <\(tag)"
    }
  }
}

// MARK: - Tags

extension MarkupPosition {
  private static let opaqueTags: Set<String> = [
    "script", "style", "title", "textarea", "iframe", "xmp", "noembed", "noframes",
  ]

  private var isBetweenAttributes: Bool {
    switch place {
    case .tagName, .attributes, .attributeName, .attributeNameEnd, .edge: true
    case .text, .opaque, .comment, .declarationStart, .declaration, .tagStart, .valueStart, .value: false
    }
  }

  private mutating func enter(_ place: Place) {
    self.place = place
    matched = 0
    scheme = nil
    switch place {
    case .text, .tagStart, .comment, .declarationStart, .declaration: (tag, attribute, quote) = ("", "", 0)
    case .opaque, .tagName, .attributes, .edge: (attribute, quote) = ("", 0)
    case .attributeName, .attributeNameEnd, .valueStart, .value: break
    }
  }

  /// What HTML unescapes inside, although it reads no tags there.
  private var holdsText: Bool {
    tag == "title" || tag == "textarea"
  }

  private mutating func advanceComment(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "-"): matched = min(matched + 1, 2)
    case Byte.greater where matched == 2: enter(.text)
    default: matched = 0
    }
  }

  private mutating func advanceOpaque(_ byte: UInt8) throws(Refusal) {
    let terminator = Array("</\(tag)".utf8)
    if matched == terminator.count, Byte.isSpace(byte) || byte == Byte.slash || byte == Byte.greater {
      tag = "/" + tag
      byte == Byte.greater ? enter(.text) : enter(.attributes)
    } else if matched < terminator.count, Byte.lowercased(byte) == terminator[matched] {
      matched += 1
    } else if matched > 0, holdsText {
      // Shown as it is in HTML, but read as a tag inside of SVG: there a variable could become an attribute.
      throw Refusal(message: "no tag can stand inside <\(tag)>")
    } else {
      matched = byte == Byte.less ? 1 : 0
    }
  }

  private mutating func advanceTag(_ byte: UInt8) {
    let isStart = place == .tagStart
    if isStart, tag.isEmpty, byte == UInt8(ascii: "!") {
      enter(.declarationStart)
    } else if isStart, tag.isEmpty, byte == Byte.slash {
      tag = "/"
    } else if isStart, !Byte.isLetter(byte) {
      let isMarkup = byte == UInt8(ascii: "?") || !tag.isEmpty
      enter(byte == Byte.less ? .tagStart : isMarkup ? .declaration : .text)
    } else if byte == Byte.greater {
      closeTag()
    } else if Byte.isSpace(byte) || byte == Byte.slash {
      enter(.attributes)
    } else {
      tag.unicodeScalars.append(Unicode.Scalar(Byte.lowercased(byte)))
      enter(.tagName)
    }
  }

  private mutating func closeTag() {
    enter(Self.opaqueTags.contains(tag) ? .opaque : .text)
  }
}

// MARK: - Attributes

extension MarkupPosition {
  /// Those whose value is an address that a click or a load follows (HTML standard, index of attributes).
  private static let addresses: Set<String> = [
    "href", "src", "action", "formaction", "xlink:href", "data", "poster", "cite", "background", "ping",
  ]

  private mutating func advanceAttributes(_ byte: UInt8) throws(Refusal) {
    switch byte {
    case Byte.greater:
      closeTag()
    case Byte.slash:
      enter(.attributes)
    case UInt8(ascii: "=") where place == .attributeName || place == .attributeNameEnd:
      place = .valueStart
    case Byte.quote, Byte.apostrophe, UInt8(ascii: "="), Byte.less:
      throw Refusal(message: "`\(Character(Unicode.Scalar(byte)))` stands wrongly in the tag <\(tag)")
    case _ where Byte.isSpace(byte):
      if place == .attributeName { place = .attributeNameEnd } else if place == .edge { enter(.attributes) }
    case _ where place == .edge:
      throw Refusal(message: "a space is missing between two attributes of the tag <\(tag)")
    default:
      if place != .attributeName { attribute = "" }
      attribute.unicodeScalars.append(Unicode.Scalar(Byte.lowercased(byte)))
      place = .attributeName
    }
  }

  private mutating func advanceValue(_ byte: UInt8) throws(Refusal) {
    if place == .valueStart {
      if Byte.isSpace(byte) { return }
      guard byte == Byte.quote || byte == Byte.apostrophe else {
        throw Refusal(message: "the value of `\(attribute)` must stand in quotes")
      }
      enter(.value)
      quote = byte
      scheme = Self.addresses.contains(attribute) ? [] : nil
    } else if byte == quote {
      enter(.edge)
    } else if byte == Byte.less {
      throw Refusal(message: "the value of `\(attribute)` is not closed before <")
    } else {
      try advanceScheme(byte)
    }
  }

  private mutating func advanceScheme(_ byte: UInt8) throws(Refusal) {
    guard var written = scheme else { return }
    if byte == UInt8(ascii: ":") {
      guard written.isEmpty || Escape.isSafeScheme(written) else {
        throw Refusal(message: "`\(attribute)` leads to a scheme other than http, https, mailto and tel")
      }
      scheme = nil
    } else if byte <= 0x20 || Byte.isLetter(byte) || Byte.isDigit(byte) || "+-.".utf8.contains(byte) {
      written.append(byte)
      scheme = written
    } else {
      scheme = nil
    }
  }

  private func escapeValue() throws(Refusal) -> Escape {
    if attribute.hasPrefix("on") || attribute == "style" || attribute == "srcdoc" {
      throw Refusal(message: "a variable cannot stand in the attribute `\(attribute)`")
    }
    guard let scheme else { return .attribute }
    guard scheme.isEmpty else {
      throw Refusal(message: "`\(attribute)` must begin with a variable, /, ?, # or a whole scheme")
    }
    return .address
  }
}
