import HTTP
import HTTPTypes
import Mentoring
import Storage

/// The end of an organisation, or its joining to another (mission A1).
enum OrganisationClosureHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let closing = try closing(context)
    guard !closing.isClosed else {
      return context.redirect(to: OrganisationAddress.show(closing.organisation.slug))
    }
    let fields = FormFields([("date", Russian.date(context.today)), ("_version", String(closing.organisation.version))])
    return try page(context, closing, form(context, Input(fields)), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let closing = try closing(context)
    return try context.submit(form(context, Input(context.form()))) { form, status in
      try page(context, closing, form, status)
    } save: { sent in
      try context.store.closeOrganisation(
        closing.organisation.slug, sent.closure, version: sent.version, within: context.scope(), by: context.author)
      return context.redirect(to: OrganisationAddress.show(closing.organisation.slug), .organisationClosed)
    }
  }

  private static func closing(_ context: Context) throws -> ClosingOrganisation {
    try context.store.closingOrganisation(context.slug(), within: context.scope(), on: context.today)
  }

  private static func form(_ context: Context, _ input: Input) -> OrganisationClosureForm {
    OrganisationClosureForm(input: input, today: context.today)
  }

  private static func page(
    _ context: Context, _ closing: ClosingOrganisation, _ form: OrganisationClosureForm, _ status: HTTPResponse.Status
  ) throws -> Response {
    try context.page(OrganisationClosureNewPage(closing, form), status: status)
  }
}

/// The last day, the order, and who takes over.
struct OrganisationClosureForm: Form {
  var input: Input
  let today: CalendarDate

  mutating func validated() -> (closure: OrganisationClosure, version: Int)? {
    let day = input.date("date", today: today, missing: "Укажите последний день организации")
    let order = input.text(
      "order", label: "Приказ", limit: 200, missing: "Укажите номер и дату приказа или постановления")
    let successor: Organisation.ID? = input["successor"].isEmpty ? nil : Organisation.ID(input["successor"])
    if input["confirmed"] != "1" { input.fail("confirmed", "Подтвердите: отменить это нельзя") }
    guard input.isValid, let day else { return nil }
    return (OrganisationClosure(day: day, order: order, successor: successor), input.version)
  }
}
