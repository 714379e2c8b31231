import HTTP
import Mentoring
import Storage

enum IndicatorAddress {
  static let index = "/admin/indicators"
  static let new = "/admin/indicators/new"
  static func show(_ code: Indicator.Code) -> String { "/admin/indicators/\(code.rawValue)" }
  static func edit(_ code: Indicator.Code) -> String { "/admin/indicators/\(code.rawValue)/edit" }
}

enum TargetAddress {
  static func update(_ code: Indicator.Code) -> String { "/admin/indicators/\(code.rawValue)/targets" }
  static func edit(_ code: Indicator.Code, _ place: Place?, year: Int) -> String {
    var fields = [("year", String(year))]
    switch place?.area {
    case .organisation: fields.append(("organisation", place?.slug ?? ""))
    case .municipality: fields.append(("municipality", place?.slug ?? ""))
    case .region, nil: break
    }
    return "/admin/indicators/\(code.rawValue)/targets/edit?" + FormFields(fields).encoded
  }
}

enum IndicatorRoutes {
  static let all: [Route] = [
    .get("/admin/indicators", .district, IndicatorHandlers.index),
    .get("/admin/indicators/new", .centre, IndicatorHandlers.new),
    .post("/admin/indicators", .centre, IndicatorHandlers.create),
    .get("/admin/indicators/{code}", .district, IndicatorHandlers.show),
    .get("/admin/indicators/{code}/edit", .centre, IndicatorHandlers.edit),
    .post("/admin/indicators/{code}", .centre, IndicatorHandlers.update),
    .get("/admin/indicators/{code}/targets/edit", .centre, TargetHandlers.edit),
    .post("/admin/indicators/{code}/targets", .centre, TargetHandlers.update),
  ]
}
