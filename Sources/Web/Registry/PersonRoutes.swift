import HTTP
import Mentoring

enum PersonAddress {
  static let index = "/people"
  static let new = "/people/new"
  static let match = "/people/new/match"
  static func index(_ filter: FormFields) -> String { filter.isEmpty ? index : index + "?" + filter.encoded }
  /// - Parameter next: the step of the pair wizard («mentor», «mentee») that waits for the person; see `PairReturn`.
  static func new(returningTo next: String) -> String { new + "?" + FormFields([("next", next)]).encoded }
  static func show(_ id: Person.ID) -> String { "/people/\(id)" }
  static func edit(_ id: Person.ID) -> String { "/people/\(id)/edit" }
  static func newRemoval(_ id: Person.ID) -> String { "/people/\(id)/removal/new" }
  static func removal(_ id: Person.ID) -> String { "/people/\(id)/removal" }
}

enum PersonRoutes {
  static let all: [Route] =
    [
      .get("/people", .signedIn, PersonHandlers.index),
      .post("/people", .editors, PersonHandlers.create),
      .get("/people/new", .editors, PersonHandlers.new),
      .get("/people/new/match", .editors, PersonMatchHandlers.new),
      .post("/people/new/match", .editors, PersonMatchHandlers.create),
      .get("/people/{id}", .signedIn, PersonHandlers.show),
      .post("/people/{id}", .editors, PersonHandlers.update),
      .get("/people/{id}/edit", .editors, PersonHandlers.edit),
      .get("/people/{id}/removal/new", .editors, PersonRemovalHandlers.new),
      .post("/people/{id}/removal", .editors, PersonRemovalHandlers.create),
    ] + Export.people.routes
}
