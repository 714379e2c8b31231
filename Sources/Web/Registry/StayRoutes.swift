import HTTP
import Mentoring

enum StayAddress {
  static func new(_ person: Person.ID) -> String { "/people/\(person)/stays/new" }
  /// The same place again, for somebody who comes back.
  static func new(_ person: Person.ID, again stay: Stay.ID) -> String { "/people/\(person)/stays/new?again=\(stay)" }
  static func create(_ person: Person.ID) -> String { "/people/\(person)/stays" }
  static func edit(_ stay: Stay.ID) -> String { "/stays/\(stay)/edit" }
  static func update(_ stay: Stay.ID) -> String { "/stays/\(stay)" }
  static func remove(_ stay: Stay.ID) -> String { "/stays/\(stay)/removal" }
  static func newPlacement(_ stay: Stay.ID) -> String { "/stays/\(stay)/placements/new" }
  static func createPlacement(_ stay: Stay.ID) -> String { "/stays/\(stay)/placements" }
  static func removePlacement(_ stay: Stay.ID) -> String { "/stays/\(stay)/placement-removal" }
  static func newDeparture(_ stay: Stay.ID) -> String { "/stays/\(stay)/departure/new" }
  static func createDeparture(_ stay: Stay.ID) -> String { "/stays/\(stay)/departure" }
  static func newWithdrawal(_ stay: Stay.ID) -> String { "/stays/\(stay)/withdrawal/new" }
  static func createWithdrawal(_ stay: Stay.ID) -> String { "/stays/\(stay)/withdrawal" }
  static func newMove(_ stay: Stay.ID) -> String { "/stays/\(stay)/move/new" }
  static func createMove(_ stay: Stay.ID) -> String { "/stays/\(stay)/move" }

  static let newPlacements = "/stays/placements/new"
  static let createPlacements = "/stays/placements"
  static let newDepartures = "/stays/departures/new"
  static let createDepartures = "/stays/departures"
  static func newDepartures(_ stays: [Stay.ID]) -> String { newDepartures + "?" + ticked(stays).encoded }
  static func newPlacements(_ stays: [Stay.ID]) -> String { newPlacements + "?" + ticked(stays).encoded }

  private static func ticked(_ stays: [Stay.ID]) -> FormFields {
    FormFields(stays.map { ("stay", $0.description) })
  }
}

enum StayRoutes {
  static let all: [Route] = [
    .get("/people/{id}/stays/new", .editors, StayHandlers.new),
    .post("/people/{id}/stays", .editors, StayHandlers.create),
    .get("/stays/{id}/edit", .editors, StayEditHandlers.edit),
    .post("/stays/{id}", .editors, StayEditHandlers.update),
    .post("/stays/{id}/removal", .editors, StayEditHandlers.delete),
    .get("/stays/{id}/placements/new", .editors, PlacementHandlers.new),
    .post("/stays/{id}/placements", .editors, PlacementHandlers.create),
    .post("/stays/{id}/placement-removal", .editors, StayEditHandlers.deletePlacement),
    .get("/stays/{id}/departure/new", .editors, DepartureHandlers.new),
    .post("/stays/{id}/departure", .editors, DepartureHandlers.create),
    .get("/stays/{id}/withdrawal/new", .editors, DepartureWithdrawalHandlers.new),
    .post("/stays/{id}/withdrawal", .editors, DepartureWithdrawalHandlers.create),
    .get("/stays/{id}/move/new", .editors, MoveHandlers.new),
    .post("/stays/{id}/move", .editors, MoveHandlers.create),
    .get("/stays/placements/new", .editors, ClassMoveHandlers.new),
    .post("/stays/placements", .editors, ClassMoveHandlers.create),
    .get("/stays/departures/new", .editors, DeparturesHandlers.new),
    .post("/stays/departures", .editors, DeparturesHandlers.create),
  ]
}
