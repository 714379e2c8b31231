import Mentoring
import Storage

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
