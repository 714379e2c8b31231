import Mentoring

enum StayAddress {
  static func new(_ person: Person.ID) -> String { "/people/\(person)/stays/new" }
  static func create(_ person: Person.ID) -> String { "/people/\(person)/stays" }
  static func newPlacement(_ stay: Stay.ID) -> String { "/stays/\(stay)/placements/new" }
  static func createPlacement(_ stay: Stay.ID) -> String { "/stays/\(stay)/placements" }
  static func newDeparture(_ stay: Stay.ID) -> String { "/stays/\(stay)/departure/new" }
  static func createDeparture(_ stay: Stay.ID) -> String { "/stays/\(stay)/departure" }
}

enum StayRoutes {
  static let all: [Route] = [
    .get("/people/{id}/stays/new", .editors, StayHandlers.new),
    .post("/people/{id}/stays", .editors, StayHandlers.create),
    .get("/stays/{id}/placements/new", .editors, PlacementHandlers.new),
    .post("/stays/{id}/placements", .editors, PlacementHandlers.create),
    .get("/stays/{id}/departure/new", .editors, DepartureHandlers.new),
    .post("/stays/{id}/departure", .editors, DepartureHandlers.create),
  ]
}
