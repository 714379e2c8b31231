internal import GRDB
import Mentoring

/// What a roadmap is held against: the municipal measures of the same days and the steps of the plan above it.
package struct ConformityBasis: Sendable {
  package let card: RoadmapCard
  package let municipal: [RoadmapMeasure]
  package let targets: [Conformity.Target]
}

extension Store {
  package func conformityBasis(
    of id: Roadmap.ID, within scope: Scope, on today: CalendarDate
  ) throws -> ConformityBasis {
    let card = try roadmap(id, within: scope, on: today)
    guard case .organisation(let organisation) = card.roadmap.owner else {
      return ConformityBasis(card: card, municipal: [], targets: [])
    }
    return try read { db in
      ConformityBasis(
        card: card, municipal: try RoadmapMeasure.municipal(db, above: organisation, in: card.roadmap.period),
        targets: try Conformity.Target.all(db, of: organisation, in: card.roadmap.period))
    }
  }
}

extension RoadmapMeasure {
  fileprivate static func municipal(
    _ db: Database, above organisation: Organisation.ID, in period: Period
  ) throws -> [RoadmapMeasure] {
    let request: SQLRequest<Row> = """
      SELECT \(sql: columns.map { "roadmapTask." + $0 }.joined(separator: ", "))
      FROM roadmap
      JOIN roadmapTask ON roadmapTask.roadmapId = roadmap.id
      WHERE roadmap.municipalityId = (SELECT municipalityId FROM organisation WHERE id = \(organisation))
        AND roadmap.starts <= \(period.end ?? period.start) AND roadmap.ends >= \(period.start)
        AND (roadmapTask.due IS NULL OR roadmapTask.due BETWEEN \(period.start) AND \(period.end ?? period.start))
      ORDER BY roadmap.starts, roadmapTask.position
      """
    return try request.fetchAll(db).map { RoadmapMeasure(row: $0, from: 0) }
  }
}

extension Conformity.Target {
  /// Steps of the organisation beside those of its municipality for the same indicator and day.
  fileprivate static func all(
    _ db: Database, of organisation: Organisation.ID, in period: Period
  ) throws -> [Conformity.Target] {
    let request: SQLRequest<Row> = """
      SELECT (
          SELECT name FROM definition
          WHERE definition.indicatorCode = own.indicatorCode ORDER BY validFrom DESC LIMIT 1),
        own.due, own.percent, own.source, above.percent, above.source
      FROM target AS own
      JOIN target AS above ON above.indicatorCode = own.indicatorCode AND above.due = own.due
        AND above.organisationId IS NULL AND ifnull(above.municipalityId, 0) IN (
          SELECT municipalityId FROM organisation WHERE id = \(organisation) UNION ALL SELECT 0)
      WHERE own.organisationId = \(organisation)
        AND own.due BETWEEN \(period.start) AND \((period.end ?? period.start).adding(years: 1))
      ORDER BY own.due, own.indicatorCode
      """
    return try request.fetchAll(db).map { row in
      Conformity.Target(
        indicator: row[0] ?? "", due: row[1], percent: row[2], source: row[3], above: row[4], sourceAbove: row[5])
    }
  }
}
