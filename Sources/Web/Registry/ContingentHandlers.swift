import HTTP
import HTTPTypes
import Mentoring
import Storage

enum ContingentHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    let record = try record(context)
    let input = Input(editing: ContingentForm.fields(of: record.contingent), version: record.version)
    return try page(
      context, ContingentForm(input, year(context), registered: record.facts, today: context.today), .ok, record)
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let record = try record(context)
    let year = try year(context)
    let slug = record.organisation.slug
    let form = ContingentForm(
      Input(try context.form()), year, registered: record.facts, today: context.today)
    return try context.submitEdit(
      form, now: { try edition(context) }, action: ContingentAddress.update(slug, year),
      show: { form, status in try page(context, form, status, record) },
      save: { value, version in
        try context.store.saveContingent(
          of: slug, in: year, heads: value.heads, asOf: value.asOf, source: value.source, version: version,
          within: context.scope(), by: context.author)
        return context.redirect(to: OrganisationAddress.show(slug), .contingentSaved)
      })
  }

  private static func edition(_ context: Context) throws -> Edition {
    let now = try record(context)
    return try context.edition(
      of: Store.subject(ofContingent: now.organisation.id, in: year(context)),
      ContingentForm.fields(of: now.contingent), version: now.version)
  }

  private static func record(_ context: Context) throws -> ContingentRecord {
    try context.store.contingent(of: context.slug(), in: year(context), within: context.scope())
  }

  /// Not further ahead than the next school year: that one may be prepared in the summer.
  private static func year(_ context: Context) throws -> SchoolYear {
    guard let year = context.parameters["year"].flatMap(SchoolYear.init(code:)), year.startYear >= 2000,
      year <= SchoolYear(containing: context.today).next
    else { throw Failure.notFound }
    return year
  }

  private static func page(
    _ context: Context, _ form: ContingentForm, _ status: HTTPResponse.Status, _ record: ContingentRecord
  ) throws -> Response {
    try context.page(ContingentEditPage(form, record), status: status)
  }
}
