/// Walks a program over a filled page and collects the names that it does not find there.
struct SampleCheck {
  /// Everything that a name can stand for: all elements of a list are looked at together.
  private typealias Values = [Int]

  private let program: Program
  private let nodes: [PageTree.Node]
  private let names: Names
  private var context: [Values] = [[0]]
  private var errors: [TemplateError] = []

  static func errors(of program: Program, on page: borrowing PageTree) -> [TemplateError] {
    var check = SampleCheck(program: program, nodes: Array(page.nodes.elements), names: page.names)
    check.run(0..<program.instructions.count)
    return check.errors
  }

  private init(program: Program, nodes: [PageTree.Node], names: Names) {
    self.program = program
    self.nodes = nodes
    self.names = names
  }

  private mutating func run(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      switch program.instructions[index] {
      case .text:
        break
      case .variable(let path, _):
        checkVariable(path, at: index)
      case .section(let path, let end):
        checkSection(path, body: (index + 1)..<end, at: index)
        index = end - 1
      case .inverted(let path, let end):
        if find(path, at: index) != nil { run((index + 1)..<end) }
        index = end - 1
      }
      index += 1
    }
  }

  private mutating func checkVariable(_ path: Program.Path, at index: Int) {
    guard let values = find(path, at: index) else { return }
    let kinds = values.map { nodes[$0].kind }
    if kinds.contains(.list) || kinds.contains(.object) {
      report("`\(spelled(path))` is not a text but has parts", at: index)
    }
  }

  private mutating func checkSection(_ path: Program.Path, body: Range<Int>, at index: Int) {
    guard let values = find(path, at: index) else { return }
    let elements = values.flatMap { nodes[$0].kind == .list ? children(of: $0) : [$0] }
    let kinds = elements.map { nodes[$0].kind }
    if kinds.contains(.yes) || kinds.contains(.no) {
      run(body)
    } else if kinds.contains(where: { $0 != .missing }) {
      context.append(zip(elements, kinds).filter { $1 != .missing }.map(\.0))
      run(body)
      context.removeLast()
    } else if usesNames(body) {
      report("the sample leaves `\(spelled(path))` empty, so the names inside cannot be checked", at: index)
    }
  }

  private func usesNames(_ body: Range<Int>) -> Bool {
    program.instructions[body].contains {
      switch $0 {
      case .text: false
      case .variable, .section, .inverted: true
      }
    }
  }

  /// Nil when a name is missing, which is reported here.
  private mutating func find(_ path: Program.Path, at index: Int) -> Values? {
    guard let first = path.first else { return context.last }
    let owners = context.last { named(program.names[first], in: $0) != nil }
    guard let owners, var values = named(program.names[first], in: owners) else {
      let known = context.reversed().map(listing).joined(separator: "; around it: ")
      report("there is no `\(spelled(path))`; here are \(known)", at: index)
      return nil
    }
    for (step, name) in path.enumerated().dropFirst() {
      let owner = spelled(path.prefix(step))
      guard values.contains(where: { nodes[$0].kind != .missing }) else {
        report("the sample leaves `\(owner)` empty, so `\(spelled(path))` cannot be checked", at: index)
        return nil
      }
      guard let found = named(program.names[name], in: values) else {
        report("there is no `\(spelled(path))`; `\(owner)` has \(listing(values))", at: index)
        return nil
      }
      values = found
    }
    return values
  }

  private func named(_ name: Int32, in values: Values) -> Values? {
    let found = values.flatMap(children).filter { nodes[$0].name == name }
    return found.isEmpty ? nil : found
  }

  private func children(of index: Int) -> [Int] {
    let node = nodes[index]
    guard node.kind == .list || node.kind == .object else { return [] }
    return Array(sequence(first: Int(node.start)) { Int(nodes[$0].next) }.prefix { $0 >= 0 })
  }

  private func listing(_ values: Values) -> String {
    var listed: [String] = []
    for child in values.flatMap(children) where nodes[child].name != Names.unused {
      let name = names.spelling(of: nodes[child].name)
      if !listed.contains(name) { listed.append(name) }
    }
    return listed.isEmpty ? "no names" : listed.joined(separator: ", ")
  }

  private func spelled(_ path: Program.Path) -> String {
    path.isEmpty ? "." : program.names[path].map(names.spelling).joined(separator: ".")
  }

  private mutating func report(_ message: String, at index: Int) {
    errors.append(program.origins[index].error(message))
  }
}
