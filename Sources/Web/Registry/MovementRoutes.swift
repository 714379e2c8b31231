import Mentoring

enum MovementAddress {
  static func undo(_ id: Movement.ID) -> String { "/movements/\(id)/undoing" }
}

enum MovementRoutes {
  static let all: [Route] = [
    .post("/movements/{id}/undoing", .editors, MovementHandlers.undo)
  ]
}
