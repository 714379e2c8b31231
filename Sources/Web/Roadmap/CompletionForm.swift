import HTTP
import Mentoring
import Storage

/// When a task was done, and by what one can see that.
struct CompletionForm: EditForm {
  var input: Input
  let today: CalendarDate

  static let labels: [(name: String, label: String)] = [("date", "Дата выполнения"), ("evidence", "Подтверждение")]

  static func fields(of task: RoadmapTask) -> FormFields {
    FormFields([
      ("date", task.completion.map { Russian.date($0.date) } ?? ""), ("evidence", task.completion?.evidence ?? ""),
    ])
  }

  static func fields(of found: ProofFound, today: CalendarDate) -> FormFields {
    FormFields([
      ("date", Russian.date(min(found.latest ?? today, today))),
      ("evidence", "По записям портала: \(Words.proof(found))"),
    ])
  }

  mutating func validated() -> RoadmapTask.Completion? {
    let date = input.date("date", today: today, missing: "Укажите дату выполнения")
    if let date, date > today { input.fail("date", "Дата выполнения не может быть позже сегодня") }
    let evidence = input.text(
      "evidence", label: "Подтверждение", limit: 1000, lines: .several,
      missing: "Укажите, чем подтверждается выполнение, или почему подтверждения нет")
    guard input.isValid, let date else { return nil }
    return RoadmapTask.Completion(date: date, evidence: evidence)
  }
}
