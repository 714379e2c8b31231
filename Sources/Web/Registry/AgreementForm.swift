import HTTP
import Mentoring
import Storage

/// An agreement of an organisation with one of those it can sign with.
struct AgreementForm: Form {
  var input: Input
  let organisation: Organisation
  let counterparts: [OrganisationName]
  let today: CalendarDate

  struct Value: Sendable {
    let counterpart: Organisation.ID
    let agreement: Agreement
    /// Whether the organisation of the card is the one that helps.
    let isSupporter: Bool
  }

  /// What the agreement is about, as seen from the card: between schools the stronger one helps the other.
  enum Bond: String, Sendable, CaseIterable { case partnership, supported, supports }

  /// Only schools sign with schools.
  var asksBond: Bool { organisation.kind.isEducational }

  mutating func validated() -> Value? {
    let chosen: Organisation.ID? = input.id("counterpart", missing: "Выберите, с кем соглашение")
    if let chosen, !counterparts.contains(where: { $0.id == chosen }) {
      input.fail("counterpart", "Выберите организацию из списка")
    }
    let bond = readBond(with: chosen)
    let terms = input.agreementTerms(today: today)
    guard input.isValid, let chosen, let terms else { return nil }
    return Value(
      counterpart: chosen,
      agreement: Agreement(
        kind: bond == .partnership ? .partnership : .support, number: terms.number, period: terms.period),
      isSupporter: bond == .supports)
  }

  private mutating func readBond(with chosen: Organisation.ID?) -> Bond {
    guard asksBond, !input["bond"].isEmpty else { return .partnership }
    let bond: Bond = input.choice("bond", missing: "Выберите, о чём соглашение") ?? .partnership
    let other = counterparts.first { $0.id == chosen }
    if bond != .partnership, let other, !other.kind.isEducational {
      input.fail("bond", "Сильная школа поддерживает школу: с партнёром выберите «партнёр даёт наставников»")
    }
    return bond
  }
}

/// The number and the term of an agreement that is there.
struct AgreementEditForm: EditForm {
  var input: Input
  let kind: Agreement.Kind
  let today: CalendarDate

  static let labels = [
    (name: "number", label: "Номер"), (name: "signedOn", label: "Дата подписания"),
    (name: "ends", label: "Действует по"),
  ]

  static func fields(of agreement: Agreement) -> FormFields {
    FormFields([
      ("number", agreement.number), ("signedOn", Russian.date(agreement.period.start)),
      ("ends", agreement.period.end.map(Russian.date) ?? ""),
    ])
  }

  mutating func validated() -> Agreement? {
    input.agreementTerms(today: today).map { Agreement(kind: kind, number: $0.number, period: $0.period) }
  }
}

extension Input {
  fileprivate mutating func agreementTerms(today: CalendarDate) -> (number: String, period: Period)? {
    let number = text("number", label: "Номер", limit: 60, missing: "Укажите номер; если его нет, напишите «б/н»")
    let signed = date("signedOn", today: today, missing: "Укажите дату подписания")
    if let signed, signed > today { fail("signedOn", "Дата подписания не может быть позже сегодня") }
    let ends = date("ends", today: today)
    if let signed, let ends, ends < signed {
      fail("ends", "Срок кончается раньше подписания \(Russian.date(signed))")
    }
    guard isValid, let signed, let period = Period(start: signed, end: ends) else { return nil }
    return (number, period)
  }
}
