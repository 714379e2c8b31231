import Mentoring

enum OrganisationAddress {
  static let index = "/organisations"
  static let new = "/organisations/new"
  static func show(_ slug: String) -> String { "/organisations/\(slug)" }
  static func edit(_ slug: String) -> String { "/organisations/\(slug)/edit" }
}

enum OrganisationRoutes {
  static let all: [Route] = []
}
