import HTTP
import HTTPTypes
import Mentoring
import Storage

enum TransferHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let viewer = try context.viewer()
    let lines = try context.store.transfers(in: viewer.scope, on: context.today)
    return try context.page(
      TransferIndexPage(lines, viewer, today: context.today, clock: context.portal.clock))
  }

  /// A bookmark of the form begins anew: whom it is about stands in no address.
  @Sendable static func new(_ context: Context) throws -> Response { context.redirect(to: PersonAddress.new) }

  /// The page of a certain twin leads here.
  @Sendable static func begin(_ context: Context) throws -> Response {
    let organisations = try own(context)
    let typed = try context.form()
    var identity = PersonIdentityForm(input: Input(typed), today: context.today)
    guard identity.validated() != nil else { return context.redirect(to: PersonAddress.new) }
    let kept = TransferForm.identity.map { ($0, typed[$0] ?? "") }
    let input = Input(FormFields(kept + StayFields.defaults(organisations, today: context.today)))
    let form = TransferForm(
      input: Input(input.values.setting("since", to: Russian.date(context.today))), organisations: organisations,
      today: context.today)
    return try context.page(TransferNewPage(form))
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let form = TransferForm(
      input: Input(try context.form()), organisations: try own(context), today: context.today)
    return try context.submit(form) { form, status in
      try context.page(TransferNewPage(form), status: status)
    } save: { transfer in
      try context.store.askTransfer(transfer, in: context.scope(), by: context.author)
      return context.redirect(to: TransferAddress.index, .transferAsked)
    }
  }

  @Sendable static func withdraw(_ context: Context) throws -> Response {
    try context.once {
      try context.store.withdrawTransfer(context.id(), in: context.scope(), by: context.author)
      return context.redirect(to: TransferAddress.index, .transferWithdrawn)
    }
  }

  /// Nobody asks for a partner: its people are everybody's.
  private static func own(_ context: Context) throws -> [OrganisationOption] {
    try context.store.organisationsForPeople(in: context.scope()).filter(\.kind.isEducational)
  }
}
