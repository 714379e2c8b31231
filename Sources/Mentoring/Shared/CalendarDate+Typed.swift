/// Why a typed date was not understood; `message` is ready for the form and names the part that is wrong.
package struct DateProblem: Error, Equatable, Sendable {
  package let message: String

  package init(message: String) {
    self.message = message
  }
}

extension CalendarDate {
  /// What the date is of: a birth lies in the past, an event may be planned.
  package enum Kind: Sendable {
    case event, birth
  }

  /// Reads a date the way people type it: 5.9.26, 05092026, 5/9/2026, 2026-09-05, «5 сентября 2026 г.»,
  /// «5 сен».
  ///
  /// Two digits of a year mean 20xx up to the year after `today` and 19xx beyond; for a birth, the latest
  /// such year in the past. A day and a month in words without a year mean the nearest one to `today`;
  /// in digits (5.9) they are taken for an unfinished date.
  package static func parse(
    _ typed: String, today: CalendarDate, kind: Kind = .event
  ) throws(DateProblem) -> CalendarDate {
    let text = Typography.tidied(typed).lowercased()
    guard !text.isEmpty else { throw DateProblem(message: "Введите дату") }
    guard text.count <= 60 else { throw DateProblem(message: "Введите только дату, например 27.09.2026") }
    let date = try read(text, today: today, kind: kind)
    if kind == .birth, date >= today { throw DateProblem(message: "Дата рождения должна быть в прошлом") }
    return date
  }

  private static func read(
    _ text: String, today: CalendarDate, kind: Kind
  ) throws(DateProblem) -> CalendarDate {
    switch text {
    case "сегодня": today
    case "вчера": today.adding(days: -1)
    case "завтра": today.adding(days: 1)
    default: try DateReader(today: today, kind: kind).date(of: TypedDate(text))
    }
  }
}
