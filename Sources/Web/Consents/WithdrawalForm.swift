import HTTP
import Mentoring
import Storage

/// The day on which somebody took a consent back, and the pairs that were shown as ending with it.
struct WithdrawalForm: Form {
  var input: Input
  let consent: Consent
  let today: CalendarDate

  mutating func validated() -> Withdrawal? {
    let day = input.date("date", today: today, missing: "Укажите день, когда поступил отзыв")
    if let day, day > today { input.fail("date", Words.refusal(.dateInFuture)) }
    if let day, let signed = consent.signature?.date, day < signed {
      input.fail("date", "Дата раньше подписания \(Russian.date(signed))")
    }
    let reason = input.text("reason", label: "Причина", limit: 300, lines: .several)
    guard input.isValid, let day else { return nil }
    return Withdrawal(
      day: day, reason: reason, closing: input.values.all("pair").compactMap { Pair.ID($0) })
  }

  /// The day that is asked about, today while it cannot be read.
  var day: CalendarDate {
    var copy = Input(input.values)
    return copy.date("date", today: today) ?? today
  }
}
