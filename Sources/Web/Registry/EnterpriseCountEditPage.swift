import Mentoring

/// The form of the number of enterprises of a year.
struct EnterpriseCountEditPage: Page {
  static let template = "registry/enterprise-count-edit"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let edit: EditTokens
  let enterprises: Field
  let asOf: Field
  let source: Field

  init(_ form: EnterpriseCountForm, of municipality: Municipality) {
    title = "Предприятия \(form.year) года"
    caption = municipality.name
    cancelAddress = MunicipalityAddress.show(municipality.slug)
    crumbs = [Crumb("Районы", MunicipalityAddress.index), Crumb(municipality.name, cancelAddress)]
    errors = ErrorSummary(form.input)
    action = EnterpriseCountAddress.update(municipality.slug, form.year)
    edit = EditTokens(form.input)
    enterprises = Field(form.input, "enterprises", "Предприятий", width: .short, inputmode: "numeric")
    asOf = Field(
      form.input, "asOf", "На какую дату", hint: "Например, 31.12.\(form.year - 1)", width: .date, inputmode: "numeric")
    source = Field(
      form.input, "source", "Источник", hint: "Например, Росстат или реестр малого и среднего предпринимательства",
      width: .name)
  }

  private init(errors: ErrorSummary) {
    title = "Предприятия 2026 года"
    caption = "Пижанский район"
    crumbs = [Crumb("Районы", MunicipalityAddress.index)]
    self.errors = errors
    action = EnterpriseCountAddress.update("pizhanka", 2026)
    cancelAddress = MunicipalityAddress.show("pizhanka")
    edit = .sample
    enterprises = .sample
    asOf = .sample
    source = .sample
  }

  static let sample = EnterpriseCountEditPage(errors: .sample)
}
