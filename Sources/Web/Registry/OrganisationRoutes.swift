import HTTP
import Mentoring

enum OrganisationAddress {
  static let index = "/organisations"
  static let new = "/organisations/new"
  static func index(_ filter: FormFields) -> String { filter.isEmpty ? index : index + "?" + filter.encoded }
  static func show(_ slug: String) -> String { "/organisations/\(slug)" }
  static func edit(_ slug: String) -> String { "/organisations/\(slug)/edit" }
  static func newClosure(_ slug: String) -> String { "/organisations/\(slug)/closure/new" }
  static func closure(_ slug: String) -> String { "/organisations/\(slug)/closure" }
}

enum OrganisationRoutes {
  static let all: [Route] =
    [
      .get("/organisations", .signedIn, OrganisationHandlers.index),
      .get("/organisations/new", .editors, OrganisationHandlers.new),
      .post("/organisations", .editors, OrganisationHandlers.create),
      .get("/organisations/{slug}", .signedIn, OrganisationHandlers.show),
      .get("/organisations/{slug}/edit", .editors, OrganisationHandlers.edit),
      .post("/organisations/{slug}", .editors, OrganisationHandlers.update),
      .get("/organisations/{slug}/closure/new", .centre, OrganisationClosureHandlers.new),
      .post("/organisations/{slug}/closure", .centre, OrganisationClosureHandlers.create),
    ] + Export.organisations.routes
}
