enum DistrictAddress {
  static let show = "/district"
  static func school(_ slug: String) -> String { "/district/schools/\(slug)" }
}

enum DistrictRoutes {
  static let all: [Route] = []
}
