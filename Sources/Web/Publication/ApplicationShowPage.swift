import Mentoring
import Storage

/// One offer, and what to do with it.
struct ApplicationShowPage: Page {
  static let template = "publication/application"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let state: String?
  let personAddress: String?
  /// What stays of an accepted one as well.
  let consent: String?
  let open: Open?

  struct Open: Encodable, Sendable {
    let rows: [SummaryRow]
    let acceptance: String
    let role: Choice
    let birthDate: Field
    let refusal: String
  }

  init(_ input: Input, _ application: MentorApplication) {
    title = "Заявка №\(Typography.noBreakSpace)\(application.id)"
    caption = "\(application.school) · пришла \(Russian.date(application.sentOn))"
    crumbs = [Crumb("Заявки в наставники", ApplicationAddress.index)]
    errors = ErrorSummary(input)
    let answered = application.answeredOn.map(Russian.date) ?? ""
    state =
      switch application.answer {
      case .accepted: "Человек внесён в базу наставников \(answered). Сведения из заявки удалены, согласие хранится."
      case .declined: "Заявка отклонена \(answered). Сведения из неё удалены."
      case nil: nil
      }
    personAddress = application.person.map(PersonAddress.show)
    consent = application.consent.isEmpty ? nil : application.consent
    open = application.offer.map { Open(input, application, $0) }
  }

  private init(open: Open) {
    title = "Заявка № 1"
    caption = "СОШ с. Воя · пришла 12.11.2026"
    crumbs = [Crumb("Заявки в наставники", "/applications")]
    errors = .sample
    state = "Принята"
    personAddress = "/people/1"
    consent = "Я разрешаю"
    self.open = open
  }

  static let sample = ApplicationShowPage(open: .sample)
}

extension ApplicationShowPage.Open {
  fileprivate init(_ input: Input, _ application: MentorApplication, _ offer: MentorOffer) {
    rows = [
      SummaryRow("ФИО", offer.name.full), SummaryRow("Где работает или учится", offer.occupation),
      SummaryRow("Телефон", offer.phone), SummaryRow("Почта", offer.email), SummaryRow("Чем может помочь", offer.offer),
    ].filter { !$0.value.isEmpty }
    acceptance = ApplicationAddress.acceptance(application.id)
    role = Choice(
      input, "role", "Кем приходит в организацию",
      options: ApplicationForm.roles.map { ($0.rawValue, Words.stayRole($0), nil) })
    birthDate = Field(
      input, "birthDate", "Дата рождения", hint: "Наставником становятся с 18 лет; по дате находят и двойников",
      width: .date, inputmode: "numeric")
    refusal = ApplicationAddress.refusal(application.id)
  }

  private init() {
    rows = [.sample]
    acceptance = "/applications/1/acceptance"
    role = .sample
    birthDate = .sample
    refusal = "/applications/1/refusal"
  }

  fileprivate static let sample = Self()
}
