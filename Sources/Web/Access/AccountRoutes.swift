import HTTP
import Mentoring

enum AccountAddress {
  static let index = "/admin/users"
  static let new = "/admin/users/new"
  static func index(_ filter: FormFields) -> String { filter.isEmpty ? index : index + "?" + filter.encoded }
  static func show(_ id: Account.ID) -> String { "/admin/users/\(id)" }
  static func edit(_ id: Account.ID) -> String { "/admin/users/\(id)/edit" }
  static func link(_ id: Account.ID) -> String { "/admin/users/\(id)/link" }
  static func state(_ id: Account.ID) -> String { "/admin/users/\(id)/state" }
  static func sessions(_ id: Account.ID) -> String { "/admin/users/\(id)/sessions" }
  static func curatorships(_ id: Account.ID) -> String { "/admin/users/\(id)/curatorships" }

  /// The form of a new curator of an organisation.
  static func newCurator(of organisation: String) -> String {
    new + "?" + (["role": Role.curator.rawValue, "school": organisation] as FormFields).encoded
  }
}

enum AccountRoutes {
  static let all: [Route] =
    [
      .get("/admin/users", .centre, AccountHandlers.index),
      .get("/admin/users/new", .centre, AccountHandlers.new),
      .post("/admin/users", .centre, AccountHandlers.create),
      .get("/admin/users/{id}", .centre, AccountHandlers.show),
      .get("/admin/users/{id}/edit", .centre, AccountHandlers.edit),
      .post("/admin/users/{id}", .centre, AccountHandlers.update),
      .post("/admin/users/{id}/link", .centre, AccountStateHandlers.createLink),
      .post("/admin/users/{id}/state", .centre, AccountStateHandlers.update),
      .post("/admin/users/{id}/sessions", .centre, AccountStateHandlers.deleteSessions),
      .post("/admin/users/{id}/curatorships", .centre, AccountStateHandlers.createCuratorship),
    ] + Export.accounts.routes
}
