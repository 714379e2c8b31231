/// Why a term was not understood; `message` is ready for a form and for whoever reads the file.
package struct TermProblem: Error, Equatable, Sendable {
  package let message: String
}

/// How a term is written in files, in forms and in the database: «до 20.01.2021», «февраль–март 2022», «4 квартал 2022»,
/// «1 полугодие 2022», «01.09.2026–15.10.2026», «2022 год», «ежегодно 2020–2024: ноябрь, март», «ежегодно: до 01.12»,
/// «постоянно», «по запросу», «не указан».
extension Term {
  /// Kinds of term as people are told of them beside the field.
  package static let hint =
    "Например: до 20.12.2026; октябрь 2026; сентябрь–октябрь 2026; 4 квартал 2026; 1 полугодие 2027; 01.09.2026–15.10.2026; постоянно; по запросу"

  package var written: String {
    switch self {
    case .day(let day): "до \(Russian.date(day))"
    case .month(let year, let month): "\(Russian.months[month - 1].nominative) \(year)"
    case .quarter(let year, let number): "\(number) квартал \(year)"
    case .halfYear(let year, let number): "\(number) полугодие \(year)"
    case .range(let start, let end): Self.written(start, end)
    case .yearly(let seasons, let years):
      "ежегодно\(years.map { " \($0.lowerBound)–\($0.upperBound)" } ?? ""): "
        + seasons.map(\.written).joined(separator: ", ")
    case .continuous: "постоянно"
    case .onDemand: "по запросу"
    case .unstated: "не указан"
    }
  }

  private static func written(_ start: CalendarDate, _ end: CalendarDate) -> String {
    let isOfMonths = start.day == 1 && end == Self.end(ofMonth: end.month, in: end.year)
    guard isOfMonths else { return "\(Russian.date(start))–\(Russian.date(end))" }
    if start.year == end.year, start.month == 1, end.month == 12 { return "\(start.year) год" }
    let (first, last) = (Russian.months[start.month - 1].nominative, Russian.months[end.month - 1].nominative)
    guard start.year == end.year else { return "\(first) \(start.year) – \(last) \(end.year)" }
    return start.month == end.month ? "\(first) \(end.year)" : "\(first)–\(last) \(end.year)"
  }

  /// - Parameter today: for dates without a year, as in any form.
  /// - Throws: `TermProblem`.
  package init(written typed: String, today: CalendarDate) throws(TermProblem) {
    var text = Typography.tidied(typed).lowercased().replacing("–", with: "-").replacing("—", with: "-")
    text = text.replacing(" - ", with: "-")
    guard !text.isEmpty else { throw TermProblem(message: "Укажите срок") }
    guard text.count <= 200 else { throw TermProblem(message: "Срок: напишите короче. \(Self.hint)") }
    while text.hasSuffix(".") || text.hasSuffix(" г") || text.hasSuffix(" года") {
      text = String(text.dropLast(text.hasSuffix(" года") ? 5 : text.hasSuffix(" г") ? 2 : 1))
    }
    switch text {
    case "постоянно", "непрерывно", "в течение года": self = .continuous
    case "по запросу", "при необходимости", "по мере необходимости", "по графику": self = .onDemand
    case "не указан", "срок не указан": self = .unstated
    case _ where text.hasPrefix("ежегодно"): self = try Self.recurring(String(text.dropFirst("ежегодно".count)))
    default: self = try Self.dated(text, today)
    }
  }

  private static func dated(_ text: String, _ today: CalendarDate) throws(TermProblem) -> Term {
    let words = text.split(separator: " ").map(String.init)
    if words.count == 3, words[1].hasPrefix("квартал") || words[1].hasPrefix("полугоди") {
      return try part(words[0], isQuarter: words[1].hasPrefix("квартал"), year(words[2]))
    }
    if words.count == 2, words[1] == "год", let year = try? year(words[0]) {
      return try span(CalendarDate(year: year, month: 1, day: 1), CalendarDate(year: year, month: 12, day: 31))
    }
    let halves = text.split(separator: "-").map { Typography.tidied(String($0)) }
    let isISO = text.count == 10 && halves.count == 3
    if halves.count == 2, !isISO { return try span(halves[0], halves[1], today) }
    if let (month, year) = try monthAndYear(text) { return .month(year: year, month: month) }
    return .day(try parsedDay(text, today))
  }

  /// «сентябрь-октябрь 2026», «декабрь 2026-январь 2027», «01.09.2026-15.10.2026», «с … по …».
  private static func span(_ first: String, _ last: String, _ today: CalendarDate) throws(TermProblem) -> Term {
    if let (lastMonth, lastYear) = try monthAndYear(last) {
      let start: (month: Int, year: Int)
      if let month = monthNumber(first) {
        start = (month, month > lastMonth ? lastYear - 1 : lastYear)
      } else if let named = try monthAndYear(first) {
        start = (named.month, named.year)
      } else {
        throw TermProblem(message: "Не понятен первый месяц: «\(first)»")
      }
      return try span(CalendarDate(year: start.year, month: start.month, day: 1), end(ofMonth: lastMonth, in: lastYear))
    }
    return try span(parsedDay(first, today), parsedDay(last, today))
  }

