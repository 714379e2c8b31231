import HTTP
import HTTPTypes
import Mentoring
import Storage

enum OrganisationHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    let viewer = district.viewer
    let query = OrganisationListQuery(context.query, for: viewer)
    let list = try context.store.organisations(
      query.filter, within: viewer.scope, on: context.today, limit: Pagination.size,
      page: { Pagination.page(query.page, of: $0) })
    let own =
      viewer.seesDistrict
      ? nil
      : try context.store.organisations(
        OrganisationFilter(kinds: Organisation.Kind.educational), within: viewer.scope, on: context.today,
        limit: Pagination.size, page: { _ in 1 })
    return try context.page(
      OrganisationIndexPage(list, own: own?.lines ?? [], query, district: district, today: context.today))
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    let card = try context.store.organisationCard(context.slug(), within: context.scope(), on: context.today)
    return try context.page(OrganisationShowPage(card, viewer: context.viewer(), today: context.today))
  }

  @Sendable static func new(_ context: Context) throws -> Response {
    try page(context, adding(context, Input(context.query)), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    try context.submit(adding(context, Input(context.form()))) { form, status in
      try page(context, form, status)
    } save: { value in
      let slug = try context.store.addOrganisation(
        value.draft, in: value.municipality, within: context.scope(), by: context.author)
      return context.redirect(to: OrganisationAddress.show(slug), .organisationSaved)
    }
  }

  @Sendable static func edit(_ context: Context) throws -> Response {
    let organisation = try context.store.organisation(context.slug(), within: context.scope())
    let input = Input(editing: OrganisationForm.fields(of: organisation), version: organisation.version)
    return try page(context, changing(context, organisation, input), .ok, of: organisation)
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let organisation = try context.store.organisation(context.slug(), within: context.scope())
    let form = try changing(context, organisation, Input(context.form()))
    let address = OrganisationAddress.show(organisation.slug)
    return try context.submitEdit(
      form, now: { try edition(context) }, action: address,
      show: { form, status in try page(context, form, status, of: organisation) },
      save: { value, version in
        try context.store.changeOrganisation(
          organisation.slug, to: value.draft, version: version, within: context.scope(), by: context.author)
        return context.redirect(to: address, .organisationSaved)
      })
  }

  private static func adding(_ context: Context, _ input: Input) throws -> OrganisationForm {
    let scope = try context.scope()
    return OrganisationForm(
      input: input, kinds: scope.kindsToAdd, municipalities: try context.store.municipalities(within: scope),
      today: context.today)
  }

  private static func changing(
    _ context: Context, _ organisation: Organisation, _ input: Input
  ) throws -> OrganisationForm {
    OrganisationForm(
      input: input, kinds: try context.scope().kinds(changing: organisation.kind),
      municipality: organisation.municipality, today: context.today)
  }

  private static func edition(_ context: Context) throws -> Edition {
    let now = try context.store.organisation(context.slug(), within: context.scope())
    return try context.edition(of: "organisation:\(now.id)", OrganisationForm.fields(of: now), version: now.version)
  }

  private static func page(
    _ context: Context, _ form: OrganisationForm, _ status: HTTPResponse.Status, of organisation: Organisation? = nil
  ) throws -> Response {
    try context.page(OrganisationEditPage(form, of: organisation), status: status)
  }
}
