import HTTP
import Mentoring

/// The number of enterprises of a calendar year.
struct EnterpriseCountForm: EditForm {
  var input: Input
  let year: Int
  let today: CalendarDate

  static let labels: [(name: String, label: String)] = [
    ("enterprises", "Предприятий"), ("asOf", "На какую дату"), ("source", "Источник"),
  ]

  static func fields(of count: EnterpriseCount?) -> FormFields {
    [
      "enterprises": count.map { String($0.enterprises) } ?? "", "asOf": count.map { Russian.date($0.asOf) } ?? "",
      "source": count?.source ?? "",
    ]
  }

  mutating func validated() -> EnterpriseCount? {
    let enterprises = input.number(
      "enterprises", label: "Предприятий", in: 0...1_000_000, missing: "Укажите число предприятий")
    let asOf = input.date("asOf", today: today, missing: "Укажите, на какую дату это число")
    if let asOf, asOf > today { input.fail("asOf", "Дата не может быть позже сегодня") }
    // Statistics speak of the first of January, which closes the year before as well as it opens the next.
    if let asOf, abs(asOf.year - year) > 1 { input.fail("asOf", "Дата не относится к \(year) году") }
    let source = input.text("source", label: "Источник", limit: 120, missing: "Укажите источник: Росстат, реестр МСП")
    guard input.isValid, let enterprises, let asOf else { return nil }
    return EnterpriseCount(year: year, enterprises: enterprises, asOf: asOf, source: source)
  }
}
