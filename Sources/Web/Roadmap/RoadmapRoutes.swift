import HTTP
import Mentoring

enum RoadmapAddress {
  static let index = "/roadmap"
  static func index(_ filter: FormFields) -> String { filter.isEmpty ? index : index + "?" + filter.encoded }
}

enum RoadmapRoutes {
  static let all: [Route] = [
    .get("/roadmap", .signedIn, RoadmapHandlers.index)
  ]
}
