import HTTP
import Mentoring

/// The step of an indicator for a year at one level.
struct TargetForm: Form {
  var input: Input
  let today: CalendarDate

  struct Value: Sendable {
    let year: Int
    /// Nil takes the step away: that of the level above is in force then.
    let percent: Double?
    let source: String
  }

  mutating func validated() -> Value? {
    let year = input.number("year", label: "Год", in: 2020...today.year + 15, missing: "Укажите год")
    if let year, year < today.year { input.fail("year", "Ступени прошлых лет не меняются") }
    let typed = Typography.tidied(input["percent"]).replacing(",", with: ".").replacing("%", with: "")
    let percent = Double(typed.filter { !$0.isWhitespace })
    if !typed.isEmpty, percent == nil { input.fail("percent", "Введите число, например 70 или 12,5") }
    if let percent, !(0...100).contains(percent) { input.fail("percent", "План: от 0 до 100 %") }
    let source = input.text("source", label: "Акт", limit: 120)
    if !typed.isEmpty, source.isEmpty { input.fail("source", "Укажите акт: приказ, номер, пункт") }
    guard input.isValid, let year else { return nil }
    return Value(year: year, percent: typed.isEmpty ? nil : percent, source: source)
  }
}
