import HTTP
import Mentoring

enum QualityAddress {
  static let index = "/monitoring/quality"
  static let levels = "/monitoring/levels"

  static func index(_ query: FormFields) -> String { query.isEmpty ? index : index + "?" + query.encoded }
  static func show(_ slug: String, _ year: SchoolYear?) -> String { within("/monitoring/quality/\(slug)", year) }
  static func assessment(_ slug: String) -> String { "/monitoring/quality/\(slug)/assessment" }
  static func swot(_ slug: String, _ year: SchoolYear) -> String { within("/monitoring/quality/\(slug)/swot", year) }
  static func editSWOT(_ slug: String, _ year: SchoolYear) -> String {
    within("/monitoring/quality/\(slug)/swot/edit", year)
  }

  private static func within(_ address: String, _ year: SchoolYear?) -> String {
    year.map { address + "?" + FormFields([("year", $0.code)]).encoded } ?? address
  }
}

enum QualityRoutes {
  static let all: [Route] =
    [
      .get("/monitoring/quality", .signedIn, QualityHandlers.index),
      .get("/monitoring/levels", .centre, LevelHandlers.show),
      .post("/monitoring/levels", .centre, LevelHandlers.create),
      .get("/monitoring/quality/{slug}", .signedIn, QualityHandlers.show),
      .post("/monitoring/quality/{slug}/assessment", .editors, QualityHandlers.assess),
      .get("/monitoring/quality/{slug}/swot/edit", .editors, SWOTHandlers.edit),
      .post("/monitoring/quality/{slug}/swot", .editors, SWOTHandlers.update),
    ] + Export.quality.routes
}
