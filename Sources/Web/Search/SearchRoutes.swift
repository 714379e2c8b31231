import HTTP

enum SearchAddress {
  static let show = "/search"
}

enum SearchRoutes {
  static let all: [Route] = [
    .get("/search", .signedIn, SearchHandlers.show)
  ]
}
