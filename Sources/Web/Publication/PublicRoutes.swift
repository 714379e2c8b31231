enum PublicAddress {
  static let home = "/"
  static let indicators = "/indicators"
  static let schools = "/schools"
  static func school(_ slug: String) -> String { "/schools/\(slug)/mentoring" }
  static let privacy = "/privacy"
  static let accessibility = "/accessibility"
}

enum PublicRoutes {
  static let all: [Route] = []
}
