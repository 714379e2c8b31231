import HTTP
import Mentoring

enum OrderAddress {
  static let new = "/orders/new"
  static let create = "/orders"
  static func new(_ pairs: [Pair.ID]) -> String {
    new + "?" + FormFields(pairs.map { ("pair", $0.description) }).encoded
  }
}

enum OrderRoutes {
  static let all: [Route] = [
    .get("/orders/new", .editors, OrderHandlers.new),
    .post("/orders", .editors, OrderHandlers.create),
  ]
}
