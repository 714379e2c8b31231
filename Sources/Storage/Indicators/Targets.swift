internal import GRDB
import Mentoring

/// The steps of all levels that figures of some organisations are held against.
struct Targets {
  private var shared: [Key: [Plan.Step]] = [:]
  private var own: [Organisation.ID: [Indicator.Code: [Plan.Step]]] = [:]

  private struct Key: Hashable {
    let indicator: Indicator.Code
    /// Nil for the region.
    let municipality: Municipality.ID?
  }

  /// - Parameter condition: speaks of `organisation`.
  init(_ db: Database, _ condition: SQL) throws {
    let request: SQLRequest<Row> = """
      SELECT organisationId, indicatorCode, municipalityId, due, percent, source
      FROM target
      WHERE organisationId IS NULL OR organisationId IN (SELECT id FROM organisation WHERE \(condition))
      """
    for row in try request.fetchAll(db) {
      let code = Indicator.Code(rawValue: row[1])
      let step = Plan.Step(due: row[3], percent: row[4], source: row[5])
      if let organisation: Organisation.ID = row[0] {
        own[organisation, default: [:]][code, default: []].append(step)
      } else {
        shared[Key(indicator: code, municipality: row[2]), default: []].append(step)
      }
    }
  }

  /// The steps of an area: its own for a day, where it has any, else those of the level above.
  func plan(of code: Indicator.Code, in area: Area, municipality: Municipality.ID?) -> Plan {
    var steps: [CalendarDate: Plan.Step] = [:]
    var levels = [shared[Key(indicator: code, municipality: nil)] ?? []]
    if let municipality { levels.append(shared[Key(indicator: code, municipality: municipality)] ?? []) }
    if case .organisation(let id) = area { levels.append(own[id]?[code] ?? []) }
    for step in levels.joined() { steps[step.due] = step }
    return Plan(steps: Array(steps.values))
  }
}

/// The enterprises of each municipality by calendar year (`domain.md` 2.1, row 4).
struct EnterpriseFigures {
  private struct Known {
    let year: Int
    let count: Int
    let asOf: CalendarDate
    let source: String
  }

  private var known: [Municipality.ID: [Known]] = [:]

  init(_ db: Database) throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT municipalityId, year, enterprises, asOf, source FROM enterpriseCount ORDER BY year")
    for row in rows {
      known[row[0], default: []].append(Known(year: row[1], count: row[2], asOf: row[3], source: row[4]))
    }
  }

  /// The figure of the year of the date, or of the last year before it that has one. One organisation has none.
  func denominator(
    of listed: [FigureSource.Listed], in area: Area, on date: CalendarDate
  ) -> Coverage.Denominator {
    if case .organisation = area { return .init(heads: nil, asOf: nil, sources: [], missing: listed.map(\.id)) }
    let districts: [Municipality.ID] =
      if case .municipality(let id) = area { [id] } else { Array(Set(listed.map(\.municipality)).union(known.keys)) }
    let figures = districts.compactMap { district in
      known[district]?.last { $0.year <= date.year }.map { (district: district, figure: $0) }
    }
    let counting = Set(figures.map(\.district))
    return .init(
      heads: figures.isEmpty ? nil : figures.reduce(0) { $0 + $1.figure.count },
      asOf: figures.map(\.figure.asOf).min(), sources: Set(figures.map(\.figure.source)).sorted(),
      missing: listed.filter { !counting.contains($0.municipality) }.map(\.id))
  }
}
