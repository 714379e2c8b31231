import HTTP
import Mentoring
import Storage

/// When a task was done, and by what one can see that.
struct CompletionForm: EditForm {
  var input: Input
  /// Of the roadmap that the task stands in.
  let period: Period?
  let today: CalendarDate

  static let labels: [(name: String, label: String)] = [("date", "Дата выполнения"), ("evidence", "Подтверждение")]

  static func fields(of task: RoadmapTask) -> FormFields {
    FormFields([
      ("date", task.completion.map { Russian.date($0.date) } ?? ""), ("evidence", task.completion?.evidence ?? ""),
    ])
  }

  /// What holds from before the roadmap began, holds for it from its first day.
  static func fields(of found: ProofFound, period: Period?, today: CalendarDate) -> FormFields {
    let day = max(found.latest ?? today, period?.start ?? today)
    return FormFields([
      ("date", Russian.date(min(day, today))),
      ("evidence", "По записям портала: \(Words.proof(found))"),
    ])
  }

  mutating func validated() -> RoadmapTask.Completion? {
    let date = input.date("date", today: today, missing: "Укажите дату выполнения")
    if let date, date > today { input.fail("date", "Дата выполнения не может быть позже сегодня") }
    if let date, let start = period?.start, date < start.adding(years: -1) {
      input.fail("date", "Проверьте год: карта начинается \(Russian.date(start))")
    }
    if let date, date.year < 2019 { input.fail("date", "Проверьте год: целевая модель введена в декабре 2019 г.") }
    let evidence = input.text(
      "evidence", label: "Подтверждение", limit: 1000, lines: .several,
      missing: "Укажите, чем подтверждается выполнение, или почему подтверждения нет")
    guard input.isValid, let date else { return nil }
    return RoadmapTask.Completion(date: date, evidence: evidence)
  }
}
