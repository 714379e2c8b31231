internal import GRDB
import Mentoring

extension Store {
  package func figure(_ indicator: Indicator, of place: Place, on date: CalendarDate) throws -> Figure {
    try figures(in: place.area, on: date) { _, source in source.figure(indicator, of: place.area) }
  }

  /// A figure and the people behind it, of one moment.
  package func figureWithPeople(
    _ indicator: Indicator, of place: Place, on date: CalendarDate
  ) throws -> (figure: Figure, coverage: Coverage) {
    try figures(in: place.area, on: date) { _, source in
      (source.figure(indicator, of: place.area), source.coverage(indicator, of: place.area))
    }
  }

  /// What a definition would count, before anybody has saved it, with the first of its people.
  package func preview(
    _ indicator: Indicator, of place: Place, on date: CalendarDate, people: Int
  ) throws -> IndicatorPreview {
    let (known, figure, coverage) = try figures(in: place.area, on: date) { db, source in
      let known = try indicator.withNumbers(of: db)
      return (
        known, Figure(tally: source.tally(known, of: place.area, on: date), plan: Plan(steps: []), previous: nil),
        source.coverage(known, of: place.area)
      )
    }
    let shown = coverage.counted.prefix(people).map { ($0.person as Person.ID?, $0.organisation, $0.pair as Pair.ID?) }
    return IndicatorPreview(
      indicator: known, place: place, figure: figure, coverage: coverage,
      lines: try coverageLines(shown, roles: known.rule.roles, on: date, today: date))
  }

  /// The people behind the figure of an area on a date.
  package func coverage(_ indicator: Indicator, on date: CalendarDate, in area: Area) throws -> Coverage {
    try figures(in: area, on: date) { _, source in source.coverage(indicator, of: area) }
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

/// What a definition would count.
package struct IndicatorPreview: Sendable {
  package let indicator: Indicator
  package let place: Place
  package let figure: Figure
  package let coverage: Coverage
  /// The first of the counted.
  package let lines: [CoverageLine]
}
