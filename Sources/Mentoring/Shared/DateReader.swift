/// Decides which day the typed numbers mean, seen from today.
struct DateReader {
  let today: CalendarDate
  let kind: CalendarDate.Kind

  /// Earlier or later than this it is a slip of the finger: nobody in a school was born or is planned there.
  private static let plausibleYears = 1900...2100

  private typealias Number = TypedDate.Number

  func date(of typed: TypedDate) throws(DateProblem) -> CalendarDate {
    let numbers = typed.numbers
    if let month = typed.month { return try date(inMonth: month, numbers) }
    switch numbers.count {
    case 0: throw DateProblem(message: "Введите дату цифрами, например 27.09.2026")
    case 1: return try date(writtenTogether: numbers[0])
    case 2:
      let hasYear = numbers.contains { $0.digits >= 3 }
      throw DateProblem(message: hasYear ? "В дате нет дня" : "В дате нет года")
    default:
      let (year, day) = numbers[0].digits >= 3 ? (numbers[0], numbers[2]) : (numbers[2], numbers[0])
      return try date(day: day.value, month: numbers[1].value, year: year)
    }
  }

  private func date(inMonth month: Int, _ numbers: [Number]) throws(DateProblem) -> CalendarDate {
    switch numbers.count {
    case 0: throw DateProblem(message: "В дате нет дня")
    case 1:
      guard numbers[0].digits <= 2 else { throw DateProblem(message: "В дате нет дня") }
      guard kind == .event else { throw DateProblem(message: "В дате нет года") }
      return try nearest(day: numbers[0].value, month: month)
    case 2:
      let (year, day) = numbers[0].digits >= 3 ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
      return try date(day: day.value, month: month, year: year)
    default: throw DateProblem(message: "В дате лишнее число: нужны день, месяц и год")
    }
  }

  /// 05092026, 050926 and the machines' 20260905. The two long forms never meet: no month is 19, 20 or 21.
  private func date(writtenTogether number: Number) throws(DateProblem) -> CalendarDate {
    let value = number.value
    switch number.digits {
    case 8:
      let isYearFirst =
        Self.plausibleYears.contains(value / 10_000) && !Self.plausibleYears.contains(value % 10_000)
      if isYearFirst {
        let year = Number(value: value / 10_000, digits: 4)
        return try date(day: value % 100, month: value / 100 % 100, year: year)
      }
      let year = Number(value: value % 10_000, digits: 4)
      return try date(day: value / 1_000_000, month: value / 10_000 % 100, year: year)
    case 6:
      let year = Number(value: value % 100, digits: 2)
      return try date(day: value / 10_000, month: value / 100 % 100, year: year)
    case 4 where Self.plausibleYears.contains(value): throw DateProblem(message: "В дате нет дня и месяца")
    case 3, 4: throw DateProblem(message: "В дате нет года")
    case 1, 2: throw DateProblem(message: "В дате нет месяца и года")
    default: throw DateProblem(message: "Разделите день, месяц и год точками, например 27.09.2026")
    }
  }

  private func date(day: Int, month: Int, year: Number) throws(DateProblem) -> CalendarDate {
    guard (1...12).contains(month) else {
      throw DateProblem(message: "Месяца \(month) нет: сначала день, потом месяц, например 27.09.2026")
    }
    guard year.digits == 2 || year.digits == 4 else {
      throw DateProblem(message: "Напишите год четырьмя цифрами, например 27.09.2026")
    }
    let century = year.digits == 4 ? 0 : century(ofYear: year.value, month: month, day: day)
    let fullYear = century + year.value
    guard Self.plausibleYears.contains(fullYear) else {
      throw DateProblem(message: "Проверьте год: \(padded(fullYear, 4))")
    }
    return try existing(day: day, month: month, year: fullYear)
  }

  private func century(ofYear twoDigits: Int, month: Int, day: Int) -> Int {
    let year = 2000 + twoDigits
    return switch kind {
    case .event: year <= today.year + 1 ? 2000 : 1900
    case .birth: (year, month, day) < today.parts ? 2000 : 1900
    }
  }

  private func nearest(day: Int, month: Int) throws(DateProblem) -> CalendarDate {
    let year = today.year
    let candidates = [year, year - 1, year + 1].compactMap { CalendarDate(year: $0, month: month, day: day) }
    let closest = candidates.min { abs(today.days(until: $0)) < abs(today.days(until: $1)) }
    if let closest { return closest }
    return try existing(day: day, month: month, year: year)
  }

  private func existing(day: Int, month: Int, year: Int) throws(DateProblem) -> CalendarDate {
    if let date = CalendarDate(year: year, month: month, day: day) { return date }
    guard day > 0 else { throw DateProblem(message: "Дня 0 нет: дни считают с 1") }
    let days = CalendarDate.dayCount(ofMonth: month, year: year)
    let ofYear = month == 2 ? " \(year) года" : ""
    let word = Russian.pluralWord(days, "день", "дня", "дней")
    throw DateProblem(message: "В \(Russian.months[month - 1].prepositional)\(ofYear) \(days) \(word)")
  }
}
