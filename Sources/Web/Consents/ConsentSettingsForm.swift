import HTTP
import Mentoring
import Storage

/// What the whole portal says and asks about consents.
struct ConsentSettingsForm: EditForm {
  var input: Input

  static let labels =
    [(name: "name", label: "Название центра"), (name: "address", label: "Адрес центра")] + OperatorForm.labels
    + [(name: "resources", label: "Адрес страниц"), (name: "required", label: "Приказ без согласий")]

  mutating func validated() -> ConsentSettings? {
    let name = input.text("name", label: "Название", limit: 300, missing: "Укажите полное название центра")
    let address = input.text("address", label: "Адрес", limit: 300)
    let numbers = OperatorForm.read(&input)
    let resources = input.text("resources", label: "Адрес страниц", limit: 300)
    if !resources.isEmpty, !resources.hasPrefix("https://"), !resources.hasPrefix("http://") {
      input.fail("resources", "Адрес начинается с https://, как в строке браузера")
    }
    guard input.isValid else { return nil }
    return ConsentSettings(
      centre: Operator(name: name, address: address, inn: numbers.inn, ogrn: numbers.ogrn), resources: resources,
      isRequired: input["required"] == "1", version: input.version)
  }

  func words(_ value: String, of name: String) -> String {
    name == "required" ? (value == "1" ? "не допускается" : "допускается") : value
  }

  /// - Parameter origin: the address of the portal itself, offered while none is entered.
  static func fields(_ settings: ConsentSettings, origin: String) -> FormFields {
    FormFields([
      ("name", settings.centre.name), ("address", settings.centre.address), ("inn", settings.centre.inn),
      ("ogrn", settings.centre.ogrn),
      ("resources", settings.resources.isEmpty ? origin : settings.resources),
      ("required", settings.isRequired ? "1" : "0"),
    ])
  }
}
