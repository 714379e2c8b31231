import Mentoring
import Storage

/// The sheet of an expert on a practice: a new one, or one that is put right.
struct PracticeScoreEditPage: Page {
  static let template = "banks/score-edit"

  let title = "Лист эксперта"
  let caption: String
  let crumbs: [Crumb]
  let lead: String
  let errors: ErrorSummary?
  let action: String
  let cancelAddress: String
  let edit: EditTokens?
  /// Whose sheet it is already.
  let name: String?
  let expert: Choice?
  let expertsAddress: String
  let marks: [Field]
  let comment: Field
  let scoredOn: Field

  init(_ form: PracticeScoreForm, on line: BankLine, of sheet: PracticeScoreLine?) {
    let id = line.entry.id
    caption = line.title
    cancelAddress = BankAddress.show(.practices, id)
    crumbs = [Crumb(Words.bank(.practices), BankAddress.index(.practices)), Crumb("Практика", cancelAddress)]
    lead =
      "Пять критериев по 10 баллов, всего до \(PracticeScore.maximum). Один лист от эксперта: повторный заменяет прежний."
    errors = ErrorSummary(form.input)
    action = sheet.map { BankAddress.score(id, by: $0.expert) } ?? BankAddress.scores(id)
    edit = sheet.map { _ in EditTokens(form.input) }
    name = sheet?.name
    expert =
      sheet == nil
      ? Choice(
        form.input, "expert", "Эксперт", hint: form.experts.isEmpty ? "Без листа экспертов не осталось" : nil,
        options: [("", "Выберите", nil)] + form.experts.map { ($0.id.description, $0.name, nil) }) : nil
    expertsAddress = BankAddress.index(.experts)
    marks = PracticeScore.Criterion.allCases.map {
      Field(
        form.input, $0.rawValue, Words.criterion($0), hint: "От 1 до 10", width: .short, inputmode: "numeric",
        autocomplete: "off")
    }
    comment = Field(form.input, "comment", "Вывод эксперта", isOptional: true, rows: 4)
    scoredOn = Field(
      form.input, "scoredOn", "Дата листа", hint: "Например, 27.09.2026", width: .date, inputmode: "numeric")
  }

  private init(errors: ErrorSummary) {
    caption = "Читаем вместе"
    crumbs = [Crumb("Практики и кейсы", "/banks/practices")]
    lead = "Пять критериев по 10 баллов."
    self.errors = errors
    action = "/banks/practices/1/scores"
    cancelAddress = "/banks/practices/1"
    edit = .sample
    name = "Иванова Анна Петровна"
    expert = .sample
    expertsAddress = "/banks/experts"
    marks = [.sample]
    comment = .sample
    scoredOn = .sample
  }

  static let sample = PracticeScoreEditPage(errors: .sample)
}
