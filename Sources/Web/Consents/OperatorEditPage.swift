import Mentoring
import Storage

/// ИНН and ОГРН of an organisation; name and address stand on its card.
struct OperatorEditPage: Page {
  static let template = "consents/operator-edit"

  let title = "Реквизиты оператора персональных данных"
  let crumbs: [Crumb]
  let organisation: String
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let edit: EditTokens
  let name: String
  let address: String
  let cardAddress: String
  let inn: Field
  let ogrn: Field

  init(_ form: OperatorForm, of organisation: Organisation) {
    crumbs = [
      Crumb("Организации", OrganisationAddress.index),
      Crumb(organisation.shortName, OrganisationAddress.show(organisation.slug)),
    ]
    self.organisation = organisation.shortName
    errors = ErrorSummary(form.input)
    action = ConsentSettingsAddress.updateOperator(organisation.slug)
    cancelAddress = ConsentAddress.index
    edit = EditTokens(form.input)
    name = organisation.name
    address = organisation.contacts.address.isEmpty ? "не указан" : organisation.contacts.address
    cardAddress = OrganisationAddress.edit(organisation.slug)
    inn = Self.inn(form.input)
    ogrn = Self.ogrn(form.input)
  }

  static func inn(_ input: Input) -> Field {
    Field(input, "inn", "ИНН", width: .phone, inputmode: "numeric", autocomplete: "off", isOptional: true)
  }

  static func ogrn(_ input: Input) -> Field {
    Field(input, "ogrn", "ОГРН", width: .phone, inputmode: "numeric", autocomplete: "off", isOptional: true)
  }

  private init(errors: ErrorSummary) {
    crumbs = [Crumb("Организации", OrganisationAddress.index)]
    organisation = "МКОУ СОШ с. Воя"
    self.errors = errors
    action = "/organisations/voya/operator"
    cancelAddress = ConsentAddress.index
    edit = .sample
    name = "Средняя школа с. Воя"
    address = "с. Воя, ул. Советская, 1"
    cardAddress = "/organisations/voya/edit"
    inn = .sample
    ogrn = .sample
  }

  static let sample = OperatorEditPage(errors: .sample)
}
