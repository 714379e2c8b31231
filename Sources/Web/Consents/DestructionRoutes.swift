import Mentoring

enum DestructionAddress {
  static let index = "/destructions"
  static func show(_ id: Destruction.ID) -> String { "/destructions/\(id)" }
  static func act(_ id: Destruction.ID) -> String { "/destructions/\(id)/act" }
  static func newHold(_ id: Destruction.ID) -> String { "/destructions/\(id)/hold/new" }
  static func createHold(_ id: Destruction.ID) -> String { "/destructions/\(id)/hold" }
}

enum DestructionRoutes {
  static let all: [Route] = [
    .get("/destructions", .editors, DestructionHandlers.index),
    .get("/destructions/{id}", .editors, DestructionHandlers.show),
    .get("/destructions/{id}/act", .editors, ActHandlers.show),
    .post("/destructions/{id}/act", .editors, ActHandlers.create),
    .get("/destructions/{id}/hold/new", .centre, HoldHandlers.new),
    .post("/destructions/{id}/hold", .centre, HoldHandlers.create),
  ]
}
