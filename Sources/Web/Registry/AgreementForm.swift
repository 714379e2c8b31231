import HTTP
import Mentoring
import Storage

/// An agreement of an organisation with one of those it can sign with.
struct AgreementForm: Form {
  var input: Input
  let counterparts: [OrganisationName]
  let today: CalendarDate

  struct Value: Sendable {
    let counterpart: Organisation.ID
    let agreement: Agreement
  }

  mutating func validated() -> Value? {
    let chosen: Organisation.ID? = input.id("counterpart", missing: "Выберите, с кем соглашение")
    if let chosen, !counterparts.contains(where: { $0.id == chosen }) {
      input.fail("counterpart", "Выберите организацию из списка")
    }
    let number = input.text("number", label: "Номер", limit: 60, missing: "Укажите номер; если его нет, напишите «б/н»")
    let signed = input.date("signedOn", today: today, missing: "Укажите дату подписания")
    if let signed, signed > today { input.fail("signedOn", "Дата подписания не может быть позже сегодня") }
    let ends = input.date("ends", today: today)
    if let signed, let ends, ends < signed {
      input.fail("ends", "Срок кончается раньше подписания \(Russian.date(signed))")
    }
    guard input.isValid, let chosen, let signed, let period = Period(start: signed, end: ends) else { return nil }
    return Value(counterpart: chosen, agreement: Agreement(number: number, period: period))
  }
}
