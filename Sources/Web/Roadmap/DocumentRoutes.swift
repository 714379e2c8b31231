import HTTP
import Mentoring
import Storage

enum DocumentAddress {
  static let index = "/documents"
  static let create = "/documents"
  static let chain = "/documents/chain"
  static let terms = "/documents/terms"
  static func index(_ query: FormFields) -> String { query.isEmpty ? index : index + "?" + query.encoded }
  static func chain(_ query: FormFields) -> String { query.isEmpty ? chain : chain + "?" + query.encoded }
  static func terms(_ query: FormFields) -> String { query.isEmpty ? terms : terms + "?" + query.encoded }
  static func new(_ query: FormFields) -> String { "/documents/new?" + query.encoded }
  /// The form of a paper of the same kind that will stand in the place of this one.
  static func renewal(of line: DocumentLine) -> String {
    let fields: FormFields = ["kind": line.kind.code.rawValue, "replaces": line.document.id.description]
    return new(fields.setting("school", to: line.organisation?.slug))
  }
  static func show(_ id: OfficialDocument.ID) -> String { "/documents/\(id)" }
  static func edit(_ id: OfficialDocument.ID) -> String { "/documents/\(id)/edit" }
  /// Of a published paper anybody may ask for it.
  static func file(_ id: OfficialDocument.ID) -> String { "/documents/\(id)/file" }
  static func removeFile(_ id: OfficialDocument.ID) -> String { "/documents/\(id)/file/removal" }
  static func remove(_ id: OfficialDocument.ID) -> String { "/documents/\(id)/removal" }
}

enum DocumentRoutes {
  static let all: [Route] =
    [
      .get("/documents", .signedIn, ObligatoryHandlers.index),
      .get("/documents/chain", .signedIn, DocumentHandlers.chain),
      .get("/documents/terms", .centre, DocumentTermHandlers.edit),
      .post("/documents/terms", .centre, DocumentTermHandlers.update),
      .get("/documents/new", .editors, DocumentHandlers.new),
      .post("/documents", .editors, bodyLimit: Route.uploadLimit, DocumentHandlers.create),
      .get("/documents/{id}", .signedIn, DocumentHandlers.show),
      .get("/documents/{id}/edit", .editors, DocumentHandlers.edit),
      .post("/documents/{id}", .editors, DocumentHandlers.update),
      .post("/documents/{id}/removal", .editors, DocumentHandlers.delete),
      .get("/documents/{id}/file", .everyone, DocumentFileHandlers.show),
      .post("/documents/{id}/file", .editors, bodyLimit: Route.uploadLimit, DocumentFileHandlers.update),
      .post("/documents/{id}/file/removal", .editors, DocumentFileHandlers.delete),
    ] + Export.documents.routes
}
