import HTTP
import Mentoring

/// Number and date of the order that fixes pairs (Калмыкия, п. 19).
struct OrderForm: Form {
  var input: Input
  let today: CalendarDate

  struct Value: Sendable {
    let pairs: [Pair.ID]
    let order: Pair.FixingOrder
  }

  var pairs: [Pair.ID] { Array(Set(input.values.all("pair").compactMap(Pair.ID.init))).sorted() }

  /// The order as typed so far, when its date can be read.
  var order: Pair.FixingOrder? {
    var input = Input(input.values)
    return input.date("date", today: today).map { Pair.FixingOrder(number: input["number"], date: $0) }
  }

  mutating func validated() -> Value? {
    let number = input.text("number", label: "Номер приказа", limit: 50, missing: "Укажите номер приказа")
    let date = input.date("date", today: today, missing: "Укажите дату приказа")
    if let date, date > today { input.fail("date", Words.refusal(.dateInFuture)) }
    guard input.isValid, let date, !pairs.isEmpty else { return nil }
    return Value(pairs: pairs, order: Pair.FixingOrder(number: number, date: date))
  }
}
