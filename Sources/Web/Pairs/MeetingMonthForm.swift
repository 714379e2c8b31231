import HTTP
import Mentoring
import Storage

/// The sheet of a month as it is typed from a paper journal: for each pair its days, and what they have in common.
struct MeetingMonthForm: Sendable {
  var input: Input
  let month: CalendarDate
  let rules: MeetingRules
  let marks: [Pair.ID: MeetingSheet.Marks]
  let today: CalendarDate
  /// What has been saved on this page, by pair.
  var saved: [Pair.ID: String] = [:]

  static func name(_ field: String, _ pair: Pair.ID) -> String { "\(field)-\(pair)" }
  static let fields = ["days", "kind", "topic", "result", "again"]

  /// A second meeting on one of the days is meant.
  func again(_ pair: Pair.ID) -> Bool { input[Self.name("again", pair)] == "1" }

  func isTyped(_ pair: Pair.ID) -> Bool {
    ["days", "topic", "result"].contains { !input[Self.name($0, pair)].isEmpty }
  }

  /// The meetings of a row, or nil when something in it is wrong; then its message stands at the field.
  mutating func meetings(of line: PairLine) -> [Meeting]? {
    let pair = line.id
    let before = input.errors.count
    let days = days(of: pair)
    let kind: Meeting.Kind? = input.optionalChoice(Self.name("kind", pair))
    let topic = input.text(Self.name("topic", pair), label: "Тема", limit: 200)
    let result = input.text(Self.name("result", pair), label: "Результат", limit: 500)
    let window = line.meetingWindow(openFrom: rules.openFrom)
    for day in days {
      guard let refusal = window.refusal(of: day, today: today) else { continue }
      input.fail(Self.name("days", pair), "\(Russian.date(day)): \(Words.refusal(refusal, window))")
    }
    guard input.errors.count == before else { return nil }
    var held = marks[pair]?.held ?? []
    return days.map { day in
      let next = kind ?? Meeting.Kind.expected(after: held, ends: line.lastDay, on: day)
      held.insert(next)
      return Meeting(date: day, kind: next, topic: topic, result: result)
    }
  }

  mutating func fail(_ pair: Pair.ID, _ refusal: Failure.Refusal, field: String?) {
    let name = Self.name(refusal == .meetingTwice ? "again" : "days", pair)
    input.fail(name, Words.refusal(refusal))
  }

  /// An empty row in the place of one that was saved.
  mutating func clear(_ pair: Pair.ID, said: String) {
    saved[pair] = said
    let values = Self.fields.reduce(input.values) { $0.setting(Self.name($1, pair), to: nil) }
    let errors = input.errors
    input = Input(values)
    for error in errors { input.fail(error.field, error.text) }
  }

  /// «3, 10, 17» of the month; a whole date of it is understood too.
  private mutating func days(of pair: Pair.ID) -> [CalendarDate] {
    let name = Self.name("days", pair)
    let typed = Typography.tidied(input[name])
    let parts = typed.split { ",; ".contains($0) }
    if parts.isEmpty { input.fail(name, "Напишите, в какие дни были встречи, например 3, 10, 17") }
    if parts.count > 31 { input.fail(name, "В месяце столько дней нет") }
    let days = parts.prefix(31).compactMap { day(String($0), at: name) }
    if Set(days).count < days.count { input.fail(name, "Один день написан дважды") }
    return days.sorted()
  }

  private mutating func day(_ text: String, at name: String) -> CalendarDate? {
    if text.contains(".") {
      guard let date = input.date(text, at: name, today: today) else { return nil }
      if date.year == month.year, date.month == month.month { return date }
      input.fail(name, "\(text): другой месяц. Выберите его над таблицей")
      return nil
    }
    guard text.count <= 10 else {
      input.fail(name, "Напишите числа месяца, например 3, 10, 17")
      return nil
    }
    guard let number = Int(text), let date = CalendarDate(year: month.year, month: month.month, day: number) else {
      input.fail(name, "\(text): такого дня \(Russian.inMonth(of: month)) нет")
      return nil
    }
    return date
  }
}

extension Input {
  /// A date that is a part of a field.
  fileprivate mutating func date(_ text: String, at name: String, today: CalendarDate) -> CalendarDate? {
    do {
      return try CalendarDate.parse(text, today: today)
    } catch {
      fail(name, error.message)
      return nil
    }
  }
}

extension PairLine {
  /// The same days as `Pair.meetingWindow`, of a line.
  func meetingWindow(openFrom: CalendarDate?) -> MeetingWindow {
    MeetingWindow(order: order?.date, starts: starts, lastDay: lastDay, openFrom: openFrom)
  }
}
