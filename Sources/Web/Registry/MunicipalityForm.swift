import HTTP
import Mentoring

/// The name of a municipality and of its region.
struct MunicipalityForm: EditForm {
  var input: Input

  struct Value: Sendable {
    let name: String
    let region: String
  }

  static let labels: [(name: String, label: String)] = [("name", "Название"), ("region", "Регион")]

  static func fields(of municipality: Municipality) -> FormFields {
    ["name": municipality.name, "region": municipality.region]
  }

  mutating func validated() -> Value? {
    let name = input.text("name", label: "Название", limit: 120, missing: "Укажите название района")
    let region = input.text("region", label: "Регион", limit: 120, missing: "Укажите регион")
    return input.isValid ? Value(name: name, region: region) : nil
  }
}
