import HTTP

enum PublicAddress {
  static let home = "/"
  static let indicators = "/indicators"
  static let schools = "/schools"
  static func school(_ slug: String) -> String { "/schools/\(slug)/mentoring" }
  static let privacy = "/privacy"
  static let accessibility = "/accessibility"

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
    .get("/privacy", .everyone, StatementHandlers.privacy),
    .get("/accessibility", .everyone, StatementHandlers.accessibility),
  ]
}
