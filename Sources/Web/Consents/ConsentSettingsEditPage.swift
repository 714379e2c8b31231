import Mentoring
import Storage

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
