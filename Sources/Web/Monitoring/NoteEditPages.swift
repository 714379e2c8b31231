import Mentoring
import Office
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

/// The author's text of a section, beside what the portal says there.
struct NoteSectionEditPage: Page {
  static let template = "monitoring/note-section"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let edit: EditTokens
  let text: Field
  let blocks: [DocumentBlock]

  init(_ form: NoteSectionForm, _ section: AnalyticNote.Section, _ question: NoteQuestion) {
    let address = question.within(NoteAddress.show(question.id, question.period))
    title = Words.section(section)
    caption = question.card.note.title
    crumbs = question.crumbs + [Crumb(question.card.note.title, address)]
    errors = ErrorSummary(form.input)
    action = question.within(NoteAddress.section(section, of: question.id, question.period))
    cancelAddress = address
    edit = EditTokens(form.input)
    text = Field(
      form.input, "text", "Ваш текст", hint: "Встанет в справку после текста портала. Имена детей не пишите",
      isOptional: true, rows: 12)
    blocks = question.figures.blocks(of: section).map(DocumentBlock.init)
  }

  private init(errors: ErrorSummary) {
    title = "Введение"
    caption = "Аналитическая справка"
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
    self.errors = errors
    action = "/monitoring/2026-h1/notes/1/sections/introduction"
    cancelAddress = "/monitoring/2026-h1/notes/1"
    edit = .sample
    text = .sample
    blocks = DocumentPage.sample.parts[0].blocks
  }

  static let sample = NoteSectionEditPage(errors: .sample)
}

/// Signing a note: from then on its figures stay.
struct NoteSigningPage: Page {
  static let template = "monitoring/note-signing"

  let title = "Подписать справку"
  let caption: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let version: String
  let fields: [Field]

  init(_ form: NoteSigningForm, _ question: NoteQuestion) {
    let address = question.within(NoteAddress.show(question.id, question.period))
    caption = question.card.note.title
    crumbs = question.crumbs + [Crumb(question.card.note.title, address)]
    errors = ErrorSummary(form.input)
    action = question.within(NoteAddress.signature(question.id, question.period))
    cancelAddress = address
    version = form.input["_version"]
    fields = [
      Field(form.input, "name", "ФИО"), Field(form.input, "post", "Должность"),
      Field(form.input, "date", "Дата подписи", width: .date, inputmode: "numeric"),
    ]
  }

  private init(errors: ErrorSummary) {
    caption = "Аналитическая справка"
    crumbs = [Crumb("Мониторинг", MonitoringAddress.index)]
    self.errors = errors
    action = "/monitoring/2026-h1/notes/1/signature"
    cancelAddress = "/monitoring/2026-h1/notes/1"
    version = "1"
    fields = [.sample]
  }

  static let sample = NoteSigningPage(errors: .sample)
}
