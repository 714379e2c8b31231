extension Russian {
  /// January first; `genitive` stands after a day, `prepositional` after «в».
  static let months: [(nominative: String, genitive: String, prepositional: String)] = [
    ("январь", "января", "январе"), ("февраль", "февраля", "феврале"), ("март", "марта", "марте"),
    ("апрель", "апреля", "апреле"), ("май", "мая", "мае"), ("июнь", "июня", "июне"),
    ("июль", "июля", "июле"), ("август", "августа", "августе"), ("сентябрь", "сентября", "сентябре"),
    ("октябрь", "октября", "октябре"), ("ноябрь", "ноября", "ноябре"), ("декабрь", "декабря", "декабре"),
  ]

  /// «05.09.2026».
  package static func date(_ date: CalendarDate) -> String {
    let (year, month, day) = date.parts
    return "\(padded(day, 2)).\(padded(month, 2)).\(padded(year, 4))"
  }

  /// «сегодня», «5 ноября» of this year, «5 ноября 2025 г.» of another.
  package static func dateInWords(_ date: CalendarDate, today: CalendarDate) -> String {
    guard date != today else { return "сегодня" }
    let (year, month, day) = date.parts
    let dayAndMonth = "\(day)\(space)\(months[month - 1].genitive)"
    return year == today.year ? dayAndMonth : "\(dayAndMonth)\(space)\(year)\(space)г."
  }

  /// «20 мая», of every year.
  package static func day(_ day: Int, ofMonth month: Int) -> String {
    (1...12).contains(month) ? "\(day)\(space)\(months[month - 1].genitive)" : "\(day).\(month)"
  }

  /// A deadline always says how many days it leaves: «до 20.12.2026, осталось 29 дней».
  package static func deadline(_ deadline: CalendarDate, today: CalendarDate) -> String {
    let left = today.days(until: deadline)
    if left == 0 { return "сегодня последний день" }
    let days = plural(abs(left), "день", "дня", "дней")
    guard left > 0 else { return "просрочено на\(space)\(days)" }
    let remains = pluralWord(left, "остался", "осталось", "осталось")
    return "до\(space)\(date(deadline)), \(remains)\(space)\(days)"
  }
}
