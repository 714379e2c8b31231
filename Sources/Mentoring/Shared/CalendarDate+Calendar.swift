/// The Gregorian calendar itself, in whole numbers.
///
/// A year is counted from 1 March: the leap day then is the last of its year, and the lengths of the
/// months before it follow one formula. 400 years have exactly 146 097 days.
extension CalendarDate {
  /// 0001-01-01 and 9999-12-31.
  static let firstDayNumber = -719_162
  static let lastDayNumber = 2_932_896

  private static let daysInFourCenturies = 146_097
  private static let daysFromYearZeroTo1970 = 719_468

  static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  static func dayCount(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let monthsSinceMarch = (month + 9) % 12
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    return marchYear * 365 + leapDays + daysBeforeMonth(monthsSinceMarch) + day - 1 - daysFromYearZeroTo1970
  }

  /// Year, month and day at once; ask once where all three are needed.
  var parts: (year: Int, month: Int, day: Int) {
    let days = dayNumber + Self.daysFromYearZeroTo1970
    let (fourCenturies, rest) = days.quotientAndRemainder(dividingBy: Self.daysInFourCenturies)
    // Leap days passed so far are taken out, so that what remains divides into years of 365 days.
    let withoutLeapDays = rest - rest / 1460 + rest / 36_524 - rest / 146_096
    let yearInCycle = withoutLeapDays / 365
    let dayOfYear = rest - (yearInCycle * 365 + yearInCycle / 4 - yearInCycle / 100)
    let monthsSinceMarch = (dayOfYear * 5 + 2) / 153
    let month = (monthsSinceMarch + 2) % 12 + 1
    let year = fourCenturies * 400 + yearInCycle + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - Self.daysBeforeMonth(monthsSinceMarch) + 1)
  }

  /// March to July and August to December repeat 31, 30, 31, 30, 31: five months are 153 days.
  private static func daysBeforeMonth(_ monthsSinceMarch: Int) -> Int {
    (monthsSinceMarch * 153 + 2) / 5
  }
}
