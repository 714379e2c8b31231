import HTTP
import HTTPTypes
import Mentoring
import Storage

enum TargetHandlers {
  @Sendable static func edit(_ context: Context) throws -> Response {
    let place = try place(context, context.query)
    let year = Int(context.query["year"] ?? "") ?? context.today.year
    let step = try step(context, place, year)
    let fields = FormFields([
      ("year", String(year)), ("percent", step.map { Russian.decimal($0.percent) } ?? ""),
      ("source", step?.source ?? ""),
    ])
    return try page(context, TargetForm(input: Input(fields), today: context.today), .ok, place)
  }

  @Sendable static func update(_ context: Context) throws -> Response {
    let fields = try context.form()
    let place = try place(context, fields)
    let code = try IndicatorHandlers.code(context)
    return try context.submit(
      TargetForm(input: Input(fields), today: context.today),
      show: { form, status in try page(context, form, status, place) },
      save: { value in
        try context.store.saveTarget(
          of: code, for: place, year: value.year, percent: value.percent, source: value.source,
          within: context.scope(), by: context.author)
        return context.redirect(to: IndicatorAddress.show(code), .saved)
      })
  }

  /// The organisation or the municipality of the address; without one the widest place that the viewer reaches.
  private static func place(_ context: Context, _ fields: FormFields) throws -> Place {
    if let slug = fields["organisation"], !slug.isEmpty {
      return try context.store.place(slug: slug, within: context.scope())
    }
    let places = try context.store.places(within: context.scope())
    guard let slug = fields["municipality"], !slug.isEmpty else {
      guard try context.scope() == .everything else { return try places.first.orNotFound }
      return Place(area: .region, name: "Регион", slug: "")
    }
    return try places.first { $0.slug == slug }.orNotFound
  }

  private static func step(_ context: Context, _ place: Place, _ year: Int) throws -> Plan.Step? {
    let lines = try context.store.targetLines(of: IndicatorHandlers.code(context), within: context.scope())
    return lines.first { $0.step.due.year == year && $0.level.slug == place.slug }?.step
  }

  private static func page(
    _ context: Context, _ form: TargetForm, _ status: HTTPResponse.Status, _ place: Place
  ) throws -> Response {
    let code = try IndicatorHandlers.code(context)
    let record = try context.store.indicatorRecord(code, within: context.scope())
    guard let indicator = record.versions.last else { throw Failure.notFound }
    let lines = try context.store.targetLines(of: code, within: context.scope())
    return try context.page(TargetEditPage(form, indicator, place, lines), status: status)
  }
}

extension Optional {
  fileprivate var orNotFound: Wrapped {
    get throws {
      guard let self else { throw Failure.notFound }
      return self
    }
  }
}
