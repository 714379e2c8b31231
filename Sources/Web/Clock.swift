import Foundation
import Mentoring

/// The one place that knows what time it is. With a fixed date the portal lives on that day (`--today`).
package struct Clock: Sendable {
  private let fixed: CalendarDate?
  private let zone: TimeZone

  /// - Parameter minutesFromUTC: the district's clock; Moscow keeps one offset all year.
  package init(fixed: CalendarDate? = nil, minutesFromUTC: Int = 180) {
    self.fixed = fixed
    zone = TimeZone(secondsFromGMT: minutesFromUTC * 60) ?? .gmt
  }

  var isFixed: Bool { fixed != nil }

  /// Seconds since 1970, UTC.
  package var moment: Int64 { Int64(Date().timeIntervalSince1970) }

  package var today: CalendarDate { fixed ?? date(of: moment) }

  func date(of moment: Int64) -> CalendarDate {
    CalendarDate(dayNumber: Int((moment + Int64(zone.secondsFromGMT())) / 86400))
  }

  /// The first second of a day by the district's clock.
  func start(of day: CalendarDate) -> Int64 { Int64(day.dayNumber) * 86400 - Int64(zone.secondsFromGMT()) }

  /// «14:05» by the district's clock.
  func time(of moment: Int64) -> String {
    let minutes = (moment + Int64(zone.secondsFromGMT())) / 60 % 1440
    let two: (Int64) -> String = { $0 < 10 ? "0\($0)" : "\($0)" }
    return two(minutes / 60) + ":" + two(minutes % 60)
  }
}
