import HTTP
import Mentoring
import Storage

/// The flags, the open ones first.
struct SafetyFlagIndexPage: Page {
  static let template = "surveys/flag-index"

  let title = "Низкие оценки безопасности"
  let crumbs = [Crumb("Анкетирование", SurveyAddress.index)]
  let errors: ErrorSummary?
  let flags: [Flag]
  let isEmpty: Bool

  struct Flag: Encodable, Sendable {
    let name: String
    let place: String
    let survey: String
    let answers: [String]
    let handled: String?
    let note: String
    let form: Sheet?
  }

  struct Sheet: Encodable, Sendable {
    let action: String
    let version: String
    let field: Field
  }

  init(_ flags: [SafetyFlag], _ input: Input, wrong: SafetyFlag.ID? = nil) {
    errors = ErrorSummary(input)
    self.flags = flags.map { Flag($0, $0.respondent.id == wrong ? input : Input()) }
    isEmpty = flags.isEmpty
  }

  private init(flags: [Flag]) {
    errors = .sample
    self.flags = flags
    isEmpty = true
  }

  static let sample = SafetyFlagIndexPage(flags: [
    Flag(
      name: "Котов Даниил Сергеевич", place: "8А, СОШ", survey: "Итоговая анкета № 1, 25.05.2026",
      answers: ["Насколько вам спокойно? 2 из 10"], handled: "разобрано 29.05.2026", note: "Поговорили",
      form: Sheet(action: "/surveys/flags/1", version: "1", field: .sample))
  ])
}

extension SafetyFlagIndexPage.Flag {
  fileprivate init(_ flag: SafetyFlag, _ input: Input) {
    let person = flag.respondent
    name = person.name?.full ?? ""
    place = [person.place, flag.organisation].filter { !$0.isEmpty }.joined(separator: ", ")
    survey =
      "\(Words.questionnaire(flag.survey.kind)) №\u{A0}\(flag.survey.id), \(Russian.date(flag.raisedOn))"
    answers = flag.answers.map { "\($0.question) – \($0.answer)" }
    handled = flag.handledOn.map { "разобрано \(Russian.date($0))" }
    note = flag.note
    form =
      flag.handledOn == nil
      ? SafetyFlagIndexPage.Sheet(
        action: SafetyFlagAddress.update(person.id), version: String(flag.version),
        field: Field(
          input, SafetyFlagForm.field(person.id), "Что сделано",
          hint: "Видите только вы и другие кураторы вашей организации", rows: 2)) : nil
  }
}
