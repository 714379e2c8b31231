import HTTP
import Mentoring

enum MediaPlanAddress {
  static let index = "/media-plan"
  static let create = "/media-plan"
  static let new = "/media-plan/new"
  static func index(_ query: FormFields) -> String { query.isEmpty ? index : index + "?" + query.encoded }
  static func new(_ query: FormFields) -> String { query.isEmpty ? new : new + "?" + query.encoded }
  static func edit(_ id: MediaPlanItem.ID) -> String { "/media-plan/\(id)/edit" }
  static func update(_ id: MediaPlanItem.ID) -> String { "/media-plan/\(id)" }
}

enum MediaPlanRoutes {
  static let all: [Route] =
    [
      .get("/media-plan", .signedIn, MediaPlanHandlers.index),
      .get("/media-plan/new", .editors, MediaPlanHandlers.new),
      .post("/media-plan", .editors, MediaPlanHandlers.create),
      .get("/media-plan/{id}/edit", .editors, MediaPlanHandlers.edit),
      .post("/media-plan/{id}", .editors, MediaPlanHandlers.update),
    ] + Export.mediaPlan.routes
}
