import Mentoring
import Storage

/// Marking a task of the roadmap as done, or correcting the mark.
struct CompletionNewPage: Page {
  static let template = "roadmap/completion-new"

  let title: String
  let caption: String
  let crumbs: [Crumb]
  let task: String
  let term: String
  let source: String
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let edit: EditTokens
  let date: Field
  let shortcuts: Shortcuts
  let evidence: Field

  struct Shortcuts: Encodable, Sendable {
    let id: String
    let today: String
    let yesterday: String
  }

  init(_ form: CompletionForm, of line: RoadmapTaskLine, today: CalendarDate) {
    title = line.task.completion == nil ? "Отметить выполнение" : "Изменить отметку"
    caption = line.organisation ?? "Муниципальная дорожная карта"
    crumbs = [
      Crumb("Дорожная карта", RoadmapAddress.index), Crumb("Мероприятие", RoadmapTaskAddress.show(line.task.id)),
    ]
    task = line.task.title
    term = line.task.term
    source = line.task.source
    errors = ErrorSummary(form.input)
    action = CompletionAddress.create(line.task.id)
    cancelAddress = RoadmapTaskAddress.show(line.task.id)
    edit = EditTokens(form.input)
    date = Field(
      form.input, "date", "Дата выполнения", hint: "Например, 27.09.2026", width: .date, inputmode: "numeric")
    shortcuts = Shortcuts(
      id: "date", today: Russian.date(today), yesterday: Russian.date(today.adding(days: -1)))
    evidence = Field(
      form.input, "evidence", "Подтверждение", hint: "Номер приказа, адрес страницы, протокол – что можно показать",
      rows: 4)
  }

  private init(errors: ErrorSummary) {
    title = "Отметить выполнение"
    caption = "МКОУ СОШ с. Воя"
    crumbs = [Crumb("Дорожная карта", RoadmapAddress.index)]
    task = "Открыть раздел «Наставничество»"
    term = "до 03.02.2021"
    source = "Пижанка, п. 11.8"
    self.errors = errors
    action = "/roadmap/7/completion"
    cancelAddress = RoadmapAddress.index
    edit = .sample
    date = .sample
    shortcuts = Shortcuts(id: "date", today: "21.11.2026", yesterday: "20.11.2026")
    evidence = .sample
  }

  static let sample = CompletionNewPage(errors: .sample)
}
