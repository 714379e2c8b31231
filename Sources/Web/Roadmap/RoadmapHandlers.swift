import HTTP
import Storage

enum RoadmapHandlers {
  @Sendable static func index(_ context: Context) throws -> Response {
    let viewer = try context.viewer()
    let query = RoadmapListQuery(context.query)
    let list = try context.store.roadmapTasks(
      query.filter, within: viewer.scope, on: context.today, limit: Pagination.size,
      page: { Pagination.page(query.page, of: $0) })
    return try context.page(RoadmapIndexPage(list, query, viewer: viewer, today: context.today))
  }
}
