import Mentoring
import Storage

/// The last day at a place, and the pairs that were shown as ending with it.
struct DepartureForm: Form {
  var input: Input
  let line: StayLine
  let today: CalendarDate

  mutating func validated() -> Departure? {
    let day = input.date("date", today: today, missing: "Укажите последний день")
    if let day, day < line.stay.period.start {
      input.fail("date", "Дата раньше прихода: человек здесь \(Words.period(line.stay.period))")
    }
    let reason: Stay.LeaveReason? = input.choice("reason", missing: "Выберите причину")
    guard input.isValid, let day, let reason else { return nil }
    return Departure(day: day, reason: reason, closing: input.values.all("pair").compactMap { Pair.ID($0) })
  }

  /// The day that is asked about, today while it cannot be read.
  var day: CalendarDate {
    var copy = Input(input.values)
    return copy.date("date", today: today) ?? today
  }
}
