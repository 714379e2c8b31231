enum AccountAddress {
  static let show = "/account"
  static let password = "/account/password"
  static let sessions = "/account/sessions"
}

enum AccountRoutes {
  static let all: [Route] = [
    .get("/account", .signedIn, AccountHandlers.show),
    .post("/account/password", .signedIn, AccountHandlers.updatePassword),
    .post("/account/sessions", .signedIn, AccountHandlers.deleteSessions),
  ]
}
