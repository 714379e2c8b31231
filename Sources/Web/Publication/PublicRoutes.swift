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
  static let centre = "/centre"
  static let practices = "/practices"
  static let programmes = "/programmes"
  static let partners = "/partners"
  static let sitemap = "/sitemap.xml"
  static let privacy = "/privacy"
  static let accessibility = "/accessibility"

  static func figuresCSV(_ slug: String) -> String { "/schools/\(slug)/mentoring/figures.csv" }
  static func figuresJSON(_ slug: String) -> String { "/schools/\(slug)/mentoring/figures.json" }

  /// - Parameter query: of `PublicQuestion`: year, municipality.
  static func indicators(_ query: FormFields) -> String {
    query.isEmpty ? indicators : indicators + "?" + query.encoded
  }
}

enum PublicRoutes {
  static let all: [Route] = [
    .open("/", FrontHandlers.show),
    .open("/indicators", PublicIndicatorHandlers.show),
    .open("/indicators.xlsx", PublicIndicatorFileHandlers.showXLSX),
    .open("/indicators.csv", PublicIndicatorFileHandlers.showCSV),
    .open("/schools", PublicSchoolHandlers.index),
    .open("/schools/{slug}/mentoring", PublicSchoolHandlers.show),
    .open("/schools/{slug}/mentoring/print", SchoolVariantHandlers.print),
    .open("/schools/{slug}/mentoring/embed", SchoolVariantHandlers.embed),
    .open("/schools/{slug}/mentoring/fragment", SchoolVariantHandlers.fragment),
    .open("/schools/{slug}/mentoring/figures.csv", SchoolVariantHandlers.csv),
    .open("/schools/{slug}/mentoring/figures.json", SchoolVariantHandlers.json),
    .open("/schools/{slug}/mentoring/feed.xml", SchoolVariantHandlers.feed),
    .open("/privacy", StatementHandlers.privacy),
    .open("/accessibility", StatementHandlers.accessibility),
    .open("/centre", OpenBankHandlers.centre),
    .open("/practices", OpenBankHandlers.practices),
    .open("/programmes", OpenBankHandlers.programmes),
    .open("/partners", OpenBankHandlers.partners),
    .open("/sitemap.xml", SiteMapHandlers.sitemap),
    .open("/robots.txt", SiteMapHandlers.robots),
    .get("/favicon.ico", .everyone, SiteMapHandlers.icon),
    .get("/health", .everyone, HealthHandlers.show),
  ]
}
