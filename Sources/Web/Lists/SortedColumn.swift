import HTTP

/// The head of a column that sorts: a link to the other order, and the order in force (`ux.md` 46).
struct SortedColumn: Encodable, Sendable {
  let title: String
  let address: String
  /// «ascending» or «descending», nothing where the list is sorted by another column.
  let direction: String?

  /// - Parameter key: the value of `sort` in the address; a minus before it turns the order round.
  init(_ title: String, _ key: String, sorted: String, query: FormFields, address: (FormFields) -> String) {
    self.title = title
    direction = sorted == key ? "ascending" : sorted == "-" + key ? "descending" : nil
    self.address = address(query.setting("sort", to: sorted == key ? "-" + key : key).setting("page", to: nil))
  }

  static let sample = SortedColumn("ФИО", "name", sorted: "name", query: [:]) { "/people?" + $0.encoded }
}
