import HTTP
import Mentoring
import Storage

/// The limits by which silence and load are judged, from a day on.
struct MeetingLimitsForm: Form {
  var input: Input
  let today: CalendarDate

  mutating func validated() -> MeetingRules.Limits? {
    let from = input.date("validFrom", today: today, missing: "Укажите, с какого дня действует правило")
    let gap = input.number("gapDays", label: "Учебных дней", in: 1...100, missing: "Укажите число учебных дней")
    let hours = input.number("dayHours", label: "Часов", in: 1...24, missing: "Укажите число часов")
    let pairs = input.number("mentorPairs", label: "Пар", in: 1...100, missing: "Укажите число пар")
    guard input.isValid, let from, let gap, let hours, let pairs else { return nil }
    return MeetingRules.Limits(validFrom: from, gapDays: gap, dayHours: hours, mentorPairs: pairs)
  }

  static func fields(_ limits: MeetingRules.Limits, today: CalendarDate) -> FormFields {
    FormFields([
      ("validFrom", Russian.date(today)), ("gapDays", String(limits.gapDays)), ("dayHours", String(limits.dayHours)),
      ("mentorPairs", String(limits.mentorPairs)),
    ])
  }
}

/// How one kind of meeting is called and when it is due, from a day on.
struct MeetingKindForm: Form {
  var input: Input
  let rules: MeetingRules
  let today: CalendarDate

  struct Value: Sendable {
    let code: Meeting.Kind
    let kind: MeetingRules.Kind
    let validFrom: CalendarDate
  }

  mutating func validated() -> Value? {
    let code: Meeting.Kind? = input.choice("kind", missing: "Выберите вид встречи")
    let name = input.text("name", label: "Название", limit: 60, missing: "Напишите, как встреча называется")
    let due = input.number("dueDays", label: "Дней", in: 1...365)
    let from = input.date("kindFrom", today: today, missing: "Укажите, с какого дня действует название")
    guard input.isValid, let code, let from else { return nil }
    return Value(
      code: code, kind: MeetingRules.Kind(name: name, dueDays: due, source: rules.kinds[code]?.source ?? ""),
      validFrom: from)
  }
}

/// From which day entries are open, and whether mentors get links.
struct MeetingAccessForm: Form {
  var input: Input
  let today: CalendarDate

  struct Value: Sendable {
    let openFrom: CalendarDate?
    let offersLinks: Bool
  }

  mutating func validated() -> Value? {
    let from = input.date("openFrom", today: today)
    if let from, from > today { input.fail("openFrom", Words.refusal(.dateInFuture)) }
    if !["0", "1"].contains(input["links"]) { input.fail("links", "Выберите, включены ли личные ссылки") }
    return input.isValid ? Value(openFrom: from, offersLinks: input["links"] == "1") : nil
  }

  static func fields(_ rules: MeetingRules) -> FormFields {
    FormFields([("openFrom", rules.openFrom.map(Russian.date) ?? ""), ("links", rules.offersLinks ? "1" : "0")])
  }
}

/// Weeks without lessons.
struct VacationForm: Form {
  var input: Input
  let today: CalendarDate

  struct Value: Sendable {
    let name: String
    let period: Period
  }

  private static let longest = 120

  mutating func validated() -> Value? {
    let name = input.text("vacation", label: "Название", limit: 60, missing: "Напишите, какие это каникулы")
    let starts = input.date("starts", today: today, missing: "Укажите первый день каникул")
    let ends = input.date("ends", today: today, missing: "Укажите последний день каникул")
    if let starts, let ends, ends < starts { input.fail("ends", "Последний день раньше первого") }
    if let starts, let ends, starts.days(until: ends) > Self.longest {
      input.fail("ends", "Каникулы длиннее четырёх месяцев: проверьте год")
    }
    guard input.isValid, let starts, let ends, let period = Period(start: starts, end: ends) else { return nil }
    return Value(name: name, period: period)
  }
}
