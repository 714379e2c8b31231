import Mentoring
import Storage

/// Beginning a note of a campaign.
struct NoteNewPage: Page {
  static let template = "monitoring/note-new"

  let title = "Новая аналитическая справка"
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let name: Field

  init(_ form: NoteForm, _ period: ReportPeriod, _ question: MonitoringQuestion) {
    let within = { MonitoringAddress.within($0, question.slug) }
    caption = "\(question.municipality.name), \(Words.period(period))"
    crumbs = [
      Crumb("Мониторинг", within(MonitoringAddress.index)),
      Crumb(Russian.initialUpper(Words.period(period)), within(MonitoringAddress.campaign(period))),
    ]
    errors = ErrorSummary(form.input)
    action = within(NoteAddress.create(period))
    cancelAddress = within(MonitoringAddress.campaign(period))
    name = Field(
      form.input, "title", "Название", hint: "Справок может быть несколько: для региона, для совещания, для главы")
  }

  private init(errors: ErrorSummary) {
    caption = "Пижанский район, 1-е полугодие 2026 г."
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
    self.errors = errors
    action = "/monitoring/2026-h1/notes"
    cancelAddress = "/monitoring/2026-h1"
    name = .sample
  }

  static let sample = NoteNewPage(errors: .sample)
}
