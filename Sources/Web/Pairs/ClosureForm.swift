import HTTP
import Mentoring

/// When a pair ended and why; with a tick, the other pairs of its group too.
struct ClosureForm: Form {
  var input: Input
  let today: CalendarDate

  struct Value: Sendable {
    let closure: Pair.Closure
    let note: String
    let includesGroup: Bool
  }

  mutating func validated() -> Value? {
    let date = input.date("date", today: today, missing: "Укажите последний день работы пары")
    let reason: Pair.Reason? = input.choice("reason", missing: "Выберите, как закончилась пара")
    let note = input.text("note", label: "Примечание", limit: 1000)
    if let date, date > today { input.fail("date", Words.refusal(.dateInFuture)) }
    if reason == .other && note.isEmpty { input.fail("note", "Напишите, почему пара прекращена") }
    guard input.isValid, let date, let reason else { return nil }
    return Value(
      closure: Pair.Closure(date: date, reason: reason), note: note, includesGroup: input["group"] == "1")
  }
}
