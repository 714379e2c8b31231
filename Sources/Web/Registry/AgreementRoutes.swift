import Mentoring

enum AgreementAddress {
  static func new(_ slug: String) -> String { "/organisations/\(slug)/agreements/new" }
  static func create(_ slug: String) -> String { "/organisations/\(slug)/agreements" }
  static func edit(_ id: Agreement.ID, of slug: String) -> String { "/organisations/\(slug)/agreements/\(id)/edit" }
  static func update(_ id: Agreement.ID, of slug: String) -> String { "/organisations/\(slug)/agreements/\(id)" }
}

enum AgreementRoutes {
  static let all: [Route] = [
    .get("/organisations/{slug}/agreements/new", .editors, AgreementHandlers.new),
    .post("/organisations/{slug}/agreements", .editors, AgreementHandlers.create),
    .get("/organisations/{slug}/agreements/{id}/edit", .editors, AgreementHandlers.edit),
    .post("/organisations/{slug}/agreements/{id}", .editors, AgreementHandlers.update),
  ]
}
