/// The days of birth that give certain ages on a date, or the first days of work that give certain years of work: worked
/// out once for a date, compared with everybody.
struct Births: Sendable {
  private let after: CalendarDate
  private let until: CalendarDate

  init(ofAges ages: ClosedRange<Int>, on date: CalendarDate) {
    after = date.adding(years: -ages.upperBound - 1)
    until = date.adding(years: -ages.lowerBound)
  }

  func contains(_ birth: CalendarDate) -> Bool { birth > after && birth <= until }
}
