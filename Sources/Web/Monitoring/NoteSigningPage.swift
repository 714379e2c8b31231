import Mentoring
import Storage

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
