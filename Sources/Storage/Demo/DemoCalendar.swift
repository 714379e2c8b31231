import Mentoring

/// Where the demo stands in time: the school year of today and the one before.
struct DemoCalendar: Sendable {
  let today: CalendarDate
  let year: SchoolYear
  var previous: SchoolYear { year.previous }

  init(today: CalendarDate) {
    self.today = today
    year = SchoolYear(containing: today)
  }

  /// A day of a school year by its month: September to December lie in its first half.
  func day(_ day: Int, _ month: Int, of year: SchoolYear) -> CalendarDate {
    CalendarDate(year: month >= 9 ? year.startYear : year.startYear + 1, month: month, day: day) ?? year.start
  }

  /// The day, or the last one that has already passed: what has happened, happened before today.
  func past(_ date: CalendarDate) -> CalendarDate {
    date <= year.start ? date : max(min(date, today.adding(days: -2)), year.start)
  }

  /// Pairs end with lessons; in summer those of the demo go on, so that there is something to look at.
  func lastDay(of year: SchoolYear) -> CalendarDate {
    let end = day(25, 5, of: year)
    return year == self.year && today > end.adding(days: -14) ? year.end : end
  }
}