  private static func span(_ start: CalendarDate?, _ end: CalendarDate?) throws(TermProblem) -> Term {
    guard let start, let end else { throw TermProblem(message: "Таких дней нет: проверьте год") }
    guard start <= end else {
      throw TermProblem(
        message: "Срок кончается раньше, чем начинается: \(Russian.date(end)) раньше \(Russian.date(start))")
    }
    return .range(start, end)
  }

  private static func part(_ number: String, isQuarter: Bool, _ year: Int) throws(TermProblem) -> Term {
    let roman = ["i": 1, "ii": 2, "iii": 3, "iv": 4]
    let value = roman[number] ?? Int(number.prefix { $0.isASCII && $0.isNumber }) ?? 0
    if isQuarter {
      guard (1...4).contains(value) else { throw TermProblem(message: "Кварталов четыре: 1, 2, 3 или 4") }
      return .quarter(year: year, number: value)
    }
    guard (1...2).contains(value) else { throw TermProblem(message: "Полугодий два: 1 или 2") }
    return .halfYear(year: year, number: value)
  }

  private static func recurring(_ rest: String) throws(TermProblem) -> Term {
    let halves = rest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard halves.count == 2 else {
      throw TermProblem(message: "После «ежегодно» нужны двоеточие и месяцы или дни, например «ежегодно: до 01.12»")
    }
    let named = halves[0].split(separator: "-").map { Typography.tidied(String($0)) }.filter { !$0.isEmpty }
    var years: ClosedRange<Int>?
    if !named.isEmpty {
      let (first, last) = (try year(named[0]), try year(named[named.count - 1]))
      guard first <= last else { throw TermProblem(message: "Годы идут в обратном порядке: \(first)–\(last)") }
      years = first...last
    }
    var seasons: [Season] = []
    for part in halves[1].split(separator: ",") { seasons.append(try Season(Typography.tidied(String(part)))) }
    guard !seasons.isEmpty else { throw TermProblem(message: "После «ежегодно» не названо ни одного месяца") }
    return .yearly(seasons, years: years)
  }

  private static func year(_ text: String) throws(TermProblem) -> Int {
    guard text.count == 4, let year = Int(text), (1990...2100).contains(year) else {
      throw TermProblem(message: "Год пишут четырьмя цифрами: «\(text)»")
    }
    return year
  }

  fileprivate static func monthNumber(_ text: String) -> Int? {
    Russian.months.firstIndex { text == $0.nominative || text == $0.genitive || text == $0.prepositional }.map {
      $0 + 1
    }
  }

  private static func monthAndYear(_ text: String) throws(TermProblem) -> (month: Int, year: Int)? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 2, let month = monthNumber(words[0]) else { return nil }
    return (month, try year(words[1]))
  }

  private static func parsedDay(_ text: String, _ today: CalendarDate) throws(TermProblem) -> CalendarDate {
    let date = ["до ", "с ", "по ", "к "].first { text.hasPrefix($0) }.map { String(text.dropFirst($0.count)) } ?? text
    do {
      return try CalendarDate.parse(date, today: today)
    } catch {
      throw TermProblem(message: "Срок «\(text)» не понятен: \(error.message). \(hint)")
    }
  }
}

extension Term.Season {
  /// «ноябрь», «сентябрь-октябрь», «до 01.12».
  fileprivate init(_ text: String) throws(TermProblem) {
    let problem = TermProblem(
      message: "Не понятна часть года: «\(text)»; нужен месяц, два месяца через тире или «до 01.12»")
    if text.hasPrefix("до ") {
      let parts = text.dropFirst(3).split(separator: ".").compactMap { Int($0) }
      guard parts.count == 2, CalendarDate(year: 2024, month: parts[1], day: parts[0]) != nil else { throw problem }
      self = .day(parts[0], month: parts[1])
      return
    }
    let months = text.split(separator: "-").compactMap { Term.monthNumber(Typography.tidied(String($0))) }
    guard let first = months.first, let last = months.last, months.count == text.split(separator: "-").count,
      months.count <= 2
    else { throw problem }
    self = .months(first, last)
  }

  fileprivate var written: String {
    switch self {
    case .months(let first, let last):
      first == last
        ? Russian.months[first - 1].nominative
        : "\(Russian.months[first - 1].nominative)–\(Russian.months[last - 1].nominative)"
    case .day(let day, let month): "до \(padded(day, 2)).\(padded(month, 2))"
    }
  }
}
