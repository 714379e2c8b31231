import Mentoring

/// A text with its few marks, as `publication/markup` shows it: words only, the template escapes them.
struct MarkupView: Encodable, Sendable {
  let blocks: [Block]

  struct Block: Encodable, Sendable {
    let paragraph: Line?
    let list: List?
  }

  struct List: Encodable, Sendable { let items: [Line] }

  struct Line: Encodable, Sendable { let spans: [Span] }

  struct Span: Encodable, Sendable {
    let plain: String?
    let bold: String?
    let link: Link?
  }

  struct Link: Encodable, Sendable {
    let words: String
    let address: String
  }

  /// Nil where there is nothing to say.
  init?(_ text: String) {
    let markup = SafeMarkup(text)
    guard !markup.isEmpty else { return nil }
    blocks = markup.blocks.map { block in
      switch block {
      case .paragraph(let spans): Block(paragraph: Line(spans), list: nil)
      case .list(let items): Block(paragraph: nil, list: List(items: items.map(Line.init)))
      }
    }
  }

  private init() {
    let spans = [
      Span(plain: "Слова ", bold: nil, link: nil), Span(plain: nil, bold: "важные", link: nil),
      Span(plain: nil, bold: nil, link: Link(words: "сайт", address: "https://shkola.example")),
    ]
    blocks = [
      Block(paragraph: Line(spans: spans), list: nil),
      Block(paragraph: nil, list: List(items: [Line(spans: spans)])),
    ]
  }

  static let sample = MarkupView()
}

extension MarkupView.Line {
  fileprivate init(_ spans: [SafeMarkup.Span]) {
    self.spans = spans.map { span in
      switch span {
      case .plain(let words): .init(plain: words, bold: nil, link: nil)
      case .bold(let words): .init(plain: nil, bold: words, link: nil)
      case .link(let words, let address): .init(plain: nil, bold: nil, link: .init(words: words, address: address))
      }
    }
  }
}
