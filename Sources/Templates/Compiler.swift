/// Flattens templates: pastes partials and parents in, finds the escape of every variable by its place.
struct Compiler {
  private(set) var names = Names()
  private let sources: [String: String]
  private var program = Program()
  private var position = MarkupPosition()
  private var usedFillings: Set<Filling.Key> = []
  /// Whether the next text continues the last instruction; not so across the border of a section.
  private var extendsText = false

  init(sources: [String: String]) {
    self.sources = sources
  }

  /// - Throws: `TemplateError` with the line at fault, which may be in a partial or a parent.
  mutating func compile(_ name: String) throws -> Program {
    (program, position, usedFillings, extendsText) = (Program(), MarkupPosition(), [], false)
    let origin = Origin(file: Self.file(of: name), line: 1)
    try paste(name, indent: [], at: origin, Surroundings(files: []), inheriting: true)
    guard position == MarkupPosition() else {
      let lines = (sources[name] ?? "").utf8.split(separator: Byte.newline).count
      throw Origin(file: origin.file, line: max(lines, 1)).error(
        "the file ends inside \(position.description)")
    }
    return program
  }

  static func file(of name: String) -> String {
    name + ".mustache"
  }
}

// MARK: - Surroundings

extension Compiler {
  /// Where a piece stands: the templates around it, innermost last, and what fills the blocks that it opens.
  private struct Surroundings {
    var files: [String]
    var fillings: [String: Filling] = [:]
    /// Whether the pieces are those of a whole template and not of a section or block of it.
    var isWhole = false
  }

  /// A block as a descendant filled it; the blocks in it are those of the place where it was written.
  private struct Filling {
    struct Key: Hashable {
      let block: String
      let origin: Origin
    }

    let key: Key
    let body: [Piece]
    let surroundings: Surroundings
  }

  private mutating func paste(
    _ name: String, indent: [UInt8], at origin: Origin, _ surroundings: Surroundings, inheriting: Bool
  ) throws {
    guard let source = sources[name] else { throw origin.error("there is no template `\(name)`") }
    guard !surroundings.files.contains(name) else {
      let circle = (surroundings.files + [name]).joined(separator: " > ")
      throw origin.error("a template cannot contain itself: \(circle)")
    }
    var inside = surroundings
    inside.files.append(name)
    inside.isWhole = inheriting
    try emit(Parser.parse(source, file: Self.file(of: name), indent: indent), inside)
  }

  private mutating func inherit(
    _ parent: String, indent: [UInt8], _ overrides: [Override], at origin: Origin,
    _ surroundings: Surroundings
  ) throws {
    var written = surroundings
    written.isWhole = false
    var fillings: [String: Filling] = [:]
    for override in overrides {
      let key = Filling.Key(block: override.block, origin: override.origin)
      fillings[override.block] = Filling(key: key, body: override.body, surroundings: written)
    }
    var inside = surroundings
    // A template that is its parent passes on what its own descendants fill; one that merely uses another
    // template in its middle keeps that to itself.
    inside.fillings = surroundings.isWhole ? fillings.merging(surroundings.fillings) { $1 } : fillings
    try paste(parent, indent: indent, at: origin, inside, inheriting: true)
    // Other files are held to this when they are compiled themselves.
    guard surroundings.files.count == 1 else { return }
    for override in overrides {
      let key = Filling.Key(block: override.block, origin: override.origin)
      guard usedFillings.contains(key) else {
        throw override.origin.error("`\(parent)` has no block `\(override.block)`")
      }
    }
  }
}

// MARK: - Instructions

extension Compiler {
  private mutating func emit(_ pieces: [Piece], _ surroundings: Surroundings) throws {
    var inside = surroundings
    inside.isWhole = false
    for piece in pieces {
      switch piece.kind {
      case .text(let bytes):
        try emitText(bytes, at: piece.origin)
      case .variable(let path):
        let escape = try checked(at: piece.origin) { position throws(MarkupPosition.Refusal) in
          try position.escapeVariable()
        }
        append(.variable(intern(path), escape), at: piece.origin)
      case .section(let path, let inverted, let body):
        try emitSection(path, inverted, body, at: piece.origin, inside)
      case .partial(let name, let indent):
        try paste(name, indent: indent, at: piece.origin, inside, inheriting: false)
      case .parent(let name, let indent, let overrides):
        try inherit(name, indent: indent, overrides, at: piece.origin, surroundings)
      case .block(let name, let body):
        if let filling = surroundings.fillings[name] {
          usedFillings.insert(filling.key)
          try emit(filling.body, filling.surroundings)
        } else {
          try emit(body, inside)
        }
      }
    }
  }

  private mutating func emitText(_ bytes: [UInt8], at origin: Origin) throws {
    var line = origin.line
    for byte in bytes {
      try checked(at: Origin(file: origin.file, line: line)) { position throws(MarkupPosition.Refusal) in
        try position.advance(over: byte)
      }
      if byte == Byte.newline { line += 1 }
    }
    let start = program.text.count
    program.text += bytes
    if extendsText, case .text(let before)? = program.instructions.last {
      program.instructions[program.instructions.count - 1] = .text(before.lowerBound..<program.text.count)
    } else {
      append(.text(start..<program.text.count), at: origin)
      extendsText = true
    }
  }

  private mutating func emitSection(
    _ path: [String], _ inverted: Bool, _ body: [Piece], at origin: Origin, _ surroundings: Surroundings
  ) throws {
    let names = intern(path)
    let start = program.instructions.count
    let before = position
    append(.section(names, end: start), at: origin)
    try emit(body, surroundings)
    let end = program.instructions.count
    program.instructions[start] = inverted ? .inverted(names, end: end) : .section(names, end: end)
    extendsText = false
    guard let joint = before.joined(with: position) else {
      let name = path.isEmpty ? "." : path.joined(separator: ".")
      throw origin.error(
        "the section `\(name)` begins in \(before.description) and ends in \(position.description)")
    }
    position = joint
  }

  private mutating func append(_ instruction: Program.Instruction, at origin: Origin) {
    program.instructions.append(instruction)
    program.origins.append(origin)
    extendsText = false
  }

  private mutating func intern(_ path: [String]) -> Program.Path {
    let start = program.names.count
    for name in path { program.names.append(names.intern(name)) }
    return start..<program.names.count
  }

  private mutating func checked<Result>(
    at origin: Origin, _ step: (inout MarkupPosition) throws(MarkupPosition.Refusal) -> Result
  ) throws -> Result {
    do throws(MarkupPosition.Refusal) {
      return try step(&position)
    } catch {
      throw origin.error(error.message)
    }
  }
}
