import Mentoring

enum TransferAddress {
  static let index = "/transfers"
  static let new = "/transfers/new"
  static func newAnswer(_ id: Transfer.ID) -> String { "/transfers/\(id)/answer/new" }
  static func createAnswer(_ id: Transfer.ID) -> String { "/transfers/\(id)/answer" }
  static func withdraw(_ id: Transfer.ID) -> String { "/transfers/\(id)/withdrawal" }
}

enum TransferRoutes {
  static let all: [Route] = [
    .get("/transfers", .signedIn, TransferHandlers.index),
    .post("/transfers", .editors, TransferHandlers.create),
    .get("/transfers/new", .editors, TransferHandlers.new),
    .post("/transfers/new", .editors, TransferHandlers.begin),
    .get("/transfers/{id}/answer/new", .editors, TransferAnswerHandlers.new),
    .post("/transfers/{id}/answer", .editors, TransferAnswerHandlers.create),
    .post("/transfers/{id}/withdrawal", .editors, TransferHandlers.withdraw),
  ]
}
