import HTTP
import Mentoring

enum RequestAddress {
  static let index = "/requests"
  static let new = "/requests/new"
  static let table = "/requests/table"
  static func show(_ id: DataRequest.ID) -> String { "/requests/\(id)" }
  static func closure(_ id: DataRequest.ID) -> String { "/requests/\(id)/closure" }
  static func answer(_ id: DataRequest.ID, _ slug: String) -> String { "/requests/\(id)/answers/\(slug)" }
  static func `return`(_ id: DataRequest.ID, _ slug: String) -> String { "/requests/\(id)/answers/\(slug)/return" }
}

enum RequestRoutes {
  static let all: [Route] =
    [
      .get("/requests", .signedIn, RequestHandlers.index),
      .get("/requests/new", .centre, RequestHandlers.new),
      .post("/requests", .centre, RequestHandlers.create),
      .get("/requests/{id}", .signedIn, RequestHandlers.show),
      .post("/requests/{id}/closure", .centre, RequestHandlers.close),
      .get("/requests/{id}/answers/{slug}", .editors, RequestAnswerHandlers.edit),
      .post("/requests/{id}/answers/{slug}", .editors, RequestAnswerHandlers.update),
      .get("/requests/{id}/answers/{slug}/return", .centre, RequestReturnHandlers.new),
      .post("/requests/{id}/answers/{slug}/return", .centre, RequestReturnHandlers.create),
    ] + Export.requestTable.routes
}
