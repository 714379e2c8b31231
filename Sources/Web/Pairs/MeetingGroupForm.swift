import HTTP
import Mentoring
import Storage

/// One meeting of many pairs: what it was, and who was there.
struct MeetingGroupForm: Form {
  var input: Input
  let sheet: MeetingSheet
  let today: CalendarDate

  struct Value: Sendable {
    let meeting: Meeting
    let pairs: [Pair.ID]
    let again: Bool
  }

  mutating func validated() -> Value? {
    let date = input.date("heldOn", today: today, missing: "Укажите дату встречи")
    let kind: Meeting.Kind? = input.choice("kind", missing: "Выберите вид встречи")
    let minutes = input.number("minutes", label: "Минут", in: 5...600)
    let place = input.text("place", label: "Место", limit: 100)
    let topic = input.text("topic", label: "Тема", limit: 200)
    let result = input.text("result", label: "Результат", limit: 500)
    let ticked = Set(input.values.all("pair"))
    let lines = sheet.list.lines.filter { ticked.contains($0.id.description) }
    if ticked.isEmpty { input.fail("pair", "Отметьте пары, которые были на встрече") }
    if lines.count < ticked.count { input.fail("pair", "Список изменился: проверьте отметки") }
    if let date { check(date, lines) }
    guard input.isValid, let date, let kind else { return nil }
    return Value(
      meeting: Meeting(date: date, kind: kind, minutes: minutes, place: place, topic: topic, result: result),
      pairs: lines.map(\.id), again: input["again"] == "1")
  }

  /// What is wrong for every pair is wrong with the date; otherwise the pairs are named by their numbers.
  private mutating func check(_ date: CalendarDate, _ lines: [PairLine]) {
    if date > today { return input.fail("heldOn", "Дата встречи не может быть позже сегодня") }
    let wrong = lines.compactMap { line -> String? in
      let window = line.meetingWindow(openFrom: sheet.rules.openFrom)
      return window.refusal(of: date, today: today).map { refusal in
        "пара №\u{A0}\(line.id) – \(Words.refusal(refusal, window).lowercasedFirst)"
      }
    }
    guard !wrong.isEmpty else { return }
    let more = wrong.count > 5 ? " и ещё \(wrong.count - 5)" : ""
    input.fail("pair", "Снимите отметки или исправьте дату: \(wrong.prefix(5).joined(separator: "; "))\(more)")
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
