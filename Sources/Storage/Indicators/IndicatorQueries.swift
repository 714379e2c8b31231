internal import GRDB
import Mentoring

/// The place a figure is asked for: one organisation, a municipality, or everything in the registry.
package enum Area: Sendable, Equatable {
  case organisation(Organisation.ID)
  case municipality(Municipality.ID)
  case region
}

extension Store {
  /// The indicators in the order of the directory; the first is the one dashboards lead with.
  package func indicators() throws -> [Indicator] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT code, name, source, side, role, kinds, ageFrom, ageTo, denominator
          FROM indicator
          ORDER BY position
          """
      ).compactMap(Indicator.init(row:))
    }
  }

  /// The organisations that an indicator speaks of within an area, by short name.
  package func organisations(of indicator: Indicator, in area: Area) throws -> [Organisation.ID] {
    try read { db in
      let kinds = indicator.kinds.map(\.rawValue).sorted()
      let request: SQLRequest<Organisation.ID> = """
        SELECT organisation.id
        FROM organisation
        WHERE organisation.kind IN \(kinds) AND organisation.implementsSince IS NOT NULL AND \(area.condition)
        ORDER BY organisation.shortName
        """
      return try request.fetchAll(db)
    }
  }

  /// The figure of an area on a date, with the people behind it.
  package func coverage(_ indicator: Indicator, on date: CalendarDate, in area: Area) throws -> Coverage {
    let organisations = try organisations(of: indicator, in: area)
    return Coverage(indicator, on: date, over: try facts(of: organisations))
  }

  /// The plan of an area: its own steps, where it has any, else those of the level above.
  package func plan(of indicator: Indicator.Code, in area: Area) throws -> Plan {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT due, percent, source
        FROM target
        WHERE indicatorCode = \(indicator.rawValue) AND \(area.targets)
        ORDER BY due, organisationId IS NULL, municipalityId IS NULL
        """
      var steps: [Plan.Step] = []
      for row in try request.fetchAll(db) where steps.last?.due != row[0] {
        steps.append(Plan.Step(due: row[0], percent: row[1], source: row[2]))
      }
      return Plan(steps: steps)
    }
  }

  /// The half-yearly days of monitoring within a period (Пижанка, п. 8), earliest first.
  package func monitoringDays(in period: Period) throws -> [CalendarDate] {
    let recurring = try read { db in
      try Row.fetchAll(
        db, sql: "SELECT month, day FROM deadline WHERE kind = 'monitoring' ORDER BY month, day")
    }
    let lastYear = (period.end ?? period.start).year
    return (period.start.year...lastYear).flatMap { year in
      recurring.compactMap { CalendarDate(year: year, month: $0[0], day: $0[1]) }
    }.filter(period.contains)
  }
}

extension Area {
  var condition: SQL {
    switch self {
    case .organisation(let id): "organisation.id = \(id)"
    case .municipality(let id): "organisation.municipalityId = \(id)"
    case .region: "1"
    }
  }

  fileprivate var targets: SQL {
    switch self {
    case .organisation(let id):
      """
      (organisationId = \(id) OR organisationId IS NULL AND (municipalityId IS NULL OR municipalityId =
        (SELECT municipalityId FROM organisation WHERE id = \(id))))
      """
    case .municipality(let id): "organisationId IS NULL AND (municipalityId IS NULL OR municipalityId = \(id))"
    case .region: "organisationId IS NULL AND municipalityId IS NULL"
    }
  }
}

extension Indicator {
  fileprivate init?(row: Row) {
    guard let side = Side(rawValue: row[3]), let role = Stay.Role(rawValue: row[4]),
      let denominator = Contingent.Group(rawValue: row[8])
    else { return nil }
    let kinds = (row[5] as String).split(separator: ",").compactMap { Organisation.Kind(rawValue: String($0)) }
    let from: Int? = row[6]
    let to: Int? = row[7]
    self.init(
      code: Code(rawValue: row[0]), name: row[1], source: row[2], side: side, role: role, kinds: Set(kinds),
      ages: from.flatMap { from in to.map { from...$0 } }, denominator: denominator)
  }
}
