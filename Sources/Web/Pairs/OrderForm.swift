import HTTP
import Mentoring
import Storage

/// The pairs of an order, and its number and date (Калмыкия, п. 19): at once, or later for a draft.
struct OrderForm: Form {
  var input: Input
  let today: CalendarDate

  enum Value: Sendable {
    case draft([Pair.ID], Order.Kind)
    case signed([Pair.ID], Order.Kind, Pair.FixingOrder)
  }

  var pairs: [Pair.ID] { Array(Set(input.values.all("pair").compactMap(Pair.ID.init))).sorted() }

  /// Nil until somebody chose; the pairs say then what they wait for.
  var kind: Order.Kind? { Order.Kind(rawValue: input["kind"]) }

  /// The order as typed so far, when its date can be read.
  var order: Pair.FixingOrder? {
    var input = Input(input.values)
    return input.date("date", today: today).map { Pair.FixingOrder(number: input["number"], date: $0) }
  }

  mutating func validated() -> Value? {
    guard !pairs.isEmpty else { return nil }
    let kind = kind ?? .fixing
    if input["act"] == "draft" { return .draft(pairs, kind) }
    return input.signature(today: today).map { .signed(pairs, kind, $0) }
  }
}

/// Number and date of a draft that the head has signed.
struct SignatureForm: Form {
  var input: Input
  let today: CalendarDate

  mutating func validated() -> Pair.FixingOrder? { input.signature(today: today) }
}

extension Input {
  fileprivate mutating func signature(today: CalendarDate) -> Pair.FixingOrder? {
    let number = text("number", label: "Номер приказа", limit: 50, missing: "Укажите номер приказа")
    let date = date("date", today: today, missing: "Укажите дату приказа")
    if let date, date > today { fail("date", Words.refusal(.dateInFuture)) }
    guard isValid, let date else { return nil }
    return Pair.FixingOrder(number: number, date: date)
  }
}
