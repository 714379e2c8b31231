import HTTP
import Mentoring
import Storage

enum CoverageAddress {
  static let index = "/coverage"
  /// The people behind a figure; without a place, of the viewer's whole reach.
  static func index(
    indicator: Indicator.Code, on date: CalendarDate, in place: Place?, _ list: CoverageList,
    because reason: Coverage.Reason? = nil
  ) -> String {
    var fields = [("indicator", indicator.rawValue), ("on", date.iso)]
    switch place?.area {
    case .organisation: fields.append(("organisation", place?.slug ?? ""))
    case .municipality: fields.append(("municipality", place?.slug ?? ""))
    case .region, nil: break
    }
    fields.append(("list", list.rawValue))
    if let reason { fields.append(("reason", reason.rawValue)) }
    return index + "?" + FormFields(fields).encoded
  }
}

enum CoverageRoutes {
  static let all: [Route] =
    [
      .get("/coverage", .signedIn, CoverageHandlers.index)
    ] + Export.coverage.routes
}
