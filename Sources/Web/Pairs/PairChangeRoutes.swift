import Mentoring

enum ReplacementAddress {
  static func new(_ pair: Pair.ID) -> String { "/pairs/\(pair)/replacement/new" }
  static func create(_ pair: Pair.ID) -> String { "/pairs/\(pair)/replacement" }
}

enum PauseAddress {
  static func new(_ pair: Pair.ID) -> String { "/pairs/\(pair)/pause/new" }
  static func create(_ pair: Pair.ID) -> String { "/pairs/\(pair)/pause" }
}

enum ResumptionAddress {
  static func new(_ pair: Pair.ID) -> String { "/pairs/\(pair)/resumption/new" }
  static func create(_ pair: Pair.ID) -> String { "/pairs/\(pair)/resumption" }
}

enum ProlongationAddress {
  static func new(_ pair: Pair.ID) -> String { "/pairs/\(pair)/prolongation/new" }
  static func create(_ pair: Pair.ID) -> String { "/pairs/\(pair)/prolongation" }
}

enum ReopeningAddress {
  static func new(_ pair: Pair.ID) -> String { "/pairs/\(pair)/reopening/new" }
  static func create(_ pair: Pair.ID) -> String { "/pairs/\(pair)/reopening" }
}

enum AddendumAddress {
  static func edit(_ pair: Pair.ID) -> String { "/pairs/\(pair)/addendum/edit" }
  static func update(_ pair: Pair.ID) -> String { "/pairs/\(pair)/addendum" }
}

enum EndingAddress {
  static let index = "/pairs/endings"
}

/// What may happen to a pair between its beginning and its end.
enum PairChangeRoutes {
  static let all: [Route] = [
    .get("/pairs/endings", .editors, EndingHandlers.edit),
    .post("/pairs/endings", .editors, EndingHandlers.update),
    .get("/pairs/{id}/replacement/new", .editors, ReplacementHandlers.new),
    .post("/pairs/{id}/replacement", .editors, ReplacementHandlers.create),
    .get("/pairs/{id}/pause/new", .editors, PauseHandlers.new),
    .post("/pairs/{id}/pause", .editors, PauseHandlers.create),
    .get("/pairs/{id}/resumption/new", .editors, ResumptionHandlers.new),
    .post("/pairs/{id}/resumption", .editors, ResumptionHandlers.create),
    .get("/pairs/{id}/prolongation/new", .editors, ProlongationHandlers.new),
    .post("/pairs/{id}/prolongation", .editors, ProlongationHandlers.create),
    .get("/pairs/{id}/reopening/new", .editors, ReopeningHandlers.new),
    .post("/pairs/{id}/reopening", .editors, ReopeningHandlers.create),
    .get("/pairs/{id}/addendum/edit", .editors, AddendumHandlers.edit),
    .post("/pairs/{id}/addendum", .editors, AddendumHandlers.update),
  ]
}
