import HTTP
import Mentoring
import Storage

enum DistrictHandlers {
  @Sendable static func show(_ context: Context) throws -> Response {
    let question = try FigureQuestion(context)
    let places = try context.store.places(within: context.scope())
    let slug = context.query["municipality"] ?? ""
    guard let place = slug.isEmpty ? places.first : places.first(where: { $0.slug == slug })
    else { throw Failure.notFound }
    let dashboard = try context.store.dashboard(question.indicator, of: place, on: question.date)
    return try context.page(
      DistrictShowPage(
        dashboard, question, places, context.viewer(), showsBehind: context.query["show"] == "behind",
        clock: context.portal.clock),
      status: question.input.isValid ? .ok : .unprocessableContent)
  }

  @Sendable static func school(_ context: Context) throws -> Response {
    let question = try FigureQuestion(context)
    let place = try context.store.place(slug: context.slug(), within: context.scope())
    let dashboard = try context.store.dashboard(question.indicator, of: place, on: question.date)
    return try context.page(
      DistrictSchoolPage(dashboard, question, context.viewer()),
      status: question.input.isValid ? .ok : .unprocessableContent)
  }
}
