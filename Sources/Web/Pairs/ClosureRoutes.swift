import Mentoring

enum ClosureAddress {
  static func new(_ pair: Pair.ID) -> String { "/pairs/\(pair)/closure/new" }
  static func create(_ pair: Pair.ID) -> String { "/pairs/\(pair)/closure" }
}

enum ClosureRoutes {
  static let all: [Route] = [
    .get("/pairs/{id}/closure/new", .editors, ClosureHandlers.new),
    .post("/pairs/{id}/closure", .editors, ClosureHandlers.create),
  ]
}
