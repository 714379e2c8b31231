enum AgreementAddress {
  static func new(_ slug: String) -> String { "/organisations/\(slug)/agreements/new" }
  static func create(_ slug: String) -> String { "/organisations/\(slug)/agreements" }
}

enum AgreementRoutes {
  static let all: [Route] = [
    .get("/organisations/{slug}/agreements/new", .editors, AgreementHandlers.new),
    .post("/organisations/{slug}/agreements", .editors, AgreementHandlers.create),
  ]
}
