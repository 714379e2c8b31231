import Mentoring

/// A date that the test knows to exist.
func date(_ iso: String) -> CalendarDate {
  CalendarDate(iso: iso)!
}

/// A period that the test knows to be right.
func period(_ start: String, _ end: String?) -> Period {
  Period(start: date(start), end: end.map(date))!
}
