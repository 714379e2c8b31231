import Mentoring
import Storage

/// The last day and the reason, and the pairs that were shown as ending.
struct DeparturesForm: Form {
  var input: Input
  let departing: [Departing]
  let today: CalendarDate

  mutating func validated() -> Departure? {
    let day = input.date("date", today: today, missing: "Укажите последний день")
    if let left = departing.first(where: { !$0.line.stay.period.isOpen }) {
      input.fail("date", "\(left.person.name.short): уход уже записан. Вернитесь к списку и снимите отметку")
    }
    if let day, let early = departing.first(where: { $0.line.stay.period.start > day }) {
      input.fail("date", "\(early.person.name.short): дата раньше прихода \(Words.period(early.line.stay.period))")
    }
    let reason: Stay.LeaveReason? = input.choice("reason", missing: "Выберите причину")
    guard input.isValid, let day, let reason else { return nil }
    return Departure(day: day, reason: reason, closing: input.values.all("pair").compactMap { Pair.ID($0) })
  }

  /// Each pair once, though both its people may leave.
  var pairs: [PersonPair] {
    var seen: Set<Pair.ID> = []
    return departing.flatMap(\.pairs).filter { seen.insert($0.pair.id).inserted }
  }
}
