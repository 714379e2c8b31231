import HTTP

enum DistrictAddress {
  static let show = "/district"
  static func school(_ slug: String) -> String { "/district/schools/\(slug)" }
  static func municipality(_ slug: String) -> String { show + "?" + FormFields([("municipality", slug)]).encoded }
}

enum DistrictRoutes {
  static let all: [Route] = [
    .get("/district", .district, DistrictHandlers.show),
    .get("/district/schools/{slug}", .signedIn, DistrictHandlers.school),
  ]
}
