import HTTP

/// A filter in force, with the link that takes it off (`ux.md` 45).
struct AppliedTag: Encodable, Sendable {
  let text: String
  let removeAddress: String

  /// - Parameter address: of the list with another query; taking a filter off returns to the first page.
  init(_ text: String, removing name: String, from query: FormFields, address: (FormFields) -> String) {
    self.text = text
    removeAddress = address(query.setting(name, to: nil).setting("page", to: nil))
  }

  static let sample = AppliedTag("Класс: 9А", removing: "class", from: ["class": "9А"]) { "/people?" + $0.encoded }
}
