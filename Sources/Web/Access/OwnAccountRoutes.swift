enum OwnAccountAddress {
  static let show = "/account"
  static let password = "/account/password"
  static let sessions = "/account/sessions"
  static let sessionEnd = "/account/session-end"
  static func session(_ key: String) -> String { "/account/sessions/\(key)" }
}

enum OwnAccountRoutes {
  static let all: [Route] = [
    .get("/account", .signedIn, OwnAccountHandlers.show),
    .post("/account/password", .signedIn, OwnAccountHandlers.updatePassword),
    .get("/account/session-end", .signedIn, OwnAccountHandlers.showSessionEnd),
    .post("/account/sessions", .signedIn, OwnAccountHandlers.deleteSessions),
    .post("/account/sessions/{key}", .signedIn, OwnAccountHandlers.deleteSession),
  ]
}
