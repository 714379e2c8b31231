import HTTP
import Mentoring
import Storage

enum RoadmapHandlers {
  /// Views without pages show so many tasks: the most pressing ones.
  private static let most = 300

  @Sendable static func index(_ context: Context) throws -> Response {
    let viewer = try context.viewer()
    let query = RoadmapListQuery(context.query, today: context.today)
    let isTable = query.view == .table
    let list = try context.store.roadmapTasks(
      query.filter, within: viewer.scope, on: context.today, limit: isTable ? Pagination.size : most,
      page: { isTable ? Pagination.page(query.page, of: $0) : 1 })
    let head = RoadmapHead(list, query, viewer: viewer)
    switch query.view {
    case .table: return try context.page(RoadmapIndexPage(head, list, query, viewer: viewer, today: context.today))
    case .board: return try context.page(RoadmapBoardPage(head, list, viewer: viewer, today: context.today))
    case .gantt: return try context.page(RoadmapGanttPage(head, list, query.year, today: context.today))
    case .calendar: return try context.page(RoadmapCalendarPage(head, list, query.year, today: context.today))
    }
  }
}
