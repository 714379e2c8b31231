enum HeldFormAddress {
  static func show(_ key: String) -> String { "/held-forms/\(key)" }
}

enum HeldFormRoutes {
  static let all: [Route] = [.get("/held-forms/{key}", .signedIn, HeldFormHandlers.show)]
}
