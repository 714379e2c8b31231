import HTTP
import Mentoring

enum ImportAddress {
  static let index = "/imports"
  static let new = "/imports/new"
  static let sample = "/imports/sample.xlsx"
  static func columns(_ id: Import.ID) -> String { "/imports/\(id)/columns" }
  static func check(_ id: Import.ID) -> String { "/imports/\(id)/check" }
  static func check(_ id: Import.ID, _ query: FormFields) -> String { "/imports/\(id)/check?" + query.encoded }
  static func duplicates(_ id: Import.ID) -> String { "/imports/\(id)/duplicates" }
  static func duplicate(_ id: Import.ID, row: Int) -> String { duplicates(id) + "?row=\(row)" }
  static func duplicate(_ id: Import.ID, after row: Int) -> String { duplicates(id) + "?after=\(row)" }
  static func row(_ id: Import.ID, _ number: Int) -> String { "/imports/\(id)/rows/\(number)" }
  static func editRow(_ id: Import.ID, _ number: Int) -> String { "/imports/\(id)/rows/\(number)/edit" }
  static func result(_ id: Import.ID) -> String { "/imports/\(id)/result" }
  static func withdrawal(_ id: Import.ID) -> String { "/imports/\(id)/withdrawal" }
  static func file(_ id: Import.ID) -> String { "/imports/\(id)/file.xlsx" }
}

enum ImportRoutes {
  static let all: [Route] = [
    .get("/imports/new", .editors, ImportHandlers.new),
    .post("/imports", .editors, bodyLimit: Route.uploadLimit, ImportHandlers.create),
    .get("/imports/sample.xlsx", .editors, ImportFileHandlers.sample),
    .get("/imports/{id}/columns", .editors, ImportColumnsHandlers.edit),
    .post("/imports/{id}/columns", .editors, ImportColumnsHandlers.update),
    .get("/imports/{id}/check", .editors, ImportCheckHandlers.show),
    .get("/imports/{id}/rows/{number}/edit", .editors, ImportRowHandlers.edit),
    .post("/imports/{id}/rows/{number}", .editors, ImportRowHandlers.update),
    .get("/imports/{id}/duplicates", .editors, ImportDuplicateHandlers.edit),
    .post("/imports/{id}/duplicates", .editors, ImportDuplicateHandlers.update),
    .get("/imports/{id}/result", .editors, ImportResultHandlers.show),
    .post("/imports/{id}/result", .editors, ImportResultHandlers.create),
    .post("/imports/{id}/withdrawal", .editors, ImportResultHandlers.delete),
    .get("/imports/{id}/file.xlsx", .editors, ImportFileHandlers.show),
  ]
}
