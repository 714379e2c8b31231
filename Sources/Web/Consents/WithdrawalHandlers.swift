import HTTP
import HTTPTypes
import Mentoring
import Storage

enum WithdrawalHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    try page(context, Input(["date": Russian.date(context.today)]), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let consent = try withdrawable(context).consent
    let form = WithdrawalForm(input: Input(try context.form()), consent: consent, today: context.today)
    return try context.submit(form) { form, status in
      try page(context, form.input, status)
    } save: { withdrawal in
      try context.store.withdrawConsent(consent.id, withdrawal, in: context.scope(), by: context.author)
      return context.redirect(to: ConsentAddress.show(consent.id), .consentWithdrawn)
    }
  }

  private static func withdrawable(_ context: Context) throws -> ConsentCard {
    let card = try context.store.consent(context.id(), in: context.scope(), on: context.today)
    guard card.consent.signature != nil, card.consent.withdrawnOn == nil else { throw Failure.notFound }
    return card
  }

  /// What ends is what ends with the day typed, whatever was shown before.
  private static func page(_ context: Context, _ input: Input, _ status: HTTPResponse.Status) throws -> Response {
    let consent = try withdrawable(context).consent
    let form = WithdrawalForm(input: input, consent: consent, today: context.today)
    let withdrawing = try context.store.withdrawing(
      consent.id, on: form.day, in: context.scope(), today: context.today)
    return try context.page(WithdrawalNewPage(form, withdrawing), status: status)
  }
}
