extension Russian {
  /// «в сентябре 2026»: when something happened to the month.
  package static func inMonth(of date: CalendarDate) -> String {
    "в\(space)\(months[date.month - 1].prepositional)\(space)\(date.year)"
  }

  /// «сентябрь 2026».
  package static func month(_ date: CalendarDate) -> String {
    "\(months[date.month - 1].nominative)\(space)\(date.year)"
  }
}
