extension CalendarDate {
  package func adding(days: Int) -> CalendarDate {
    let (sum, overflowed) = dayNumber.addingReportingOverflow(days)
    guard !overflowed else { return CalendarDate(dayNumber: days > 0 ? Int.max : Int.min) }
    return CalendarDate(dayNumber: sum)
  }

  /// The same day of another month, or its last day where that month is shorter: 31 January gives
  /// 28 February.
  package func adding(months: Int) -> CalendarDate {
    let (year, month, day) = parts
    let mostMonths = 12 * 10_000
    let total = year * 12 + month - 1 + min(max(months, -mostMonths), mostMonths)
    guard total >= 12 else { return CalendarDate(dayNumber: Int.min) }
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    let newDay = min(day, Self.dayCount(ofMonth: newMonth, year: newYear))
    return CalendarDate(existingYear: newYear, month: newMonth, day: newDay)
  }

  /// The same day of another year; 29 February becomes 28 February where there is none.
  package func adding(years: Int) -> CalendarDate {
    adding(months: min(max(years, -10_000), 10_000) * 12)
  }

  /// Negative when the other date is earlier.
  package func days(until other: CalendarDate) -> Int {
    other.dayNumber - dayNumber
  }

  /// Age in full years on the other date; zero before birth.
  ///
  /// Someone born on 29 February is a year older from 1 March of an ordinary year: the term ends with the
  /// last day of February (ГК РФ, ст. 192), and the new age begins the day after.
  package func fullYears(until other: CalendarDate) -> Int {
    let (from, to) = (parts, other.parts)
    let birthdayPassed = (to.month, to.day) >= (from.month, from.day)
    return max(0, to.year - from.year - (birthdayPassed ? 0 : 1))
  }
}
