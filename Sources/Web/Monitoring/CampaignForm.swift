import HTTP
import Mentoring

/// The days of a campaign, proposed from the deadlines and set by the centre.
struct CampaignForm: EditForm {
  var input: Input
  let period: ReportPeriod
  let today: CalendarDate

  static let labels: [(name: String, label: String)] = [
    ("opensOn", "Открыть для школ"), ("asOf", "На какую дату числа"), ("due", "Сдать не позднее"),
    ("locksOn", "Закрыть сбор"), ("jump", "Пояснять изменение больше чем на, %"),
  ]

  static func fields(of terms: Campaign.Terms) -> FormFields {
    FormFields([
      ("opensOn", Russian.date(terms.opensOn)), ("asOf", Russian.date(terms.asOf)), ("due", Russian.date(terms.due)),
      ("locksOn", Russian.date(terms.locksOn)), ("jump", String(terms.jump)),
    ])
  }

  mutating func validated() -> Campaign.Terms? {
    let opensOn = input.date("opensOn", today: today, missing: "Укажите, когда открыть сбор для школ")
    let asOf = input.date("asOf", today: today, missing: "Укажите, на какую дату числа")
    let due = input.date("due", today: today, missing: "Укажите, к какому дню сдать")
    let locksOn = input.date("locksOn", today: today, missing: "Укажите, когда закрыть сбор")
    let jump = input.number("jump", label: "Процент", in: 1...1000, missing: "Укажите процент, обычно 50")
    if let due, ReportPeriod(period.kind, due: due) != period {
      input.fail("due", "Этот день относится к другому периоду: \(Words.period(ReportPeriod(period.kind, due: due)))")
    }
    if let opensOn, let due, opensOn > due { input.fail("opensOn", "Сбор открывается позже, чем его сдают") }
    if let asOf, let due, asOf > due { input.fail("asOf", "Числа нужны на день не позже срока сдачи") }
    if let asOf, let due, asOf < due.adding(months: -6) { input.fail("asOf", "Дата больше чем за полгода до срока") }
    if let due, let locksOn, locksOn < due { input.fail("locksOn", "Сбор закрывается раньше, чем выходит срок") }
    if let due, let locksOn, locksOn > due.adding(months: 6) {
      input.fail("locksOn", "Сбор закрывается больше чем через полгода после срока")
    }
    guard input.isValid, let opensOn, let asOf, let due, let locksOn, let jump else { return nil }
    return Campaign.Terms(opensOn: opensOn, asOf: asOf, due: due, locksOn: locksOn, jump: jump)
  }
}

/// When the summary of a year went to the region, and with what paper.
struct HandInForm: Form {
  var input: Input
  let today: CalendarDate

  mutating func validated() -> Campaign.HandIn? {
    let date = input.date("date", today: today, missing: "Укажите, когда передали сводку")
    if let date, date > today { input.fail("date", "Дата не может быть позже сегодня") }
    let note = input.text(
      "note", label: "Чем передали", limit: 200, missing: "Укажите, чем передали: номер письма или адрес")
    guard input.isValid, let date else { return nil }
    return Campaign.HandIn(date: date, note: note)
  }
}
