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

/// The centre as an operator, the address that consents name, and the rule of orders.
struct ConsentSettingsEditPage: Page {
  static let template = "consents/settings-edit"

  let title = "Оператор и правила согласий"
  let crumbs = [Crumb("Согласия", ConsentAddress.index)]
  let errors: ErrorSummary?
  let action = ConsentSettingsAddress.update
  let cancelAddress = ConsentAddress.index
  let edit: EditTokens
  let name: Field
  let address: Field
  let inn: Field
  let ogrn: Field
  let resources: Field
  let required: Choice

  init(_ form: ConsentSettingsForm) {
    let input = form.input
    errors = ErrorSummary(input)
    edit = EditTokens(input)
    name = Field(input, "name", "Полное название центра", hint: "Как в уставе: стоит в каждом согласии")
    address = Field(input, "address", "Адрес центра", autocomplete: "off", isOptional: true)
    inn = OperatorEditPage.inn(input)
    ogrn = OperatorEditPage.ogrn(input)
    resources = Field(
      input, "resources", "Адрес открытых страниц",
      hint: "Его называет согласие на распространение (приказ Роскомнадзора № 18)", inputmode: "url", isOptional: true)
    required = Choice(
      input, "required", "Приказ о закреплении без согласий",
      options: [
        ("0", "допускается", "У пары стоит «учтите», согласие можно внести позже"),
        ("1", "не допускается", "Такая пара в приказ не войдёт, остальные войдут"),
      ])
  }

  private init(edit: EditTokens) {
    errors = .sample
    self.edit = edit
    name = .sample
    address = .sample
    inn = .sample
    ogrn = .sample
    resources = .sample
    required = .sample
  }

  static let sample = ConsentSettingsEditPage(edit: .sample)
}
