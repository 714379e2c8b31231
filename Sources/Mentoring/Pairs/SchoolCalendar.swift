/// The days on which there are lessons: Monday to Friday without vacations and holidays.
package struct SchoolCalendar: Sendable, Equatable {
  package let vacations: [Period]

  package init(vacations: [Period]) { self.vacations = vacations }

  package func isSchoolDay(_ date: CalendarDate) -> Bool {
    // 1 January 1970 was a Thursday.
    let weekday = (date.dayNumber + 3) % 7
    return weekday < 5 && !Self.isHoliday(date) && !vacations.contains { $0.contains(date) }
  }

  /// School days after one day up to another, which counts too.
  package func schoolDays(after start: CalendarDate, through end: CalendarDate) -> Int {
    guard start < end else { return 0 }
    return (start.dayNumber + 1...end.dayNumber).count { isSchoolDay(CalendarDate(dayNumber: $0)) }
  }

  /// The latest day after which there have been more school days than so many: whoever was heard of last on that day
  /// or before it has been silent for too long.
  package func silentSince(_ days: Int, on today: CalendarDate) -> CalendarDate {
    var date = today
    var passed = 0
    // Two years back every school has had lessons; without a bound a calendar of vacations only would never end.
    for _ in 0..<731 where passed <= days {
      if isSchoolDay(date) { passed += 1 }
      date = date.adding(days: -1)
    }
    return date
  }

  /// Days off that have the same date every year (ТК РФ, ст. 112).
  private static func isHoliday(_ date: CalendarDate) -> Bool {
    switch (date.month, date.day) {
    case (1, 1...8), (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4): true
    default: false
    }
  }
}

/// Weeks without lessons: of one municipality, or common to all that have entered none of their own for the year.
package struct Vacation: Sendable, Equatable {
  package typealias ID = Identifier<Vacation>

  package let id: ID
  package let municipality: Municipality.ID?
  package let name: String
  package let period: Period

  package init(id: ID, municipality: Municipality.ID?, name: String, period: Period) {
    self.id = id
    self.municipality = municipality
    self.name = name
    self.period = period
  }
}

extension SchoolCalendar {
  /// The calendar of a municipality: its own vacations of a school year take the place of the common ones of that year.
  package init(_ vacations: [Vacation], of municipality: Municipality.ID?) {
    let own = vacations.filter { municipality != nil && $0.municipality == municipality }
    let years = Set(own.map { SchoolYear(containing: $0.period.start) })
    let common = vacations.filter {
      $0.municipality == nil && !years.contains(SchoolYear(containing: $0.period.start))
    }
    self.init(vacations: (own + common).map(\.period))
  }
}
