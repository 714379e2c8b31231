enum HomeAddress {
  static let index = "/home"
}

enum HomeRoutes {
  static let all: [Route] = [
    .get("/home", .signedIn, HomeHandlers.show)
  ]
}
