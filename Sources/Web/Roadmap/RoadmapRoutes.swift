enum RoadmapAddress {
  static let index = "/roadmap"
}

enum RoadmapRoutes {
  static let all: [Route] = []
}
