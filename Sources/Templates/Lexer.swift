/// Cuts a template into texts and tags and takes the lines away on which a tag stands alone.
struct Lexer {
  enum Token {
    case text([UInt8])
    case variable(String)
    case opening(Sigil, String, indent: [UInt8])
    case closing(String)
  }

  enum Sigil: UInt8 {
    case section = 0x23  // #
    case inverted = 0x5E  // ^
    case partial = 0x3E  // >
    case parent = 0x3C  // <
    case block = 0x24  // $
  }

  private let source: [UInt8]
  private let file: String
  private var position = 0
  private var line = 1

  init(_ source: [UInt8], file: String) {
    self.source = source
    self.file = file
  }

  /// The next token and the place where it begins; nil at the end of the file.
  mutating func next() throws -> (token: Token, origin: Origin)? {
    while position < source.count {
      let origin = Origin(file: file, line: line)
      guard opensTag(at: position) else { return (.text(readText()), origin) }
      if let token = try readTag(at: origin) { return (token, origin) }
    }
    return nil
  }

  private mutating func readText() -> [UInt8] {
    let start = position
    while position < source.count, !opensTag(at: position) {
      if source[position] == Byte.newline { line += 1 }
      position += 1
    }
    var text = source[start..<position]
    if position < source.count, standsAlone(position) {
      while let last = text.last, Byte.isBlank(last) { text.removeLast() }
    }
    return Array(text)
  }

  /// Nil for a comment.
  private mutating func readTag(at origin: Origin) throws -> Token? {
    let start = position
    guard let end = closingBraces(after: start + 2) else {
      throw origin.error("this tag is not closed by }}")
    }
    let indent = Array(source[lineStart(before: start)..<start])
    let alone = standsAlone(start)
    let content = Byte.trimmed(source[(start + 2)..<end])
    line += source[start..<end].count { $0 == Byte.newline }
    position = end + 2
    guard let mark = content.first else { throw origin.error("this tag is empty") }
    let name = String(decoding: Byte.trimmed(content.dropFirst()), as: UTF8.self)
    if let sigil = Sigil(rawValue: mark) {
      if alone { skipLineEnd() }
      return .opening(sigil, name, indent: alone ? indent : [])
    }
    switch mark {
    case UInt8(ascii: "!"), UInt8(ascii: "/"):
      if alone { skipLineEnd() }
      return mark == UInt8(ascii: "/") ? .closing(name) : nil
    case UInt8(ascii: "{"), UInt8(ascii: "&"):
      throw origin.error("everything is escaped here: write {{name}}, neither {{{name}}} nor {{&name}}")
    case UInt8(ascii: "="):
      throw origin.error("the delimiters are always {{ and }}")
    default:
      return .variable(String(decoding: content, as: UTF8.self))
    }
  }

  /// Mustache specification: a tag other than a variable with only blanks around it takes its line away.
  private func standsAlone(_ start: Int) -> Bool {
    guard start + 2 < source.count, let end = closingBraces(after: start + 2) else { return false }
    guard let mark = Byte.trimmed(source[(start + 2)..<end]).first else { return false }
    guard Sigil(rawValue: mark) != nil || mark == UInt8(ascii: "!") || mark == UInt8(ascii: "/") else {
      return false
    }
    guard lineStart(before: start) == 0 || source[lineStart(before: start) - 1] == Byte.newline else {
      return false
    }
    return lineEnd(after: end + 2) != nil
  }

  private mutating func skipLineEnd() {
    guard let end = lineEnd(after: position) else { return }
    if end > position, source[end - 1] == Byte.newline { line += 1 }
    position = end
  }

  private func opensTag(at index: Int) -> Bool {
    source[index] == UInt8(ascii: "{") && index + 1 < source.count && source[index + 1] == UInt8(ascii: "{")
  }

  private func closingBraces(after start: Int) -> Int? {
    var index = start
    while index + 1 < source.count {
      if source[index] == UInt8(ascii: "}"), source[index + 1] == UInt8(ascii: "}") { return index }
      index += 1
    }
    return nil
  }

  /// Where the blanks before `start` begin.
  private func lineStart(before start: Int) -> Int {
    var index = start
    while index > 0, Byte.isBlank(source[index - 1]) { index -= 1 }
    return index
  }

  /// The beginning of the next line when only blanks are left on this one.
  private func lineEnd(after start: Int) -> Int? {
    var index = start
    while index < source.count, Byte.isBlank(source[index]) || source[index] == Byte.carriageReturn {
      index += 1
    }
    if index == source.count { return index }
    return source[index] == Byte.newline ? index + 1 : nil
  }
}
