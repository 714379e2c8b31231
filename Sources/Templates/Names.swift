/// Every name that templates use, as a small number.
struct Names {
  private var ids: [String: Int32] = [:]
  private var spelled: [String] = []

  /// A name that no template uses.
  static let unused: Int32 = -1

  mutating func intern(_ name: String) -> Int32 {
    if let id = ids[name] { return id }
    let id = Int32(spelled.count)
    ids[name] = id
    spelled.append(name)
    return id
  }

  func id(of name: String) -> Int32 {
    ids[name] ?? Self.unused
  }

  func spelling(of id: Int32) -> String {
    spelled[Int(id)]
  }
}
