import HTTP

enum PublicAddress {
  static let home = "/"
  static let indicators = "/indicators"
  static let schools = "/schools"
  static func school(_ slug: String) -> String { "/schools/\(slug)/mentoring" }
  static func print(_ slug: String) -> String { "/schools/\(slug)/mentoring/print" }
  static func embed(_ slug: String) -> String { "/schools/\(slug)/mentoring/embed" }
  static func fragment(_ slug: String) -> String { "/schools/\(slug)/mentoring/fragment" }
  static func feed(_ slug: String) -> String { "/schools/\(slug)/mentoring/feed.xml" }
  static func application(_ slug: String) -> String { "/schools/\(slug)/mentoring/application" }
  static func applicationConsent(_ slug: String) -> String { "/schools/\(slug)/mentoring/application/consent" }
  static func document(_ key: String) -> String { "/documents/\(key)" }
  static let privacy = "/privacy"
  static let accessibility = "/accessibility"

  /// - Parameter format: csv, json.
  static func figures(_ slug: String, _ format: String) -> String { school(slug) + "/figures." + format }

  /// - Parameter query: of `PublicQuestion`: year, municipality.
  static func indicators(_ query: FormFields) -> String {
    query.isEmpty ? indicators : indicators + "?" + query.encoded
  }
}

enum PublicRoutes {
  static let all: [Route] = [
    .get("/", .everyone, FrontHandlers.show),
    .get("/indicators", .everyone, PublicIndicatorHandlers.show),
    .get("/indicators.xlsx", .everyone, PublicIndicatorFileHandlers.showXLSX),
    .get("/indicators.csv", .everyone, PublicIndicatorFileHandlers.showCSV),
    .get("/schools", .everyone, PublicSchoolHandlers.index),
    .get("/schools/{slug}/mentoring", .everyone, PublicSchoolHandlers.show),
    .get("/schools/{slug}/mentoring/print", .everyone, SchoolVariantHandlers.print),
    .get("/schools/{slug}/mentoring/embed", .everyone, SchoolVariantHandlers.embed),
    .get("/schools/{slug}/mentoring/fragment", .everyone, SchoolVariantHandlers.fragment),
    .get("/schools/{slug}/mentoring/figures.csv", .everyone, SchoolVariantHandlers.csv),
    .get("/schools/{slug}/mentoring/figures.json", .everyone, SchoolVariantHandlers.json),
    .get("/schools/{slug}/mentoring/feed.xml", .everyone, SchoolVariantHandlers.feed),
    .get("/privacy", .everyone, StatementHandlers.privacy),
    .get("/accessibility", .everyone, StatementHandlers.accessibility),
    .get("/health", .everyone, HealthHandlers.show),
  ]
}
