import HTTP
import Mentoring

enum PairAddress {
  static let index = "/pairs"
  static func index(_ filter: FormFields) -> String { filter.isEmpty ? index : index + "?" + filter.encoded }
  static func show(_ id: Pair.ID) -> String { "/pairs/\(id)" }
  static func edit(_ id: Pair.ID) -> String { "/pairs/\(id)/edit" }
}

enum PairRoutes {
  static let all: [Route] =
    [
      .get("/pairs", .signedIn, PairHandlers.index),
      .post("/pairs", .editors, PairHandlers.create),
      .get("/pairs/{id}", .signedIn, PairHandlers.show),
      .get("/pairs/{id}/edit", .editors, PairHandlers.edit),
      .post("/pairs/{id}", .editors, PairHandlers.update),
    ] + Export.pairs.routes
}
