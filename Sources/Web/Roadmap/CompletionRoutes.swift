import Mentoring

enum CompletionAddress {
  static func new(_ task: RoadmapTask.ID) -> String { "/roadmap/\(task)/completion/new" }
  static func create(_ task: RoadmapTask.ID) -> String { "/roadmap/\(task)/completion" }
}

enum CompletionRoutes {
  static let all: [Route] = [
    .get("/roadmap/{id}/completion/new", .editors, CompletionHandlers.new),
    .post("/roadmap/{id}/completion", .editors, CompletionHandlers.create),
  ]
}
