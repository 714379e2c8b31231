import HTTP
import Mentoring
import Storage

/// The sheet of an expert: five marks of 1–10 and a comment.
struct PracticeScoreForm: EditForm {
  var input: Input
  /// Whose the sheet is; a new one asks among those who have none.
  let expert: BankEntry.ID?
  let experts: [(id: BankEntry.ID, name: String)]
  let today: CalendarDate

  struct Value: Sendable {
    let expert: BankEntry.ID
    let score: PracticeScore
  }

  static let labels: [(name: String, label: String)] =
    PracticeScore.Criterion.allCases.map { ($0.rawValue, Words.criterion($0)) } + [
      ("comment", "Вывод эксперта"), ("scoredOn", "Дата листа"),
    ]

  static func fields(of score: PracticeScore) -> FormFields {
    FormFields(
      PracticeScore.Criterion.allCases.map { ($0.rawValue, String(score.marks[$0] ?? 0)) } + [
        ("comment", score.comment), ("scoredOn", Russian.date(score.scoredOn)),
      ])
  }

  mutating func validated() -> Value? {
    let chosen = expert ?? readExpert()
    var marks: [PracticeScore.Criterion: Int] = [:]
    for criterion in PracticeScore.Criterion.allCases {
      let name = Words.criterion(criterion)
      marks[criterion] = input.number(
        criterion.rawValue, label: name, in: PracticeScore.range, missing: "\(name): поставьте оценку от 1 до 10")
    }
    let comment = input.text("comment", label: "Вывод эксперта", limit: 2000, lines: .several)
    let date = input.date("scoredOn", today: today, missing: "Укажите дату листа")
    if let date, date > today { input.fail("scoredOn", "Дата листа не может быть позже сегодня") }
    guard input.isValid, let chosen, let date,
      let score = PracticeScore(marks: marks, comment: comment, scoredOn: date)
    else { return nil }
    return Value(expert: chosen, score: score)
  }

  private mutating func readExpert() -> BankEntry.ID? {
    let chosen = experts.first { $0.id.description == input["expert"] }
    if chosen == nil { input.fail("expert", "Выберите эксперта") }
    return chosen?.id
  }
}
