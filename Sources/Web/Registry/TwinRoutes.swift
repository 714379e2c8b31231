import HTTP
import Mentoring

enum TwinAddress {
  static let index = "/people/twins"
  static let judged = "/people/twins?show=distinct"
  static let tellApart = "/people/twins/distinctions"
  static let takeBack = "/people/twins/distinctions/removal"
}

enum MergeAddress {
  static func new(_ person: Person.ID) -> String { "/people/\(person)/merge/new" }
  static func new(_ person: Person.ID, with other: Person.ID, _ answers: FormFields = [:]) -> String {
    let query = FormFields([("with", other.description)] + answers.pairs.map { ($0.name, $0.value) })
    return "/people/\(person)/merge/new?" + query.encoded
  }
  static func check(_ person: Person.ID) -> String { "/people/\(person)/merge/check" }
  static func create(_ person: Person.ID) -> String { "/people/\(person)/merge" }
}

enum TwinRoutes {
  static let all: [Route] = [
    .get("/people/twins", .editors, TwinHandlers.index),
    .post("/people/twins/distinctions", .editors, TwinHandlers.create),
    .post("/people/twins/distinctions/removal", .editors, TwinHandlers.delete),
    .get("/people/{id}/merge/new", .editors, MergeHandlers.new),
    .get("/people/{id}/merge/check", .editors, MergeHandlers.check),
    .post("/people/{id}/merge", .editors, MergeHandlers.create),
  ]
}
