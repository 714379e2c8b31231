import HTTP
import HTTPTypes
import Mentoring
import Storage

enum MunicipalityHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let year = SchoolYear(containing: context.today)
    let lines = try context.store.municipalityLines(within: context.scope(), in: year)
    return try context.page(MunicipalityIndexPage(lines, viewer: context.viewer(), year: year))
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    let card = try context.store.municipalityCard(context.slug(), within: context.scope())
    return try context.page(MunicipalityShowPage(card, viewer: context.viewer(), today: context.today))
  }

  /// Only whoever sees the whole region adds to it; to the others there is no such page.
  @Sendable static func new(_ context: Context) throws -> Response {
    guard try context.scope() == .everything else { throw Failure.notFound }
    return try page(context, MunicipalityForm(input: Input(context.query)), .ok)
  }

  @Sendable static func create(_ context: Context) throws -> Response {
    guard try context.scope() == .everything else { throw Failure.notFound }
    return try context.submit(MunicipalityForm(input: Input(context.form()))) { form, status in
      try page(context, form, status)
    } save: { value in
      let slug = try context.store.addMunicipality(
        name: value.name, region: value.region, within: context.scope(), by: context.author)
      return context.redirect(to: MunicipalityAddress.show(slug), .saved)
    }
  }

  @Sendable static func edit(_ context: Context) throws -> Response {
    let municipality = try context.store.municipality(context.slug(), within: context.scope())
    let input = Input(editing: MunicipalityForm.fields(of: municipality), version: municipality.version)
    return try page(context, MunicipalityForm(input: input), .ok, of: municipality)
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let municipality = try context.store.municipality(context.slug(), within: context.scope())
    let address = MunicipalityAddress.show(municipality.slug)
    return try context.submitEdit(
      MunicipalityForm(input: Input(context.form())), now: { try edition(context) }, action: address,
      show: { form, status in try page(context, form, status, of: municipality) },
      save: { value, version in
        try context.store.changeMunicipality(
          municipality.slug, name: value.name, region: value.region, version: version, within: context.scope(),
          by: context.author)
        return context.redirect(to: address, .saved)
      })
  }

  private static func edition(_ context: Context) throws -> Edition {
    let now = try context.store.municipality(context.slug(), within: context.scope())
    return try context.edition(of: "municipality:\(now.id)", MunicipalityForm.fields(of: now), version: now.version)
  }

  private static func page(
    _ context: Context, _ form: MunicipalityForm, _ status: HTTPResponse.Status, of municipality: Municipality? = nil
  ) throws -> Response {
    try context.page(MunicipalityEditPage(form, of: municipality), status: status)
  }
}
