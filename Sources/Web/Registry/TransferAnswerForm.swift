import Mentoring
import Storage

/// Agreed to with a day, or refused with a word.
struct TransferAnswerForm: Form {
  var input: Input
  let line: TransferLine
  let today: CalendarDate

  enum Decision: String { case agree, refuse }

  enum Value: Sendable {
    case agree(CalendarDate, pairs: (closing: [Pair.ID], keeping: [Pair.ID], reason: String), reply: String)
    case refuse(String)
  }

  mutating func validated() -> Value? {
    let decision: Decision? = input.choice("decision", missing: "Выберите ответ")
    let reply = input.text(
      "reply", label: "Ответ", limit: 500, lines: .several,
      missing: decision == .refuse ? "Напишите, почему отказываете" : nil)
    guard decision == .agree else { return input.isValid && decision != nil ? .refuse(reply) : nil }
    let day = input.date("day", today: today, missing: "Укажите первый день на новом месте")
    let pairs = PairsGoingOn.read(&input)
    guard input.isValid, let day else { return nil }
    return .agree(day, pairs: pairs, reply: reply)
  }

  /// The first day at the new place that is asked about.
  var day: CalendarDate {
    var copy = Input(input.values)
    return copy.date("day", today: today) ?? today
  }
}
