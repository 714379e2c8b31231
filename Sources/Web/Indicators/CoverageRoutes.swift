import HTTP
import Mentoring

enum CoverageAddress {
  static let index = "/coverage"
  /// Those whom the leading indicator counts in an organisation.
  static func index(on date: CalendarDate, organisation slug: String) -> String {
    index + "?" + FormFields([("on", date.iso), ("organisation", slug)]).encoded
  }
  /// The people behind a figure: `list` is counted, missed or repeats; without an organisation the viewer's whole reach.
  static func index(indicator: Indicator.Code, on date: CalendarDate, organisation slug: String?, list: String)
    -> String
  {
    let fields = [("indicator", indicator.rawValue), ("on", date.iso)] + (slug.map { [("organisation", $0)] } ?? [])
    return index + "?" + FormFields(fields + [("list", list)]).encoded
  }
}

enum CoverageRoutes {
  static let all: [Route] =
    [
      .get("/coverage", .signedIn, CoverageHandlers.index)
    ] + Export.coverage.routes
}
