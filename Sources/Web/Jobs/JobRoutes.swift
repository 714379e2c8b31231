import HTTP

enum JobAddress {
  static func show(_ id: String) -> String { "/jobs/\(id)" }
  static func file(_ id: String) -> String { "/jobs/\(id)/file" }
}

enum JobRoutes {
  static let all: [Route] = [
    .get("/jobs/{id}", .signedIn, JobHandlers.show),
    .get("/jobs/{id}/file", .signedIn, JobHandlers.file),
  ]
}
