import HTTP
import Mentoring

enum ConsentAddress {
  static let index = "/consents"
  static let new = "/consents/new"
  static let blanks = "/consents/blanks"
  static func index(_ filter: FormFields) -> String { with(filter, index) }
  static func new(_ filter: FormFields) -> String { with(filter, new) }
  static func blanks(_ filter: FormFields) -> String { with(filter, blanks) }
  static func show(_ id: Consent.ID) -> String { "/consents/\(id)" }
  static func edit(_ id: Consent.ID) -> String { "/consents/\(id)/edit" }
  static func newWithdrawal(_ id: Consent.ID) -> String { "/consents/\(id)/withdrawal/new" }
  static func createWithdrawal(_ id: Consent.ID) -> String { "/consents/\(id)/withdrawal" }
  static func scan(_ id: Consent.ID) -> String { "/consents/\(id)/scan" }
  static func removeScan(_ id: Consent.ID) -> String { "/consents/\(id)/scan/removal" }

  private static func with(_ filter: FormFields, _ address: String) -> String {
    filter.isEmpty ? address : address + "?" + filter.encoded
  }
}

enum ConsentSettingsAddress {
  static let edit = "/consents/settings/edit"
  static let update = "/consents/settings"
  static func editOperator(_ slug: String) -> String { "/organisations/\(slug)/operator/edit" }
  static func updateOperator(_ slug: String) -> String { "/organisations/\(slug)/operator" }
}

enum ConsentRoutes {
  static let all: [Route] = [
    .get("/consents", .editors, ConsentHandlers.index),
    .post("/consents", .editors, ConsentHandlers.create),
    .get("/consents/new", .editors, ConsentHandlers.new),
    .get("/consents/blanks", .editors, ConsentBlankHandlers.index),
    .post("/consents/blanks", .editors, ConsentBlankHandlers.create),
    .get("/consents/settings/edit", .centre, ConsentSettingsHandlers.edit),
    .post("/consents/settings", .centre, ConsentSettingsHandlers.update),
    .get("/consents/{id}", .editors, ConsentHandlers.show),
    .post("/consents/{id}", .editors, ConsentHandlers.update),
    .get("/consents/{id}/edit", .editors, ConsentHandlers.edit),
    .get("/consents/{id}/withdrawal/new", .editors, WithdrawalHandlers.new),
    .post("/consents/{id}/withdrawal", .editors, WithdrawalHandlers.create),
    .get("/consents/{id}/scan", .editors, ScanHandlers.show),
    .post("/consents/{id}/scan", .editors, bodyLimit: Route.uploadLimit, ScanHandlers.update),
    .post("/consents/{id}/scan/removal", .editors, ScanHandlers.delete),
    .get("/organisations/{slug}/operator/edit", .editors, OperatorHandlers.edit),
    .post("/organisations/{slug}/operator", .editors, OperatorHandlers.update),
  ]
}
