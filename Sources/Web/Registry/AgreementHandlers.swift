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

  @Sendable static func edit(_ context: Context) throws -> Response {
    let line = try line(context)
    let input = Input(editing: AgreementEditForm.fields(of: line.agreement), version: line.version)
    return try page(context, editing(context, line, input), .ok, line)
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let line = try line(context)
    let slug = try context.slug()
    return try context.submitEdit(
      editing(context, line, Input(context.form())), now: { try edition(context) },
      action: AgreementAddress.update(line.id, of: slug),
      show: { form, status in try page(context, form, status, line) },
      save: { agreement, version in
        try context.store.changeAgreement(
          line.id, of: slug, to: agreement, version: version, within: context.scope(), by: context.author)
        return context.redirect(to: OrganisationAddress.show(slug), .agreementSaved)
      })
  }

  private static func line(_ context: Context) throws -> AgreementLine {
    try context.store.agreement(context.id(), of: context.slug(), within: context.scope())
  }

  private static func edition(_ context: Context) throws -> Edition {
    let now = try line(context)
    return try context.edition(
      of: "agreement:\(now.id)", AgreementEditForm.fields(of: now.agreement), version: now.version)
  }

  private static func editing(_ context: Context, _ line: AgreementLine, _ input: Input) -> AgreementEditForm {
    AgreementEditForm(input: input, kind: line.agreement.kind, today: context.today)
  }

  private static func page(
    _ context: Context, _ form: AgreementEditForm, _ status: HTTPResponse.Status, _ line: AgreementLine
  ) throws -> Response {
    try context.page(AgreementEditPage(form, of: line, on: organisation(context)), status: status)
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
