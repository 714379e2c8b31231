import HTTP
import Mentoring

/// Roadmaps as documents: of whom, for which period, agreed or not.
enum RoadmapPlanAddress {
  static let index = "/roadmap/plans"
  static let new = "/roadmap/plans/new"
  static let create = "/roadmap/plans"
  static let agreements = "/roadmap/plans/agreements"
  static func index(_ filter: FormFields) -> String { filter.isEmpty ? index : index + "?" + filter.encoded }
  static func show(_ id: Roadmap.ID) -> String { "/roadmap/plans/\(id)" }
  static func edit(_ id: Roadmap.ID) -> String { "/roadmap/plans/\(id)/edit" }
  static func update(_ id: Roadmap.ID) -> String { "/roadmap/plans/\(id)" }
  static func removal(_ id: Roadmap.ID) -> String { "/roadmap/plans/\(id)/removal" }
  static func print(_ id: Roadmap.ID) -> String { "/roadmap/plans/\(id)/print" }
  static func submission(_ id: Roadmap.ID) -> String { "/roadmap/plans/\(id)/submission" }
  static func recall(_ id: Roadmap.ID) -> String { "/roadmap/plans/\(id)/recall" }
  static func newReview(_ id: Roadmap.ID) -> String { "/roadmap/plans/\(id)/review/new" }
  static func review(_ id: Roadmap.ID) -> String { "/roadmap/plans/\(id)/review" }
  static func agreement(_ id: Roadmap.ID) -> String { "/roadmap/plans/\(id)/agreement" }
  static func conformity(_ id: Roadmap.ID) -> String { "/roadmap/plans/\(id)/conformity" }
  static func edition(_ number: Int, of id: Roadmap.ID) -> String { "/roadmap/plans/\(id)/editions/\(number)" }
  static func newTask(_ id: Roadmap.ID) -> String { "/roadmap/plans/\(id)/tasks/new" }
  static func tasks(_ id: Roadmap.ID) -> String { "/roadmap/plans/\(id)/tasks" }
}

enum RoadmapPlanRoutes {
  static let all: [Route] = [
    .get("/roadmap/plans", .signedIn, RoadmapPlanHandlers.index),
    .get("/roadmap/plans/new", .editors, RoadmapPlanHandlers.new),
    .post("/roadmap/plans", .editors, RoadmapPlanHandlers.create),
    .post("/roadmap/plans/agreements", .centre, RoadmapReviewHandlers.agreeAll),
    .get("/roadmap/plans/{id}", .signedIn, RoadmapPlanHandlers.show),
    .get("/roadmap/plans/{id}/edit", .editors, RoadmapPlanHandlers.edit),
    .post("/roadmap/plans/{id}", .editors, RoadmapPlanHandlers.update),
    .post("/roadmap/plans/{id}/removal", .editors, RoadmapPlanHandlers.delete),
    .get("/roadmap/plans/{id}/print", .signedIn, RoadmapPlanHandlers.print),
    .get("/roadmap/plans/{id}/conformity", .signedIn, RoadmapPlanHandlers.conformity),
    .get("/roadmap/plans/{id}/editions/{number}", .signedIn, RoadmapPlanHandlers.edition),
    .post("/roadmap/plans/{id}/submission", .editors, RoadmapReviewHandlers.send),
    .post("/roadmap/plans/{id}/recall", .curators, RoadmapReviewHandlers.recall),
    .get("/roadmap/plans/{id}/review/new", .centre, RoadmapReviewHandlers.new),
    .post("/roadmap/plans/{id}/review", .centre, RoadmapReviewHandlers.create),
    .post("/roadmap/plans/{id}/agreement", .centre, RoadmapReviewHandlers.agree),
    .get("/roadmap/plans/{id}/tasks/new", .editors, RoadmapTaskHandlers.new),
    .post("/roadmap/plans/{id}/tasks", .editors, RoadmapTaskHandlers.create),
  ]
}
