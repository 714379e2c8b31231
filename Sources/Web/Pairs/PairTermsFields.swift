import Mentoring
import Storage

/// The fields that a new pair and an edited pair have in common (template pairs/terms-fields).
struct PairTermsFields: Encodable, Sendable {
  let starts: Field
  let shortcuts: DateShortcuts
  let ends: Field
  let programme: Choice?
  let programmeTitle: Field
  let roleModel: Choice

  init(_ input: Input, programmes: [Programme], roleModels: [RoleModel], today: CalendarDate) {
    starts = Field(input, "starts", "Начало работы", hint: "Например, 27.09.2026", width: .date, autocomplete: "off")
    shortcuts = DateShortcuts(of: "starts", today: today)
    ends = Field(input, "ends", "Окончание", width: .date, autocomplete: "off")
    programme =
      programmes.isEmpty
      ? nil
      : Choice(
        input, "programme", "Программа", isOptional: true,
        options: [("", "Не выбрана", nil)] + programmes.map { ($0.id.description, Self.words($0), nil) })
    programmeTitle = Field(
      input, "programme-title", programmes.isEmpty ? "Программа" : "Или новая программа",
      hint: "Название; программу можно указать и позже", isOptional: true)
    roleModel = Choice(
      input, "role-model", "Ролевая модель", isOptional: true,
      options: [("", "Не выбрана", nil)] + roleModels.map { ($0.id.description, Russian.initialUpper($0.name), nil) })
  }

  private static func words(_ programme: Programme) -> String {
    programme.title + (programme.isPublished ? "" : " – ещё не опубликована")
  }

  private init() {
    starts = .sample
    shortcuts = .sample
    ends = .sample
    programme = .sample
    programmeTitle = .sample
    roleModel = .sample
  }

  static let sample = PairTermsFields()
}

/// «Сегодня» and «Вчера» beside a date (shared/date-shortcuts).
struct DateShortcuts: Encodable, Sendable {
  let id: String
  let today: String
  let yesterday: String

  init(of field: String, today: CalendarDate) {
    id = field
    self.today = Russian.date(today)
    yesterday = Russian.date(today.adding(days: -1))
  }

  static let sample = DateShortcuts(of: "starts", today: CalendarDate(dayNumber: 20_000))
}
