import HTTP

enum SessionAddress {
  static let new = "/sign-in"
  static let delete = "/sign-out"

  static func new(returningTo path: String) -> String {
    new + "?" + FormFields([("next", path)]).encoded
  }
}

enum SessionRoutes {
  static let all: [Route] = [
    .get("/sign-in", .everyone, SessionHandlers.new),
    .post("/sign-in", .everyone, SessionHandlers.create),
    .post("/sign-out", .signedIn, SessionHandlers.delete),
  ]
}
