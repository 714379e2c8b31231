/// Runs a program over a page.
struct Renderer {
  private let program: Program
  private let nodes: [PageTree.Node]
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The page and what the open sections have entered, innermost last.
  private var context: [Int] = [0]

  static func run(_ program: Program, on page: PageTree, into buffer: inout [UInt8]) {
    buffer.reserveCapacity(buffer.count + program.text.count + page.bytes.count)
    page.bytes.withUnsafeBufferPointer { bytes in
      var renderer = Renderer(program: program, nodes: page.nodes, bytes: bytes)
      renderer.run(0..<program.instructions.count, into: &buffer)
    }
  }

  private init(program: Program, nodes: [PageTree.Node], bytes: UnsafeBufferPointer<UInt8>) {
    self.program = program
    self.nodes = nodes
    self.bytes = bytes
  }

  private mutating func run(_ range: Range<Int>, into buffer: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      switch program.instructions[index] {
      case .text(let text):
        buffer.append(contentsOf: program.text[text])
      case .variable(let path, let escape):
        if let node = find(path) { write(nodes[node], escape, into: &buffer) }
      case .section(let path, let end):
        if let node = find(path) { runSection(on: node, (index + 1)..<end, into: &buffer) }
        index = end - 1
      case .inverted(let path, let end):
        if !isTrue(find(path)) { run((index + 1)..<end, into: &buffer) }
        index = end - 1
      }
      index += 1
    }
  }

  private mutating func runSection(on index: Int, _ body: Range<Int>, into buffer: inout [UInt8]) {
    let node = nodes[index]
    switch node.kind {
    case .missing, .missingScalar, .no:
      return
    case .yes:
      run(body, into: &buffer)
    case .text where node.extent == 0:
      return
    case .text, .number, .object:
      run(body, with: index, into: &buffer)
    case .list:
      var child = Int(node.start)
      while child >= 0 {
        run(body, with: child, into: &buffer)
        child = Int(nodes[child].next)
      }
    }
  }

  private mutating func run(_ body: Range<Int>, with node: Int, into buffer: inout [UInt8]) {
    context.append(node)
    run(body, into: &buffer)
    context.removeLast()
  }

  private func write(_ node: PageTree.Node, _ escape: Escape, into buffer: inout [UInt8]) {
    switch node.kind {
    case .text, .number:
      escape.append(bytes[Int(node.start)..<Int(node.start + node.extent)], to: &buffer)
    case .yes:
      buffer.append(contentsOf: "true".utf8)
    case .no:
      buffer.append(contentsOf: "false".utf8)
    case .missing, .missingScalar, .list, .object:
      return
    }
  }

  private func isTrue(_ index: Int?) -> Bool {
    guard let index else { return false }
    return switch nodes[index].kind {
    case .missing, .missingScalar, .no: false
    case .yes, .number, .object: true
    case .text: nodes[index].extent > 0
    case .list: nodes[index].start >= 0
    }
  }

  /// The first name is looked for from the innermost value outwards, the others in what was found.
  private func find(_ path: Program.Path) -> Int? {
    guard let first = path.first else { return context.last }
    var found: Int?
    for node in context.reversed() {
      found = child(program.names[first], of: node)
      if found != nil { break }
    }
    for index in path.dropFirst() {
      guard let parent = found else { return nil }
      found = child(program.names[index], of: parent)
    }
    return found
  }

  private func child(_ name: Int32, of index: Int) -> Int? {
    guard nodes[index].kind == .object else { return nil }
    var child = Int(nodes[index].start)
    while child >= 0 {
      if nodes[child].name == name { return child }
      child = Int(nodes[child].next)
    }
    return nil
  }
}
