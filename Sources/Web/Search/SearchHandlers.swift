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
    let isNumber = !text.contains(where: \.isLetter)
    switch results.exact(ignoringPeople: isNumber && viewer.seesMinorsByName) {
    case .pair(let id): return Response.seeOther(PairAddress.show(id))
    case .order(let id): return Response.seeOther(PairAddress.index(["order": String(id)]))
    case nil: return try context.page(SearchShowPage(text, results, viewer: viewer))
    }
  }
}
