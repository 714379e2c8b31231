import HTTP
import Mentoring

enum MunicipalityAddress {
  static let index = "/municipalities"
  static let new = "/municipalities/new"
  static func show(_ slug: String) -> String { "/municipalities/\(slug)" }
  static func edit(_ slug: String) -> String { "/municipalities/\(slug)/edit" }
}

enum EnterpriseCountAddress {
  static func edit(_ slug: String, _ year: Int) -> String { "/municipalities/\(slug)/enterprises/\(year)/edit" }
  static func update(_ slug: String, _ year: Int) -> String { "/municipalities/\(slug)/enterprises/\(year)" }
}

enum MunicipalityRoutes {
  static let all: [Route] = [
    .get("/municipalities", .district, MunicipalityHandlers.index),
    .get("/municipalities/new", .centre, MunicipalityHandlers.new),
    .post("/municipalities", .centre, MunicipalityHandlers.create),
    .get("/municipalities/{slug}", .district, MunicipalityHandlers.show),
    .get("/municipalities/{slug}/edit", .centre, MunicipalityHandlers.edit),
    .post("/municipalities/{slug}", .centre, MunicipalityHandlers.update),
    .get("/municipalities/{slug}/enterprises/{year}/edit", .centre, EnterpriseCountHandlers.edit),
    .post("/municipalities/{slug}/enterprises/{year}", .centre, EnterpriseCountHandlers.update),
  ]
}
