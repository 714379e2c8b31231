enum DeadlineAddress {
  static let index = "/admin/deadlines"
}

enum DeadlineRoutes {
  static let all: [Route] = [
    .get("/admin/deadlines", .district, DeadlineHandlers.index),
    .post("/admin/deadlines", .centre, DeadlineHandlers.create),
  ]
}
