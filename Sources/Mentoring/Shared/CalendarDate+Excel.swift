extension CalendarDate {
  /// The day that Excel means by a number; nothing for a time of day and for what lies outside its calendar.
  ///
  /// - Parameter shift: days between the calendar of the file and the usual one: 0 or 1462.
  package init?(excelDay number: Double, shift: Int) {
    guard number >= 1, number < 2_958_466 else { return nil }
    let day = Int(number) + shift
    // Excel believes in 29 February 1900, so the days before it are one further.
    self.init(dayNumber: day - 25_569 + (day < 60 ? 1 : 0))
  }
}
