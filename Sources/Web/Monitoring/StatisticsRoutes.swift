import HTTP
import Mentoring
import Storage

enum StatisticsAddress {
  static let show = "/monitoring/statistics"
  static let people = "/monitoring/statistics/people"

  static func show(_ place: Place, on date: CalendarDate) -> String { show + "?" + fields(place, date).encoded }

  /// Who stands behind a number.
  static func people(
    _ group: Headcount.Group, _ age: Headcount.Age?, _ sex: Person.Sex??, in place: Place, on date: CalendarDate
  ) -> String {
    let fields = fields(place, date).setting("group", to: group.rawValue).setting("age", to: age?.code)
      .setting("sex", to: sex.map { $0?.rawValue ?? Headcount.unknown })
    return people + "?" + fields.encoded
  }

  static func fields(_ place: Place, _ date: CalendarDate) -> FormFields {
    let on = FormFields([("on", date.iso)])
    return switch place.area {
    case .organisation: on.setting("organisation", to: place.slug)
    case .municipality: on.setting("municipality", to: place.slug)
    case .region: on
    }
  }
}

enum StatisticsRoutes {
  static let all: [Route] =
    [
      .get("/monitoring/statistics", .signedIn, StatisticsHandlers.show),
      .get("/monitoring/statistics/people", .signedIn, StatisticsHandlers.people),
    ] + Export.statistics.routes
}

extension Headcount {
  static let unknown = "unknown"
}

extension Headcount.Age {
  /// As addresses have it: «10-10», «25-29», «unknown».
  var code: String {
    switch self {
    case .years(let years): "\(years.lowerBound)-\(years.upperBound)"
    case .unknown: Headcount.unknown
    }
  }
}
