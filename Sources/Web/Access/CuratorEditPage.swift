import Mentoring
import Storage

/// The form of a line of the base of curators.
struct CuratorEditPage: Page {
  static let template = "access/curator-edit"

  let title = "Сведения о кураторе"
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let name: String
  let organisation: String
  let since: String
  let action: String
  let cancelAddress = CuratorAddress.index
  let edit: EditTokens
  let number: Field
  let ordered: Field
  let post: Field
  let phone: Field
  let email: Field
  let course: Field
  let hours: Field
  let trained: Field
  let certificate: Field

  init(_ card: CuratorCard, _ form: CuratorForm) {
    let input = form.input
    crumbs = [Crumb("База кураторов", CuratorAddress.index)]
    errors = ErrorSummary(input)
    name = card.name
    organisation = card.organisation
    since = Words.period(card.curatorship.period)
    action = CuratorAddress.update(card.curatorship.id)
    edit = EditTokens(input)
    number = Field(input, "number", "Номер приказа", width: .short, isOptional: true)
    ordered = Field(
      input, "ordered", "Дата приказа", hint: "Например, 27.09.2026", width: .date, inputmode: "numeric",
      isOptional: true)
    post = Field(input, "post", "Должность", isOptional: true)
    phone = Field(
      input, "phone", "Рабочий телефон", hint: "С кодом. Стоит на странице «Наставничество» организации", width: .phone,
      type: "tel", isOptional: true)
    email = Field(input, "email", "Рабочая почта", width: .name, type: "email", isOptional: true)
    course = Field(input, "course", "Курс", hint: "Название и кто проводил", isOptional: true)
    hours = Field(input, "hours", "Часов", width: .short, inputmode: "numeric", isOptional: true)
    trained = Field(
      input, "trained", "Дата окончания", hint: "Например, 27.09.2026", width: .date, inputmode: "numeric",
      isOptional: true)
    certificate = Field(input, "certificate", "Номер удостоверения", width: .name, isOptional: true)
  }

  private init(errors: ErrorSummary) {
    crumbs = [Crumb("База кураторов", CuratorAddress.index)]
    self.errors = errors
    name = "Захарова Елена Викторовна"
    organisation = "МКОУ СОШ с. Воя"
    since = "с 20.01.2021"
    action = "/curatorships/1"
    edit = .sample
    number = .sample
    ordered = .sample
    post = .sample
    phone = .sample
    email = .sample
    course = .sample
    hours = .sample
    trained = .sample
    certificate = .sample
  }

  static let sample = CuratorEditPage(errors: .sample)
}
