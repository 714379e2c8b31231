import HTTP
import HTTPTypes
import Mentoring
import Storage

/// Taking a departure back: one that was a mistake, or one ahead that will not happen.
enum DepartureWithdrawalHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let returning = try context.store.returning(context.id(), in: context.scope(), on: context.today)
    guard !returning.line.stay.period.isOpen else {
      return context.redirect(to: PersonAddress.show(returning.person.id))
    }
    let all = FormFields(returning.pairs.map { ("pair", $0.pair.id.description) })
    return try context.page(
      DepartureWithdrawalNewPage(DepartureWithdrawalForm(input: Input(all)), returning, today: context.today))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let returning = try context.store.returning(context.id(), in: context.scope(), on: context.today)
    let form = DepartureWithdrawalForm(input: Input(try context.form()))
    return try context.submit(form) { form, status in
      try context.page(DepartureWithdrawalNewPage(form, returning, today: context.today), status: status)
    } save: { pairs in
      try context.store.withdrawDeparture(
        of: returning.line.stay.id, reopening: pairs, in: context.scope(), by: context.author)
      return context.redirect(to: PersonAddress.show(returning.person.id), .departureWithdrawn)
    }
  }
}
