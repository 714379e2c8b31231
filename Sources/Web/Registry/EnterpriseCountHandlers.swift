import HTTP
import HTTPTypes
import Mentoring
import Storage

enum EnterpriseCountHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    let (municipality, count, version) = try record(context)
    let input = Input(editing: EnterpriseCountForm.fields(of: count), version: version)
    return try page(context, form(context, input), .ok, municipality)
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let municipality = try record(context).municipality
    let slug = municipality.slug
    return try context.submitEdit(
      form(context, Input(context.form())), now: { try edition(context) },
      action: EnterpriseCountAddress.update(slug, year(context)),
      show: { form, status in try page(context, form, status, municipality) },
      save: { value, version in
        try context.store.saveEnterpriseCount(
          value, of: slug, version: version, within: context.scope(), by: context.author)
        return context.redirect(to: MunicipalityAddress.show(slug), .saved)
      })
  }

  private static func edition(_ context: Context) throws -> Edition {
    let (municipality, count, version) = try record(context)
    return try context.edition(
      of: Store.subject(ofEnterprises: municipality.id, in: year(context)), EnterpriseCountForm.fields(of: count),
      version: version)
  }

  private static func form(_ context: Context, _ input: Input) throws -> EnterpriseCountForm {
    EnterpriseCountForm(input: input, year: try year(context), today: context.today)
  }

  private static func record(
    _ context: Context
  ) throws -> (municipality: Municipality, count: EnterpriseCount?, version: Int) {
    try context.store.enterpriseCount(of: context.slug(), in: year(context), within: context.scope())
  }

  private static func year(_ context: Context) throws -> Int {
    guard let year = Int(context.parameters["year"] ?? ""), (2000...context.today.year).contains(year)
    else { throw Failure.notFound }
    return year
  }

  private static func page(
    _ context: Context, _ form: EnterpriseCountForm, _ status: HTTPResponse.Status, _ municipality: Municipality
  ) throws -> Response {
    try context.page(EnterpriseCountEditPage(form, of: municipality), status: status)
  }
}
