internal import GRDB
import Mentoring

/// All that a dashboard shows of an indicator: the whole, its parts, and the path to here.
package struct Dashboard: Sendable {
  package let place: Place
  package let whole: Figure
  package let parts: [(place: Place, figure: Figure)]
  /// Figures on the half-yearly days of monitoring and today, earliest first, from the first day with anybody counted.
  package let history: [Coverage]
}

extension Store {
  package func figure(_ indicator: Indicator, of place: Place, on date: CalendarDate) throws -> Figure {
    try figures(in: place.area, on: date) { _, source in source.figure(indicator, of: place.area) }
  }

  package func dashboard(_ indicator: Indicator, of place: Place, on date: CalendarDate) throws -> Dashboard {
    try figures(in: place.area, on: date) { db, source in
      Dashboard(
        place: place, whole: source.figure(indicator, of: place.area),
        parts: try source.parts(db, of: place.area, indicator).map { ($0, source.figure(indicator, of: $0.area)) },
        history: source.history(indicator, of: place.area))
    }
  }

  /// The figure of an area on a date without what it is held against, with the people behind it.
  package func coverage(_ indicator: Indicator, on date: CalendarDate, in area: Area) throws -> Coverage {
    try figures(in: area, on: date) { _, source in source.coverage(indicator, of: area) }
  }

  /// The next day of monitoring, today included.
  package func nextMonitoring(from today: CalendarDate) throws -> CalendarDate? {
    let deadlines = try read { db in try Deadline.monitoring(db) }
    return Period(start: today, end: today.adding(years: 1)).flatMap { Deadline.days(deadlines, in: $0).first }
  }

  /// One snapshot with all that figures of an area are made of.
  func figures<Value>(
    in area: Area, on date: CalendarDate, _ body: (Database, FigureSource) throws -> Value
  ) throws -> Value {
    try counting { db, view in
      try body(db, try FigureSource(db, view, where: area.condition, on: date))
    }
  }

  /// One snapshot, with the facts that are known of it.
  func counting<Value>(_ body: (Database, FactsCache.View) throws -> Value) throws -> Value {
    let view = Self.snapshotView ?? facts.view()
    return try read { db in try body(db, view) }
  }
}
