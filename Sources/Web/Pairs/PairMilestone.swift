import Mentoring
import Storage

/// A step in the life of a pair (Калмыкия, п. 18–25), as `shared/timeline` shows it.
struct PairMilestone: Encodable, Sendable {
  let title: String
  let state: String
  let stateWord: String
  let date: String?
  let note: String?

  private enum State: String {
    case done, due, overdue, next

    var word: String {
      switch self {
      case .done: "выполнено"
      case .due: "пора"
      case .overdue: "просрочено"
      case .next: "впереди"
      }
    }
  }

  private init(_ title: String, _ state: State, _ date: CalendarDate?, note: String? = nil) {
    self.title = title
    self.state = state.rawValue
    stateWord = state.word
    self.date = date.map(Russian.date)
    self.note = note
  }

  /// - Parameter savedOn: the day the pair was entered, if the log knows it.
  static func all(of pair: Pair, savedOn: CalendarDate?, today: CalendarDate) -> [PairMilestone] {
    let status = pair.status(on: today)
    let start = pair.period.start
    let isFixed = pair.order != nil
    let ordered: State = isFixed ? .done : pair.closure != nil ? .next : start < today ? .overdue : .due
    var milestones = [
      PairMilestone("Пара сохранена", .done, savedOn),
      PairMilestone(
        pair.order.map { "Приказ \(Words.order($0))" } ?? "Приказ о закреплении", ordered, nil,
        note: isFixed ? nil : "До приказа пара не входит в охват (Калмыкия, п. 19)"),
      PairMilestone("Начало работы", start <= today && isFixed ? .done : .next, start),
    ]
    if let closure = pair.closure {
      milestones.append(
        PairMilestone(
          closure.reason.isEarly ? "Прекращена досрочно" : "Завершена", closure.date <= today ? .done : .next,
          closure.date, note: Words.reason(closure.reason)))
    } else {
      milestones.append(
        PairMilestone("Завершение", status == .overdue ? .overdue : .next, pair.period.end, note: "Калмыкия, п. 25"))
    }
    return milestones
  }

  static let sample = PairMilestone("Начало работы", .done, CalendarDate(dayNumber: 20_000), note: "Примечание")
}
