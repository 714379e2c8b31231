import HTTP

/// A value that a form carries on without showing it.
struct HiddenField: Encodable, Sendable {
  let name: String
  let value: String

  static func all(_ fields: FormFields) -> [HiddenField] {
    fields.pairs.map { HiddenField(name: $0.name, value: $0.value) }
  }

  static let sample = HiddenField(name: "mentee", value: "1")
}
