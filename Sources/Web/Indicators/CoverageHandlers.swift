import HTTP
import Mentoring
import Storage

enum CoverageHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let question = try FigureQuestion(context)
    let place = try place(context)
    let (figure, coverage) = try context.store.figureWithPeople(question.indicator, of: place, on: question.date)
    let viewer = try context.viewer()
    let people = CoveragePeople(coverage, context.query, for: viewer)
    let lines = try context.store.coverageLines(
      people.shown, roles: question.indicator.rule.roles, on: question.date, today: context.today)
    let page = CoverageIndexPage(place, figure, question, people, lines, account: viewer)
    return try context.page(page, status: question.input.isValid ? .ok : .unprocessableContent)
  }

  /// The organisation of the address, or the widest place that the viewer reaches.
  static func place(_ context: Context) throws -> Place {
    if let slug = context.query["organisation"], !slug.isEmpty {
      return try context.store.place(slug: slug, within: context.scope())
    }
    let places = try context.store.places(within: context.scope())
    guard let place = places.first(where: { $0.slug == context.query["municipality"] }) ?? places.first
    else { throw Failure.notFound }
    return place
  }
}
