import HTTP
import Mentoring
import Storage

enum SearchHandlers {
  @Sendable static func show(_ context: Context) throws -> Response {
    let viewer = try context.viewer()
    let text = String(Typography.tidied(context.query["q"] ?? "").prefix(100))
    let results =
      text.isEmpty
      ? .empty : try context.store.search(text, for: viewer, on: context.today, size: SearchShowPage.size)
    return try context.page(SearchShowPage(text, results, viewer: viewer))
  }
}
