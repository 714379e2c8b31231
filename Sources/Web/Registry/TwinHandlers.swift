import HTTP
import Mentoring
import Storage

enum TwinHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let isJudged = context.query["show"] == "distinct"
    let district = try DistrictChoice(context)
    let list =
      district.isWholeRegion && !isJudged
      ? .empty
      : try context.store.twinPairs(
        distinct: isJudged, among: district.viewer.scope, in: context.scope(), on: context.today,
        limit: TwinIndexPage.size)
    return try context.page(
      TwinIndexPage(list, district, Input(context.query), isJudged: isJudged, today: context.today))
  }

  /// At once: whoever was told apart by mistake is brought back from the list of those told apart.
  @Sendable static func create(_ context: Context) throws -> Response { try tellApart(context, true) }

  @Sendable static func delete(_ context: Context) throws -> Response { try tellApart(context, false) }

  private static func tellApart(_ context: Context, _ areDistinct: Bool) throws -> Response {
    let form = try context.form()
    guard let first = Person.ID(form["first"]), let second = Person.ID(form["second"]) else { throw Failure.notFound }
    return try context.once {
      try context.store.tellApart(
        first, second, areDistinct: areDistinct, in: context.scope(), by: context.author)
      return areDistinct
        ? context.redirect(to: TwinAddress.index, .toldApart)
        : context.redirect(to: TwinAddress.judged, .toldApartWithdrawn)
    }
  }
}
