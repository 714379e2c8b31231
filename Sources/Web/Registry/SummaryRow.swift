/// A line of `shared/summary-list`: what is known, and where it is changed.
struct SummaryRow: Encodable, Sendable {
  let key: String
  let value: String
  let changeAddress: String?
  /// What «Изменить» changes, for those who hear the link without its row.
  let changeLabel: String

  init(_ key: String, _ value: String, changeAddress: String? = nil) {
    self.key = key
    self.value = value
    self.changeAddress = changeAddress
    changeLabel = key.lowercased()
  }

  static let sample = SummaryRow("Дата рождения", "27.09.1985, 41 год", changeAddress: "#birthDate")
}
