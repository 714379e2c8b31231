import HTTP
import HTTPTypes
import Mentoring
import Storage

enum ConsentBlankHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let district = try DistrictChoice(context)
    let viewer = district.viewer
    let organisations = try context.store.organisationsForPeople(in: viewer.scope)
    let filter = ConsentFilter(context.query, organisations)
    let lines =
      district.isWholeRegion && filter.people.isEmpty
      ? [] : try context.store.consentBlanks(filter, in: viewer.scope, on: context.today)
    return try context.page(
      ConsentBlankIndexPage(
        lines, filter, context.query, operators: try context.store.operators(of: Set(lines.map(\.organisation))),
        slugs: Dictionary(uniqueKeysWithValues: organisations.map { ($0.id, $0.slug) }),
        settings: try context.store.consentSettings(), viewer: viewer, today: context.today))
  }

  /// Marks as many as one print holds and goes to the sheets.
  @Sendable static func create(_ context: Context) throws -> Response {
    let fields = try context.form()
    let district = try DistrictChoice(context, in: fields)
    let filter = ConsentFilter(fields, try context.store.organisationsForPeople(in: district.viewer.scope))
    guard !district.isWholeRegion || !filter.people.isEmpty else { throw Failure.notFound }
    let query = ConsentFilter.query(fields).setting("page", to: nil)
    // Whose status was asked for has another one once the blank is printed.
    let sheets = ConsentAddress.blanks(query.setting("status", to: nil))
    do {
      return try context.once {
        try context.store.printBlanks(filter, in: district.viewer.scope, by: context.author)
        return context.redirect(to: sheets, .blanksPrinted)
      }
    } catch Failure.refused(.alreadyExists, _) {
      return context.redirect(to: sheets)
    }
  }
}
