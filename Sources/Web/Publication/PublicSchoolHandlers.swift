import HTTP
import Mentoring
import Storage

enum PublicSchoolHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let query = String((context.query["q"] ?? "").prefix(100))
    return try context.page(PublicSchoolIndexPage(query, try context.store.publicSchools(matching: query)))
  }

  @Sendable static func show(_ context: Context) throws -> Response {
    let store = context.store
    let school = try store.publicSchool(context.slug(), on: context.today)
    let lines = try store.publicFigures(of: school.place, on: context.today)
    return try context.page(
      PublicSchoolShowPage(school, lines, centre: store.centre(), today: context.today, clock: context.portal.clock))
  }
}
