/// When a measure has to be done, of any kind that the sources name (`domain.md` 10): their words stand beside it.
package enum Term: Hashable, Sendable {
  /// By the end of that day.
  case day(CalendarDate)
  case month(year: Int, month: Int)
  case quarter(year: Int, number: Int)
  case halfYear(year: Int, number: Int)
  /// Both days included.
  case range(CalendarDate, CalendarDate)
  /// Seasons of every year; `years` when the source says which. A roadmap of a period has their occurrences instead.
  case yearly([Season], years: ClosedRange<Int>?)
  case continuous, onDemand, unstated

  /// A part of any year.
  package enum Season: Hashable, Sendable {
    /// The second month lies in the next year when it comes before the first.
    case months(Int, Int)
    case day(Int, month: Int)
  }

  /// The first day on which it may be under way; none where there is only a last one.
  package var starts: CalendarDate? {
    switch self {
    case .month(let year, let month): CalendarDate(year: year, month: month, day: 1)
    case .quarter(let year, let number): CalendarDate(year: year, month: number * 3 - 2, day: 1)
    case .halfYear(let year, let number): CalendarDate(year: year, month: number * 6 - 5, day: 1)
    case .range(let start, _): start
    case .day, .yearly, .continuous, .onDemand, .unstated: nil
    }
  }

  /// The last day on which it is in time; none where the words name no day.
  package var due: CalendarDate? {
    switch self {
    case .day(let day): day
    case .range(_, let end): end
    case .month(let year, let month): Self.end(ofMonth: month, in: year)
    case .quarter(let year, let number): Self.end(ofMonth: number * 3, in: year)
    case .halfYear(let year, let number): Self.end(ofMonth: number * 6, in: year)
    case .yearly, .continuous, .onDemand, .unstated: nil
    }
  }

  package var isYearly: Bool {
    if case .yearly = self { return true }
    return false
  }

  /// The same term so many years on.
  package func shifted(years: Int) -> Term {
    switch self {
    case .day(let day): .day(day.adding(years: years))
    case .month(let year, let month): .month(year: year + years, month: month)
    case .quarter(let year, let number): .quarter(year: year + years, number: number)
    case .halfYear(let year, let number): .halfYear(year: year + years, number: number)
    case .range(let start, let end): Self.moved(start.adding(years: years), end.adding(years: years))
    case .yearly, .continuous, .onDemand, .unstated: self
    }
  }

  /// What a term of every year comes to within a period, the earliest first; itself for any other.
  package func occurrences(in period: Period) -> [Term] {
    guard case .yearly(let seasons, _) = self else { return [self] }
    let last = period.end?.year ?? period.start.year
    return (period.start.year - 1...max(last, period.start.year)).flatMap { year in
      seasons.compactMap { $0.term(in: year) }
    }
    .filter { $0.due.map(period.contains) ?? false }
    .sorted { ($0.due ?? period.start) < ($1.due ?? period.start) }
  }

  /// A range of whole months keeps ending with its month, however long that is in another year.
  private static func moved(_ start: CalendarDate, _ end: CalendarDate) -> Term {
    guard start.day == 1, end.day >= 28, end.month == 2 else { return .range(start, end) }
    return .range(start, Self.end(ofMonth: 2, in: end.year) ?? end)
  }

  static func end(ofMonth month: Int, in year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: 1)?.adding(months: 1).adding(days: -1)
  }
}

extension Term.Season {
  /// The season that begins in a year.
  fileprivate func term(in year: Int) -> Term? {
    switch self {
    case .months(let first, let last) where first == last: return .month(year: year, month: first)
    case .months(let first, let last):
      guard let start = CalendarDate(year: year, month: first, day: 1),
        let end = Term.end(ofMonth: last, in: last < first ? year + 1 : year)
      else { return nil }
      return .range(start, end)
    case .day(let day, let month): return CalendarDate(year: year, month: month, day: day).map(Term.day)
    }
  }
}
