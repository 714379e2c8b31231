import HTTP
import Mentoring

enum NoteAddress {
  static func new(_ period: ReportPeriod) -> String { "/monitoring/\(period.code)/notes/new" }
  static func create(_ period: ReportPeriod) -> String { "/monitoring/\(period.code)/notes" }
  static func show(_ id: AnalyticNote.ID, _ period: ReportPeriod) -> String {
    "/monitoring/\(period.code)/notes/\(id)"
  }
  static func section(_ section: AnalyticNote.Section, of id: AnalyticNote.ID, _ period: ReportPeriod) -> String {
    "/monitoring/\(period.code)/notes/\(id)/sections/\(section.rawValue)"
  }
  static func print(_ id: AnalyticNote.ID, _ period: ReportPeriod) -> String {
    "/monitoring/\(period.code)/notes/\(id)/print"
  }
  static func document(_ id: AnalyticNote.ID, _ period: ReportPeriod) -> String {
    "/monitoring/\(period.code)/notes/\(id)/document"
  }
  static func signature(_ id: AnalyticNote.ID, _ period: ReportPeriod) -> String {
    "/monitoring/\(period.code)/notes/\(id)/signature"
  }
  static func removal(_ id: AnalyticNote.ID, _ period: ReportPeriod) -> String {
    "/monitoring/\(period.code)/notes/\(id)/removal"
  }
}

enum NoteRoutes {
  static let all: [Route] = [
    .get("/monitoring/{period}/notes/new", .centre, NoteHandlers.new),
    .post("/monitoring/{period}/notes", .centre, NoteHandlers.create),
    .get("/monitoring/{period}/notes/{id}", .district, NoteHandlers.show),
    .get("/monitoring/{period}/notes/{id}/print", .district, NoteHandlers.print),
    .getNoting("/monitoring/{period}/notes/{id}/document", .district, NoteHandlers.document),
    .post("/monitoring/{period}/notes/{id}/removal", .centre, NoteHandlers.delete),
    .get("/monitoring/{period}/notes/{id}/sections/{section}", .centre, NoteSectionHandlers.edit),
    .post("/monitoring/{period}/notes/{id}/sections/{section}", .centre, NoteSectionHandlers.update),
    .get("/monitoring/{period}/notes/{id}/signature", .centre, NoteSigningHandlers.new),
    .post("/monitoring/{period}/notes/{id}/signature", .centre, NoteSigningHandlers.create),
  ]
}
