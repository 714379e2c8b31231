import Mentoring

enum QuestionAddress {
  static let index = "/questions"
  static func answer(_ id: CentreQuestion.ID) -> String { "/questions/\(id)/answer" }
  static func newAnswer(_ id: CentreQuestion.ID) -> String { "/questions/\(id)/answer/new" }
}

enum QuestionRoutes {
  static let all: [Route] = [
    .get("/questions", .signedIn, QuestionHandlers.index),
    .post("/questions", .centre, QuestionHandlers.create),
    .get("/questions/{id}/answer/new", .editors, QuestionHandlers.newAnswer),
    .post("/questions/{id}/answer", .editors, QuestionHandlers.createAnswer),
  ]
}
