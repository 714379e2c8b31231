import Mentoring

enum RoadmapTaskAddress {
  static func show(_ id: RoadmapTask.ID) -> String { "/roadmap/\(id)" }
  static func edit(_ id: RoadmapTask.ID) -> String { "/roadmap/\(id)/edit" }
  static func update(_ id: RoadmapTask.ID) -> String { "/roadmap/\(id)" }
  static func removal(_ id: RoadmapTask.ID) -> String { "/roadmap/\(id)/removal" }
  static func mark(_ id: RoadmapTask.ID) -> String { "/roadmap/\(id)/mark" }
  static func newEvidence(_ id: RoadmapTask.ID) -> String { "/roadmap/\(id)/evidence/new" }
  static func evidence(_ id: RoadmapTask.ID) -> String { "/roadmap/\(id)/evidence" }
  static func file(_ evidence: TaskEvidence.ID, of id: RoadmapTask.ID) -> String {
    "/roadmap/\(id)/evidence/\(evidence)/file"
  }
  static func removal(of evidence: TaskEvidence.ID, _ id: RoadmapTask.ID) -> String {
    "/roadmap/\(id)/evidence/\(evidence)/removal"
  }
}

enum RoadmapTaskRoutes {
  static let all: [Route] = [
    .get("/roadmap/{id}", .signedIn, RoadmapTaskHandlers.show),
    .get("/roadmap/{id}/edit", .editors, RoadmapTaskHandlers.edit),
    .post("/roadmap/{id}", .editors, RoadmapTaskHandlers.update),
    .post("/roadmap/{id}/removal", .editors, RoadmapTaskHandlers.delete),
    .post("/roadmap/{id}/mark", .editors, TaskMarkHandlers.update),
    .get("/roadmap/{id}/evidence/new", .editors, TaskEvidenceHandlers.new),
    .post("/roadmap/{id}/evidence", .editors, bodyLimit: Route.uploadLimit, TaskEvidenceHandlers.create),
    .get("/roadmap/{id}/evidence/{evidence}/file", .editors, TaskEvidenceHandlers.show),
    .post("/roadmap/{id}/evidence/{evidence}/removal", .editors, TaskEvidenceHandlers.delete),
  ]
}
