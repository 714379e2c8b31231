/// The name ids of the coding keys met so far. The keys that the compiler synthesises are enums of one byte;
/// that byte finds the id without making and hashing the string of the key, which was 29 % of the
/// instructions of a page with a table.
struct KeyTable {
  /// Keys beyond these many of a type are looked up by their strings.
  private static let width = 64
  private static let unknown = Int32.min

  private var bases: [ObjectIdentifier: Int] = [:]
  private var ids: [Int32] = []
  private var lastType: ObjectIdentifier?
  private var lastBase = 0

  /// How many keys are known.
  private(set) var count = 0

  /// Where the ids of the type begin.
  mutating func base(of type: any CodingKey.Type) -> Int {
    let type = ObjectIdentifier(type)
    guard type != lastType else { return lastBase }
    lastType = type
    lastBase = bases[type] ?? ids.count
    if lastBase == ids.count {
      bases[type] = lastBase
      ids += repeatElement(Self.unknown, count: Self.width)
    }
    return lastBase
  }

  /// - Parameter find: answers for a key that is met for the first time.
  mutating func id<Key: CodingKey>(of key: Key, base: Int, find: (String) -> Int32) -> Int32 {
    // A type of one byte holds no reference: equal bytes are equal keys.
    let byte: Int
    switch MemoryLayout<Key>.size {
    case 0: byte = 0
    case 1: byte = Int(unsafeBitCast(key, to: UInt8.self))
    default: return find(key.stringValue)
    }
    guard byte < Self.width else { return find(key.stringValue) }
    if ids[base + byte] == Self.unknown {
      ids[base + byte] = find(key.stringValue)
      count += 1
    }
    return ids[base + byte]
  }
}
