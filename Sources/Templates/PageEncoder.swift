/// Turns a page into nodes of a `PageTree`; `node` is the one that receives the next value.
///
/// All containers of one encoding write into the same tree. They hold a pointer to it, valid while the page
/// encodes itself: with a class, counting references and checking exclusive access took half of the time.
struct PageEncoder: Encoder {
  let tree: UnsafeMutablePointer<PageTree>
  let node: Int32

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    tree.pointee.set(node, .object)
    return KeyedEncodingContainer(PageObject<Key>(tree: tree, node: node, base: tree.pointee.base(of: type)))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    tree.pointee.set(node, .list)
    return PageList(tree: tree, node: node)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    PageValue(tree: tree, node: node)
  }
}

/// The stored properties of a struct.
struct PageObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let tree: UnsafeMutablePointer<PageTree>
  let node: Int32
  let base: Int

  var codingPath: [any CodingKey] { [] }

  @inline(__always)
  private func name(_ key: Key) -> Int32? {
    let name = tree.pointee.name(of: key, base: base)
    return name == Names.unused ? nil : name
  }

  func encode(_ value: String, forKey key: Key) {
    if let name = name(key) { tree.pointee.append(value, name, to: node) }
  }

  func encode(_ value: Bool, forKey key: Key) {
    if let name = name(key) { _ = tree.pointee.append(value ? .yes : .no, name, to: node) }
  }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    guard let name = name(key) else { return }
    try value.encode(to: PageEncoder(tree: tree, node: tree.pointee.append(.missing, name, to: node)))
  }

  func encodeNil(forKey key: Key) {
    if let name = name(key) { _ = tree.pointee.append(.missing, name, to: node) }
  }

  // A nil keeps its name: it hides the same name further out, and a check knows it from a misspelt one.

  func encodeIfPresent(_ value: String?, forKey key: Key) {
    if let value { encode(value, forKey: key) } else { encodeMissingScalar(key) }
  }

  func encodeIfPresent(_ value: Bool?, forKey key: Key) {
    if let value { encode(value, forKey: key) } else { encodeMissingScalar(key) }
  }

  func encodeIfPresent(_ value: Int?, forKey key: Key) throws {
    if let value { try encode(value, forKey: key) } else { encodeMissingScalar(key) }
  }

  func encodeIfPresent(_ value: Double?, forKey key: Key) throws {
    if let value { try encode(value, forKey: key) } else { encodeMissingScalar(key) }
  }

  func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws {
    if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
  }

  private func encodeMissingScalar(_ key: Key) {
    if let name = name(key) { _ = tree.pointee.append(.missingScalar, name, to: node) }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    encoder(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder(key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    PageEncoder(tree: tree, node: node)
  }

  func superEncoder(forKey key: Key) -> any Encoder {
    encoder(key)
  }

  private func encoder(_ key: Key) -> PageEncoder {
    let name = tree.pointee.name(of: key, base: base)
    return PageEncoder(tree: tree, node: tree.pointee.append(.missing, name, to: node))
  }
}

/// The elements of an array.
struct PageList: UnkeyedEncodingContainer {
  let tree: UnsafeMutablePointer<PageTree>
  let node: Int32
  private(set) var count = 0

  init(tree: UnsafeMutablePointer<PageTree>, node: Int32) {
    self.tree = tree
    self.node = node
  }

  var codingPath: [any CodingKey] { [] }

  private mutating func next() -> PageEncoder {
    count += 1
    return PageEncoder(tree: tree, node: tree.pointee.append(.missing, Names.unused, to: node))
  }

  mutating func encode(_ value: some Encodable) throws {
    try value.encode(to: next())
  }

  mutating func encodeNil() {
    _ = next()
  }

  mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    next().unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder {
    next()
  }
}

/// A value that is not made of others.
struct PageValue: SingleValueEncodingContainer {
  let tree: UnsafeMutablePointer<PageTree>
  let node: Int32

  var codingPath: [any CodingKey] { [] }

  func encodeNil() {
    tree.pointee.set(node, .missing)
  }

  func encode(_ value: String) {
    tree.pointee.set(node, .text, value)
  }

  func encode(_ value: Bool) {
    tree.pointee.set(node, value ? .yes : .no)
  }

  func encode(_ value: Double) {
    tree.pointee.set(node, value)
  }

  func encode(_ value: Float) {
    tree.pointee.set(node, Double(value))
  }

  func encode(_ value: some BinaryInteger & Encodable) {
    tree.pointee.set(node, value)
  }

  func encode(_ value: some Encodable) throws {
    try value.encode(to: PageEncoder(tree: tree, node: node))
  }
}
