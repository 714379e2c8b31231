import HTTP
import HTTPTypes
import Mentoring
import Storage

enum AgreementHandlers {
  @Sendable static func new(_ context: Context) throws -> Response {
    let organisation = try organisation(context)
    return try page(context, form(context, organisation, Input(context.query)), .ok, organisation)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    let organisation = try organisation(context)
    return try context.submit(form(context, organisation, Input(context.form()))) { form, status in
      try page(context, form, status, organisation)
    } save: { value in
      try context.store.addAgreement(
        value.agreement, of: organisation.slug, with: value.counterpart, isSupporter: value.isSupporter,
        within: context.scope(), by: context.author)
      return context.redirect(to: OrganisationAddress.show(organisation.slug), .agreementSaved)
    }
  }

  private static func organisation(_ context: Context) throws -> Organisation {
    try context.store.organisation(context.slug(), within: context.scope())
  }

  private static func form(
    _ context: Context, _ organisation: Organisation, _ input: Input
  ) throws -> AgreementForm {
    AgreementForm(
      input: input, organisation: organisation,
      counterparts: try context.store.counterparts(of: organisation, within: context.scope()),
      today: context.today)
  }

  private static func page(
    _ context: Context, _ form: AgreementForm, _ status: HTTPResponse.Status, _ organisation: Organisation
  ) throws -> Response {
    try context.page(AgreementNewPage(form, of: organisation), status: status)
  }
}
