/// A page as flat values, filled by `PageEncoder` and read by the renderer.
struct PageTree: ~Copyable {
  struct Node {
    enum Kind: UInt8 {
      /// A nil that may stand for anything, and one that may only stand for a text, number or truth value.
      case missing, missingScalar
      case no, yes
      case text, number
      case list, object
    }

    var kind: Kind
    let name: Int32
    /// Texts and numbers: their bytes begin here. Lists and objects: their first child, -1 without one.
    var start: Int32 = -1
    /// Texts and numbers: how many bytes. Lists and objects: their last child.
    var extent: Int32 = -1
    /// The next child of the same parent, -1 after the last.
    var next: Int32 = -1
  }

  /// The page is node 0.
  private(set) var nodes = Pool<Node>(capacity: 256)
  private(set) var bytes = Pool<UInt8>(capacity: 4096)
  private(set) var keys: KeyTable
  private(set) var names: Names
  /// For checks: values whose name no template uses are kept as well.
  private let keepsAll: Bool

  init(_ page: some Encodable, names: Names, keys: KeyTable = KeyTable(), keepsAll: Bool = false) throws {
    self.names = names
    self.keys = keys
    self.keepsAll = keepsAll
    nodes.append(Node(kind: .missing, name: Names.unused))
    try withUnsafeMutablePointer(to: &self) { try page.encode(to: PageEncoder(tree: $0, node: 0)) }
  }

  mutating func base(of type: any CodingKey.Type) -> Int {
    keys.base(of: type)
  }

  /// The name that a key gives to its value, `Names.unused` when no template uses it.
  @inline(__always)
  mutating func name(of key: some CodingKey, base: Int) -> Int32 {
    keys.id(of: key, base: base) { keepsAll ? names.intern($0) : names.id(of: $0) }
  }

  /// A new child of `parent`.
  mutating func append(_ kind: Node.Kind, _ name: Int32, to parent: Int32) -> Int32 {
    append(Node(kind: kind, name: name), to: parent)
  }

  mutating func append(_ text: String, _ name: Int32, to parent: Int32) {
    let start = bytes.count
    append(text)
    _ = append(
      Node(kind: .text, name: name, start: Int32(start), extent: Int32(bytes.count - start)), to: parent)
  }

  mutating func set(_ node: Int32, _ kind: Node.Kind) {
    nodes.elements[Int(node)].kind = kind
  }

  mutating func set(_ node: Int32, _ kind: Node.Kind, _ text: String) {
    let start = bytes.count
    append(text)
    nodes.elements[Int(node)].kind = kind
    nodes.elements[Int(node)].start = Int32(start)
    nodes.elements[Int(node)].extent = Int32(bytes.count - start)
  }

  @inline(__always)
  private mutating func append(_ node: Node, to parent: Int32) -> Int32 {
    let child = Int32(nodes.count)
    nodes.append(node)
    let nodes = nodes.elements
    let last = nodes[Int(parent)].extent
    if last < 0 {
      nodes[Int(parent)].start = child
    } else {
      nodes[Int(last)].next = child
    }
    nodes[Int(parent)].extent = child
    return child
  }

  @inline(__always)
  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append($0) }
  }
}

extension PageTree {
  mutating func set(_ node: Int32, _ value: some BinaryInteger) {
    set(node, .number, String(value))
  }

  /// A whole number is written without a fraction.
  mutating func set(_ node: Int32, _ value: Double) {
    set(node, .number, Int64(exactly: value).map { String($0) } ?? String(value))
  }
}
