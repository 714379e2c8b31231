import Mentoring

enum ContingentAddress {
  static func edit(_ slug: String, _ year: SchoolYear) -> String {
    "/organisations/\(slug)/contingents/\(year.code)/edit"
  }
  static func update(_ slug: String, _ year: SchoolYear) -> String { "/organisations/\(slug)/contingents/\(year.code)" }
}

enum ContingentRoutes {
  static let all: [Route] = [
    .get("/organisations/{slug}/contingents/{year}/edit", .editors, ContingentHandlers.edit),
    .post("/organisations/{slug}/contingents/{year}", .editors, ContingentHandlers.update),
  ]
}
