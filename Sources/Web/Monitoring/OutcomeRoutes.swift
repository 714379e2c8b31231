import HTTP
import Mentoring
import Storage

/// What goes on from a campaign: the summary to the region, what stands behind its totals, the draft of the order.
enum OutcomeAddress {
  static func summary(_ period: ReportPeriod) -> String { "/monitoring/\(period.code)/summary" }
  static func summaryBook(_ period: ReportPeriod) -> String { "/monitoring/\(period.code)/summary.xlsx" }
  static func order(_ period: ReportPeriod) -> String { "/monitoring/\(period.code)/results-order" }
  static func orderDocument(_ period: ReportPeriod) -> String { "/monitoring/\(period.code)/results-order/document" }
  /// The schools behind a total of accepted reports.
  static func line(_ line: ReportLine.Code, _ period: ReportPeriod) -> String {
    "/monitoring/\(period.code)/lines/\(line.rawValue)"
  }
}

enum OutcomeRoutes {
  static let all: [Route] = [
    .get("/monitoring/{period}/summary", .district, OutcomeHandlers.show),
    .getNoting("/monitoring/{period}/summary.xlsx", .district, OutcomeHandlers.book),
    .get("/monitoring/{period}/lines/{line}", .district, OutcomeHandlers.line),
    .get("/monitoring/{period}/results-order", .district, ResultsOrderHandlers.show),
    .getNoting("/monitoring/{period}/results-order/document", .district, ResultsOrderHandlers.document),
  ]
}
