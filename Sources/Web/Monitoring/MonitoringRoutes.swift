import HTTP
import Mentoring

enum MonitoringAddress {
  static let index = "/monitoring"
  static let summary = "/monitoring/summary"
  static func index(_ query: FormFields) -> String { query.isEmpty ? index : index + "?" + query.encoded }
  static func campaign(_ period: ReportPeriod) -> String { "/monitoring/\(period.code)" }
  static func editCampaign(_ period: ReportPeriod) -> String { "/monitoring/\(period.code)/edit" }
  static func handIn(_ period: ReportPeriod) -> String { "/monitoring/\(period.code)/hand-in" }

  /// Whoever sees several municipalities keeps to the one that the page is about.
  static func within(_ address: String, _ municipality: String?) -> String {
    municipality.map { address + "?" + FormFields([(DistrictChoice.name, $0)]).encoded } ?? address
  }
}

enum ReportAddress {
  static func show(_ period: ReportPeriod, _ slug: String) -> String { "/monitoring/\(period.code)/\(slug)" }
  static func show(_ period: ReportPeriod, _ slug: String, edition: Int) -> String {
    show(period, slug) + "?" + FormFields([("edition", String(edition))]).encoded
  }
  static func section(_ section: ReportSection, _ period: ReportPeriod, _ slug: String) -> String {
    "/monitoring/\(period.code)/\(slug)/sections/\(section.rawValue)"
  }
  /// What a counted value is made of; of the latest edition unless another is named.
  static func line(_ line: ReportLine.Code, _ period: ReportPeriod, _ slug: String, edition: Int?) -> String {
    let address = "/monitoring/\(period.code)/\(slug)/lines/\(line.rawValue)"
    return edition.map { address + "?" + FormFields([("edition", String($0))]).encoded } ?? address
  }
  static func check(_ period: ReportPeriod, _ slug: String) -> String { "/monitoring/\(period.code)/\(slug)/check" }
  static func submission(_ period: ReportPeriod, _ slug: String) -> String {
    "/monitoring/\(period.code)/\(slug)/submission"
  }
  static func nilReturn(_ period: ReportPeriod, _ slug: String) -> String {
    "/monitoring/\(period.code)/\(slug)/nil-return"
  }
  static func recall(_ period: ReportPeriod, _ slug: String) -> String { "/monitoring/\(period.code)/\(slug)/recall" }
  static func correction(_ period: ReportPeriod, _ slug: String) -> String {
    "/monitoring/\(period.code)/\(slug)/correction"
  }
  static func review(_ period: ReportPeriod, _ slug: String) -> String { "/monitoring/\(period.code)/\(slug)/review" }
  static func acceptance(_ period: ReportPeriod, _ slug: String) -> String {
    "/monitoring/\(period.code)/\(slug)/acceptance"
  }
  static func newException(_ period: ReportPeriod, _ slug: String) -> String {
    "/monitoring/\(period.code)/\(slug)/exception/new"
  }
  static func exception(_ period: ReportPeriod, _ slug: String) -> String {
    "/monitoring/\(period.code)/\(slug)/exception"
  }
}

enum MonitoringRoutes {
  static let all: [Route] =
    [
      .get("/monitoring", .signedIn, MonitoringHandlers.index),
      .get("/monitoring/{period}", .district, CampaignHandlers.show),
      .get("/monitoring/{period}/edit", .centre, CampaignHandlers.edit),
      .post("/monitoring/{period}", .centre, CampaignHandlers.update),
      .post("/monitoring/{period}/hand-in", .centre, CampaignHandlers.handIn),
      .get("/monitoring/{period}/{slug}", .signedIn, ReportHandlers.show),
      .get("/monitoring/{period}/{slug}/sections/{section}", .editors, ReportSectionHandlers.edit),
      .post("/monitoring/{period}/{slug}/sections/{section}", .editors, ReportSectionHandlers.update),
      .get("/monitoring/{period}/{slug}/lines/{line}", .signedIn, ReportLineHandlers.show),
      .get("/monitoring/{period}/{slug}/check", .editors, SubmissionHandlers.new),
      .post("/monitoring/{period}/{slug}/submission", .editors, SubmissionHandlers.create),
      .get("/monitoring/{period}/{slug}/submission", .signedIn, SubmissionHandlers.show),
      .post("/monitoring/{period}/{slug}/nil-return", .editors, ReportHandlers.close),
      .post("/monitoring/{period}/{slug}/recall", .editors, ReportHandlers.recall),
      .post("/monitoring/{period}/{slug}/correction", .editors, ReportHandlers.correct),
      .get("/monitoring/{period}/{slug}/review", .centre, ReviewHandlers.new),
      .post("/monitoring/{period}/{slug}/review", .centre, ReviewHandlers.create),
      .post("/monitoring/{period}/{slug}/acceptance", .centre, ReviewHandlers.accept),
      .get("/monitoring/{period}/{slug}/exception/new", .centre, LockExceptionHandlers.new),
      .post("/monitoring/{period}/{slug}/exception", .centre, LockExceptionHandlers.create),
    ] + Export.monitoring.routes + Export.monitoringSummary.routes
}
