/// Names in double braces among the markup of a text document.
///
/// An office suite cuts a line into runs where it likes, in the middle of a name too, so names are looked for in the
/// joined text of a paragraph.
enum TemplateText {
  static func names(in tokens: [MarkupToken]) -> Set<String> {
    paragraphs(in: tokens).reduce(into: []) { names, paragraph in
      for mark in marks(in: joined(tokens, texts(in: tokens, paragraph))) { names.insert(mark.name) }
    }
  }

  static func filled(
    _ tokens: [MarkupToken], _ values: [String: String], rows: [[String: String]]
  ) -> [MarkupToken] {
    var result: [MarkupToken] = []
    var next = tokens.startIndex
    for row in repeatedRows(in: tokens) {
      result += replaced(Array(tokens[next..<row.lowerBound]), values)
      let pattern = Array(tokens[row])
      for cells in rows { result += replaced(pattern, values.merging(cells) { _, cell in cell }) }
      next = row.upperBound
    }
    return result + replaced(Array(tokens[next...]), values)
  }

  /// The innermost table rows that speak of a row of the data.
  private static func repeatedRows(in tokens: [MarkupToken]) -> [Range<Int>] {
    var open: [(start: Int, hasInner: Bool)] = []
    var found: [Range<Int>] = []
    for index in tokens.indices {
      if tokens[index].opens("w:tr") {
        open.append((index, false))
      } else if tokens[index].closes("w:tr"), let row = open.popLast() {
        let range = row.start..<index + 1
        let speaks =
          !row.hasInner && names(in: Array(tokens[range])).contains { $0.hasPrefix(DocumentTemplate.rowPrefix) }
        if speaks { found.append(range) }
        if let outer = open.indices.last, speaks || row.hasInner { open[outer].hasInner = true }
      }
    }
    return found
  }

  private static func replaced(_ tokens: [MarkupToken], _ values: [String: String]) -> [MarkupToken] {
    var result = tokens
    for paragraph in paragraphs(in: tokens) { replace(in: &result, texts(in: tokens, paragraph), values) }
    return result
  }

  /// Outermost paragraphs: one in a text box belongs to the one around it.
  private static func paragraphs(in tokens: [MarkupToken]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var depth = 0
    var start = 0
    for index in tokens.indices {
      if tokens[index].opens("w:p") {
        if depth == 0 { start = index }
        depth += 1
      } else if tokens[index].closes("w:p") {
        depth -= 1
        if depth == 0 { found.append(start..<index + 1) }
      }
    }
    return found
  }

  /// The places of the texts of runs.
  private static func texts(in tokens: [MarkupToken], _ paragraph: Range<Int>) -> [Int] {
    paragraph.dropFirst().filter { index in
      guard case .text = tokens[index] else { return false }
      return tokens[index - 1].opens("w:t")
    }
  }

  private static func joined(_ tokens: [MarkupToken], _ places: [Int]) -> [Character] {
    places.flatMap { place -> [Character] in
      guard case .text(let text) = tokens[place] else { return [] }
      return Array(text)
    }
  }

  private struct Mark {
    let range: Range<Int>
    let name: String
  }

  /// Names with their places in the joined text.
  private static func marks(in text: [Character]) -> [Mark] {
    var found: [Mark] = []
    var index = 0
    while index + 1 < text.count {
      guard text[index] == "{", text[index + 1] == "{" else {
        index += 1
        continue
      }
      var end = index + 2
      while end + 1 < text.count, !(text[end] == "}" && text[end + 1] == "}") { end += 1 }
      guard end + 1 < text.count else { return found }
      let name = String(text[index + 2..<end]).filter { !$0.isWhitespace }.lowercased()
      found.append(Mark(range: index..<end + 2, name: name))
      index = end + 2
    }
    return found
  }

  /// A value stands in the run in which its name began, and so in its dress; the rest of the name goes.
  private static func replace(in tokens: inout [MarkupToken], _ places: [Int], _ values: [String: String]) {
    let text = joined(tokens, places)
    let found = marks(in: text)
    guard !found.isEmpty else { return }
    var starts = found.makeIterator()
    var mark = starts.next()
    var position = 0
    for place in places {
      guard case .text(let own) = tokens[place] else { continue }
      var words = ""
      for character in own {
        while let passed = mark, position >= passed.range.upperBound { mark = starts.next() }
        if let mark, mark.range.contains(position) {
          if position == mark.range.lowerBound { words += run(values[mark.name] ?? "") }
        } else {
          words.append(character)
        }
        position += 1
      }
      tokens[place] = .text(words)
      tokens[place - 1] = .tag("<w:t xml:space=\"preserve\">")
    }
  }

  /// A value as the text of a run; its lines are lines.
  private static func run(_ value: String) -> String {
    value.split(separator: "\n", omittingEmptySubsequences: false).map { MarkupToken.escaped(String($0)) }
      .joined(separator: "</w:t><w:br/><w:t xml:space=\"preserve\">")
  }
}
