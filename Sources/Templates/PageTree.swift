/// A page as flat values, filled by `PageEncoder` and read by the renderer.
struct PageTree {
  struct Node {
    enum Kind: UInt8 {
      /// A nil that may stand for anything, and one that may only stand for a text, number or truth value.
      case missing, missingScalar
      case no, yes
      case text, number
      case list, object
    }

    var kind = Kind.missing
    let name: Int32
    /// Texts and numbers: their bytes begin here. Lists and objects: their first child, -1 without one.
    var start: Int32 = -1
    /// Texts and numbers: how many bytes. Lists and objects: their last child.
    var extent: Int32 = -1
    /// The next child of the same parent, -1 after the last.
    var next: Int32 = -1
  }

  /// The page is node 0.
  private(set) var nodes = [Node(name: Names.unused)]
  private(set) var bytes: [UInt8] = []
  private(set) var keys: KeyTable
  private(set) var names: Names
  /// For checks: values whose name no template uses are kept as well.
  private let keepsAll: Bool

  init(_ page: some Encodable, names: Names, keys: KeyTable = KeyTable(), keepsAll: Bool = false) throws {
    self.names = names
    self.keys = keys
    self.keepsAll = keepsAll
    try withUnsafeMutablePointer(to: &self) { try page.encode(to: PageEncoder(tree: $0, node: 0)) }
  }

  mutating func base(of type: any CodingKey.Type) -> Int {
    keys.base(of: type)
  }

  /// A new child of `parent`; nil when no template uses a value of this name.
  mutating func append(_ key: some CodingKey, base: Int, to parent: Int32) -> Int32? {
    let name = keys.id(of: key, base: base) { keepsAll ? names.intern($0) : names.id(of: $0) }
    return name == Names.unused ? nil : append(name, to: parent)
  }

  mutating func append(_ name: Int32 = Names.unused, to parent: Int32) -> Int32 {
    let child = Int32(truncatingIfNeeded: nodes.count)
    nodes.append(Node(name: name))
    let last = nodes[Int(parent)].extent
    if last < 0 {
      nodes[Int(parent)].start = child
    } else {
      nodes[Int(last)].next = child
    }
    nodes[Int(parent)].extent = child
    return child
  }

  mutating func set(_ node: Int32, _ kind: Node.Kind) {
    nodes[Int(node)].kind = kind
  }

  mutating func set(_ node: Int32, _ kind: Node.Kind, _ text: String) {
    let start = bytes.count
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
    nodes[Int(node)].kind = kind
    nodes[Int(node)].start = Int32(truncatingIfNeeded: start)
    nodes[Int(node)].extent = Int32(truncatingIfNeeded: bytes.count - start)
  }
}

extension PageTree {
  mutating func set(_ node: Int32, _ value: Bool) {
    set(node, value ? .yes : .no)
  }

  mutating func set(_ node: Int32, _ value: some BinaryInteger) {
    set(node, .number, String(value))
  }

  /// A whole number is written without a fraction.
  mutating func set(_ node: Int32, _ value: Double) {
    set(node, .number, Int64(exactly: value).map { String($0) } ?? String(value))
  }
}
