import HTTP
import Mentoring
import Storage

/// When a pair ended and why; the other pairs of its group that are ticked end with it.
struct ClosureForm: Form {
  var input: Input
  let today: CalendarDate
  private let group: [Pair.ID]

  init(_ input: Input, _ draft: ClosureDraft, today: CalendarDate) {
    self.input = input
    self.today = today
    group = draft.group.map(\.id)
  }

  struct Value: Sendable {
    let closure: Pair.Closure
    let note: String
    let others: [Pair.ID]
  }

  mutating func validated() -> Value? {
    let date = input.date("date", today: today, missing: "Укажите последний день работы пары")
    let reason: Pair.Reason? = input.choice("reason", missing: "Выберите, как закончилась пара")
    let note = input.text("note", label: "Примечание", limit: 1000, lines: .several)
    let others = Set(input.values.all("group").compactMap(Pair.ID.init))
    if let date, date > today { input.fail("date", Words.refusal(.dateInFuture)) }
    if reason == .other && note.isEmpty { input.fail("note", "Напишите, почему пара прекращена") }
    if !others.isSubset(of: group) { input.fail("group", "Отмеченные пары уже завершены: проверьте список") }
    guard input.isValid, let date, let reason else { return nil }
    return Value(closure: Pair.Closure(date: date, reason: reason), note: note, others: others.sorted())
  }
}
