/// The few marks that a text for everybody may have: paragraphs, lists, bold words, links. Whatever else stands in it is
/// words, and is escaped where it is shown: there is no mark that lets HTML through.
///
/// A blank line ends a paragraph; lines that begin with «- » are a list; `**жирно**`; `[слова](https://школа.рф)`.
package struct SafeMarkup: Sendable, Equatable {
  package let blocks: [Block]

  package enum Block: Sendable, Equatable {
    case paragraph([Span])
    case list([[Span]])
  }

  package enum Span: Sendable, Equatable {
    case plain(String)
    case bold(String)
    case link(words: String, address: String)
  }

  package init(_ text: String) {
    var blocks: [Block] = []
    var paragraph: [Substring] = []
    var items: [[Span]] = []
    func close() {
      if !paragraph.isEmpty { blocks.append(.paragraph(Self.spans(paragraph.joined(separator: " ")))) }
      if !items.isEmpty { blocks.append(.list(items)) }
      (paragraph, items) = ([], [])
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.trimmed
      if let item = Self.item(line) {
        if !paragraph.isEmpty { close() }
        items.append(Self.spans(String(item)))
      } else {
        if line.isEmpty || !items.isEmpty { close() }
        if !line.isEmpty { paragraph.append(line) }
      }
    }
    close()
    self.blocks = blocks
  }

  package var isEmpty: Bool { blocks.isEmpty }

  /// The words alone, a line a paragraph or item: for feeds and descriptions.
  package var plain: String {
    blocks.map { block in
      switch block {
      case .paragraph(let spans): Self.words(spans)
      case .list(let items): items.map { "– " + Self.words($0) }.joined(separator: "\n")
      }
    }.joined(separator: "\n")
  }

  private static func words(_ spans: [Span]) -> String {
    spans.map { span in
      switch span {
      case .plain(let words), .bold(let words): words
      case .link(let words, _): words
      }
    }.joined()
  }

  private static func item(_ line: Substring) -> Substring? {
    guard let mark = line.first, "-–—•*".contains(mark), line.dropFirst().first == " " else { return nil }
    return line.dropFirst(2).trimmed
  }

  private static func spans(_ text: String) -> [Span] {
    var spans: [Span] = []
    var plain = ""
    var rest = text[...]
    func keep(_ span: Span) {
      if !plain.isEmpty { spans.append(.plain(plain)) }
      plain = ""
      spans.append(span)
    }
    while let letter = rest.first {
      if rest.hasPrefix("**"), let end = rest.dropFirst(2).firstRange(of: "**"),
        end.lowerBound > rest.index(rest.startIndex, offsetBy: 2)
      {
        keep(.bold(String(rest[rest.index(rest.startIndex, offsetBy: 2)..<end.lowerBound])))
        rest = rest[end.upperBound...]
      } else if letter == "[", let (link, after) = link(rest) {
        keep(link)
        rest = after
      } else {
        plain.append(letter)
        rest = rest.dropFirst()
      }
    }
    if !plain.isEmpty { spans.append(.plain(plain)) }
    return spans
  }

  /// `[words](address)` at the beginning; nothing where the address is none of the web.
  private static func link(_ text: Substring) -> (Span, Substring)? {
    let inner = text.dropFirst()
    guard let close = inner.firstRange(of: "]("), let end = inner[close.upperBound...].firstIndex(of: ")")
    else { return nil }
    let words = inner[..<close.lowerBound].trimmed
    let address = String(inner[close.upperBound..<end].trimmed)
    guard !words.isEmpty, !words.contains("["), isAddress(address) else { return nil }
    return (.link(words: String(words), address: address), inner[inner.index(after: end)...])
  }

  /// Of the web and of nothing else: no script, no data, no credentials before the host.
  private static func isAddress(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }) else { return false }
    let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    return host.contains(".") && !host.contains("@")
      && text.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0.value != 0x7F && !"\"'<>\\`".unicodeScalars.contains($0)
      }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...last]
  }
}
