/// Builds the tree of a template from its tokens.
struct Parser {
  private var lexer: Lexer

  /// - Parameter indent: put before every line; a partial on a line of its own is indented as its tag is.
  static func parse(_ source: String, file: String, indent: [UInt8] = []) throws -> [Piece] {
    var parser = Parser(lexer: Lexer(indented(Array(source.utf8), by: indent), file: file))
    return try parser.pieces(until: nil)
  }

  private static func indented(_ source: [UInt8], by indent: [UInt8]) -> [UInt8] {
    guard !indent.isEmpty else { return source }
    var lines: [UInt8] = []
    var atStart = true
    for byte in source {
      if atStart, byte != Byte.newline { lines += indent }
      lines.append(byte)
      atStart = byte == Byte.newline
    }
    return lines
  }

  private mutating func pieces(until open: (name: String, origin: Origin)?) throws -> [Piece] {
    var pieces: [Piece] = []
    while let (token, origin) = try lexer.next() {
      switch token {
      case .text(let bytes):
        if !bytes.isEmpty { pieces.append(Piece(kind: .text(bytes), origin: origin)) }
      case .variable(let name):
        pieces.append(Piece(kind: .variable(try path(name, at: origin)), origin: origin))
      case .opening(let sigil, let name, let indent):
        pieces.append(Piece(kind: try kind(sigil, name, indent, at: origin), origin: origin))
      case .closing(let name):
        guard let open else { throw origin.error("{{/\(name)}} closes nothing") }
        guard name == open.name else {
          throw origin.error(
            "{{/\(name)}} stands where `\(open.name)` of line \(open.origin.line) must close")
        }
        return pieces
      }
    }
    if let open { throw open.origin.error("`\(open.name)` is not closed") }
    return pieces
  }

  private mutating func kind(
    _ sigil: Lexer.Sigil, _ name: String, _ indent: [UInt8], at origin: Origin
  ) throws -> Piece.Kind {
    switch sigil {
    case .section, .inverted:
      let path = try path(name, at: origin)
      return .section(path, inverted: sigil == .inverted, body: try pieces(until: (name, origin)))
    case .partial:
      return .partial(try file(name, at: origin), indent: indent)
    case .parent:
      let name = try file(name, at: origin)
      return .parent(name, indent: indent, overrides: try overrides(of: name, at: origin))
    case .block:
      guard Self.isName(name) else { throw origin.error("`\(name)` cannot be the name of a block") }
      return .block(name, body: try pieces(until: (name, origin)))
    }
  }

  private mutating func overrides(of parent: String, at origin: Origin) throws -> [Override] {
    var overrides: [Override] = []
    for piece in try pieces(until: (parent, origin)) {
      switch piece.kind {
      case .block(let name, let body):
        guard !overrides.contains(where: { $0.block == name }) else {
          throw piece.origin.error("the block `\(name)` is filled twice")
        }
        overrides.append(Override(block: name, body: body, origin: piece.origin))
      case .text(let bytes) where bytes.allSatisfy(Byte.isSpace):
        continue
      case .text, .variable, .section, .partial, .parent:
        throw piece.origin.error("this stands outside of the blocks of `\(parent)` and would be lost")
      }
    }
    return overrides
  }

  /// `{{.}}` is the empty path.
  private func path(_ name: String, at origin: Origin) throws -> [String] {
    if name == "." { return [] }
    let path = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard path.allSatisfy(Self.isName) else { throw origin.error("`\(name)` is not a name") }
    return path
  }

  private func file(_ name: String, at origin: Origin) throws -> String {
    let isPath = name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      $0.utf8.contains { $0 != UInt8(ascii: ".") } && $0.utf8.allSatisfy { Self.isNameByte($0) || $0 == 0x2E }
    }
    guard isPath else { throw origin.error("`\(name)` is not the name of a template") }
    return name
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy(isNameByte)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    Byte.isLetter(byte) || Byte.isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
