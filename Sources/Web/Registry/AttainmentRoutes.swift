import HTTP
import Mentoring

enum AttainmentAddress {
  static let newTraining = "/trainings/new"
  static let trainings = "/trainings"
  static func new(_ person: Person.ID, _ kind: Attainment.Kind) -> String {
    "/people/\(person)/attainments/new?" + FormFields([("kind", kind.rawValue)]).encoded
  }
  static func create(_ person: Person.ID) -> String { "/people/\(person)/attainments" }
  static func removal(_ id: Attainment.ID, of person: Person.ID) -> String {
    "/people/\(person)/attainments/\(id)/removal"
  }
  static func thanks(_ person: Person.ID) -> String { "/people/\(person)/thanks" }
}

enum AttainmentRoutes {
  static let all: [Route] = [
    .get("/people/{id}/attainments/new", .editors, AttainmentHandlers.new),
    .post("/people/{id}/attainments", .editors, AttainmentHandlers.create),
    .post("/people/{id}/attainments/{attainment}/removal", .editors, AttainmentHandlers.delete),
    .get("/people/{id}/thanks", .editors, AttainmentHandlers.thanks),
    .get("/trainings/new", .editors, TrainingHandlers.new),
    .post("/trainings", .editors, TrainingHandlers.create),
  ]
}
