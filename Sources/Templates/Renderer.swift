/// Runs a program over a page.
struct Renderer: ~Copyable {
  private let instructions: UnsafeBufferPointer<Program.Instruction>
  private let names: UnsafeBufferPointer<Int32>
  private let text: UnsafeBufferPointer<UInt8>
  private let nodes: UnsafeBufferPointer<PageTree.Node>
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The page and what the open sections have entered, innermost last.
  private var context: [Int] = [0]
  private var output: Pool<UInt8>

  /// Appends the page to the buffer.
  static func run(_ program: Program, on page: borrowing PageTree, into buffer: inout [UInt8]) {
    let nodes = UnsafeBufferPointer(page.nodes.elements)
    let bytes = UnsafeBufferPointer(page.bytes.elements)
    program.instructions.withUnsafeBufferPointer { instructions in
      program.names.withUnsafeBufferPointer { names in
        program.text.withUnsafeBufferPointer { text in
          var renderer = Renderer(
            instructions: instructions, names: names, text: text, nodes: nodes, bytes: bytes)
          renderer.run(0..<instructions.count)
          buffer.append(contentsOf: renderer.output.elements)
        }
      }
    }
  }

  private init(
    instructions: UnsafeBufferPointer<Program.Instruction>, names: UnsafeBufferPointer<Int32>,
    text: UnsafeBufferPointer<UInt8>, nodes: UnsafeBufferPointer<PageTree.Node>,
    bytes: UnsafeBufferPointer<UInt8>
  ) {
    self.instructions = instructions
    self.names = names
    self.text = text
    self.nodes = nodes
    self.bytes = bytes
    output = Pool(capacity: 2 * (text.count + bytes.count))
  }

  private mutating func run(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      switch instructions[index] {
      case .text(let piece):
        output.append(UnsafeBufferPointer(rebasing: text[piece]))
      case .variable(let path, let escape):
        let node = find(path)
        if node >= 0 { write(nodes[node], escape) }
      case .section(let path, let end):
        let node = find(path)
        if node >= 0 { runSection(on: node, (index + 1)..<end) }
        index = end - 1
      case .inverted(let path, let end):
        let node = find(path)
        if node < 0 || isFalse(nodes[node]) { run((index + 1)..<end) }
        index = end - 1
      }
      index += 1
    }
  }

  private mutating func runSection(on index: Int, _ body: Range<Int>) {
    let node = nodes[index]
    guard !isFalse(node) else { return }
    switch node.kind {
    case .missing, .missingScalar, .no:
      return
    case .yes:
      run(body)
    case .text, .number, .object:
      run(body, within: index)
    case .list:
      var child = Int(node.start)
      while child >= 0 {
        run(body, within: child)
        child = Int(nodes[child].next)
      }
    }
  }

  private mutating func run(_ body: Range<Int>, within node: Int) {
    context.append(node)
    run(body)
    context.removeLast()
  }

  private mutating func write(_ node: PageTree.Node, _ escape: Escape) {
    switch node.kind {
    case .text, .number:
      let start = Int(node.start)
      escape.append(UnsafeBufferPointer(rebasing: bytes[start..<(start + Int(node.extent))]), to: &output)
    case .yes:
      for byte in "true".utf8 { output.append(byte) }
    case .no:
      for byte in "false".utf8 { output.append(byte) }
    case .missing, .missingScalar, .list, .object:
      return
    }
  }

  private func isFalse(_ node: PageTree.Node) -> Bool {
    switch node.kind {
    case .missing, .missingScalar, .no: true
    case .yes, .number, .object: false
    case .text: node.extent == 0
    case .list: node.start < 0
    }
  }

  /// The first name is looked for from the innermost value outwards, the others in what was found.
  /// - Returns: -1 for a name that is not there.
  private func find(_ path: Program.Path) -> Int {
    var depth = context.count - 1
    guard !path.isEmpty else { return context[depth] }
    var found = -1
    while found < 0, depth >= 0 {
      found = child(names[path.lowerBound], of: context[depth])
      depth -= 1
    }
    for index in path.dropFirst() where found >= 0 {
      found = child(names[index], of: found)
    }
    return found
  }

  private func child(_ name: Int32, of index: Int) -> Int {
    guard nodes[index].kind == .object else { return -1 }
    var child = Int(nodes[index].start)
    while child >= 0, nodes[child].name != name { child = Int(nodes[child].next) }
    return child
  }
}
