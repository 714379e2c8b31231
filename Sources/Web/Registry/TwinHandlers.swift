import HTTP
import Mentoring
import Storage

enum TwinHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let isJudged = context.query["show"] == "distinct"
    let places = try context.store.places(within: context.scope()).filter(\.isMunicipality)
    let place = places.count > 1 ? places.first { $0.slug == context.query["municipality"] } ?? places[0] : nil
    let list = try context.store.twinPairs(
      distinct: isJudged, among: place?.scope, in: context.scope(), on: context.today, limit: TwinIndexPage.size)
    let choice = place.map { TwinIndexPage.municipality($0, of: places) }
    return try context.page(TwinIndexPage(list, choice, isJudged: isJudged, today: context.today))
  }

  /// At once: whoever was told apart by mistake is brought back from the list of those told apart.
  @Sendable static func create(_ context: Context) throws -> Response { try tellApart(context, true) }

  @Sendable static func delete(_ context: Context) throws -> Response { try tellApart(context, false) }

  private static func tellApart(_ context: Context, _ areDistinct: Bool) throws -> Response {
    let form = try context.form()
    guard let first = Person.ID(form["first"]), let second = Person.ID(form["second"]) else { throw Failure.notFound }
    return try context.portal.onceKeys.once(form["_key"] ?? "") {
      try context.store.tellApart(
        first, second, areDistinct: areDistinct, in: context.scope(), by: context.author)
      return areDistinct
        ? context.redirect(to: TwinAddress.index, .toldApart)
        : context.redirect(to: TwinAddress.judged, .toldApartWithdrawn)
    }
  }
}

extension Place {
  fileprivate var isMunicipality: Bool { scope != nil }

  /// A region is looked through municipality by municipality.
  fileprivate var scope: Scope? {
    guard case .municipality(let id) = area else { return nil }
    return .municipality(id)
  }
}
