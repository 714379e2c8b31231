import Foundation
internal import GRDB
import Mentoring

/// Schools × measures of one template on a day: where every measure of every roadmap stands.
package struct RoadmapMatrix: Sendable {
  /// The measures, in the order of the roadmaps.
  package let columns: [Column]
  package let rows: [Row]

  package struct Column: Sendable {
    package let source: String
    package let title: String
  }

  package struct Row: Sendable {
    package let roadmap: Roadmap.ID
    package let state: Roadmap.State
    package let name: String
    package let slug: String
    /// By source; none where the school left the measure out. Of a measure with several terms, the most pressing.
    package let cells: [String: Cell]
  }

  package struct Cell: Sendable {
    package let task: RoadmapTask.ID
    package let status: RoadmapTask.Status

    package init(task: RoadmapTask.ID, status: RoadmapTask.Status) {
      self.task = task
      self.status = status
    }
  }
}

/// A template that roadmaps of the day are made from, and how many of them.
package struct RoadmapTemplateUse: Sendable, Equatable {
  package let code: String
  package let count: Int
}

/// How far the roadmaps of a municipality have come.
package struct RoadmapSummaryLine: Sendable {
  package let municipality: Municipality
  /// Educational organisations that implement the model.
  package let organisations: Int
  /// Of them, those with a roadmap for the day, by how far it is agreed.
  package let states: [Roadmap.State: Int]
  package let hasOwn: Bool
  package let tasks: Int
  package let done: Int
  package let overdue: Int
}

extension Store {
  /// - Returns: templates by how many roadmaps of organisations use them on the day, the most used first.
  package func templateUses(of municipality: Municipality.ID, on day: CalendarDate) throws -> [RoadmapTemplateUse] {
    try read { db in
      let request: SQLRequest<GRDB.Row> = """
        SELECT roadmap.template, count(*)
        FROM roadmap
        JOIN organisation ON organisation.id = roadmap.organisationId
        WHERE organisation.municipalityId = \(municipality) AND roadmap.template <> ''
          AND \(day) BETWEEN roadmap.starts AND roadmap.ends
        GROUP BY roadmap.template
        ORDER BY count(*) DESC, roadmap.template
        """
      return try request.fetchAll(db).map { RoadmapTemplateUse(code: $0[0], count: $0[1]) }
    }
  }

  /// The matrix of a municipality in one statement.
  package func roadmapMatrix(
    of municipality: Municipality.ID, template: String, on day: CalendarDate
  ) throws -> RoadmapMatrix {
    try read { db in
      // Beside a lone min(), SQLite takes the other columns from the row that has it.
      let request: SQLRequest<GRDB.Row> = """
        SELECT roadmap.id, roadmap.state, organisation.shortName, organisation.slug, roadmapTask.source,
          roadmapTask.title, roadmapTask.id, min(\(RoadmapTask.Status.rank(on: day)) * 100000 + roadmapTask.position)
        FROM roadmap
        JOIN organisation ON organisation.id = roadmap.organisationId
        JOIN roadmapTask ON roadmapTask.roadmapId = roadmap.id
        WHERE organisation.municipalityId = \(municipality) AND roadmap.template = \(template)
          AND \(day) BETWEEN roadmap.starts AND roadmap.ends AND roadmapTask.source <> ''
        GROUP BY roadmap.id, roadmapTask.source
        ORDER BY searchKey(organisation.shortName), roadmap.id, roadmapTask.position
        """
      return RoadmapMatrix(try request.fetchAll(db))
    }
  }

  /// The municipalities of a scope in one statement.
  package func roadmapSummary(within scope: Scope, on day: CalendarDate) throws -> [RoadmapSummaryLine] {
    try read { db in
      let request: SQLRequest<GRDB.Row> = """
        WITH place AS (
          SELECT municipalityId, count(*) AS organisations
          FROM organisation
          WHERE implementsSince IS NOT NULL AND closedOn IS NULL
            AND kind IN \(Organisation.Kind.educational.map(\.rawValue))
          GROUP BY municipalityId),
        plan AS (
          SELECT ifnull(roadmap.municipalityId, organisation.municipalityId) AS municipalityId,
            count(roadmap.municipalityId) AS own,
            count(*) FILTER (WHERE roadmap.organisationId IS NOT NULL AND roadmap.state = 'draft') AS draft,
            count(*) FILTER (WHERE roadmap.organisationId IS NOT NULL AND roadmap.state = 'sent') AS sent,
            count(*) FILTER (WHERE roadmap.organisationId IS NOT NULL AND roadmap.state = 'returned') AS returned,
            count(*) FILTER (WHERE roadmap.organisationId IS NOT NULL AND roadmap.state = 'agreed') AS agreed
          FROM roadmap
          LEFT JOIN organisation ON organisation.id = roadmap.organisationId
          WHERE \(day) BETWEEN roadmap.starts AND roadmap.ends
          GROUP BY 1),
        task AS (
          SELECT ifnull(roadmapTask.municipalityId, organisation.municipalityId) AS municipalityId, count(*) AS total,
            count(doneOn) AS done, count(*) FILTER (WHERE \(RoadmapTask.Status.overdue.condition(on: day))) AS overdue
          FROM roadmapTask
          LEFT JOIN organisation ON organisation.id = roadmapTask.organisationId
          GROUP BY 1)
        SELECT municipality.id, municipality.name, municipality.slug, municipality.region, municipality.version,
          ifnull(place.organisations, 0), ifnull(plan.own, 0), ifnull(plan.draft, 0), ifnull(plan.sent, 0),
          ifnull(plan.returned, 0), ifnull(plan.agreed, 0), ifnull(task.total, 0), ifnull(task.done, 0),
          ifnull(task.overdue, 0)
        FROM municipality
        LEFT JOIN place ON place.municipalityId = municipality.id
        LEFT JOIN plan ON plan.municipalityId = municipality.id
        LEFT JOIN task ON task.municipalityId = municipality.id
        WHERE \(scope.municipality)
        ORDER BY searchKey(municipality.name)
        """
      return try request.fetchAll(db).map(RoadmapSummaryLine.init(row:))
    }
  }
}

extension RoadmapMatrix {
  fileprivate init(_ found: [GRDB.Row]) {
    var columns: [String: Column] = [:]
    var order: [String] = []
    var rows: [Row] = []
    var cells: [String: Cell] = [:]
    for (index, row) in found.enumerated() {
      let source: String = row[4]
      if columns[source] == nil {
        columns[source] = Column(source: source, title: row[5])
        order.append(source)
      }
      if let status = RoadmapTask.Status(rank: (row[7] as Int) / 100_000) {
        cells[source] = Cell(task: row[6], status: status)
      }
      let id: Roadmap.ID = row[0]
      let isLast = index + 1 == found.count || (found[index + 1][0] as Roadmap.ID) != id
      guard isLast, let state = Roadmap.State(rawValue: row[1]) else { continue }
      rows.append(Row(roadmap: id, state: state, name: row[2], slug: row[3], cells: cells))
      cells = [:]
    }
    self.rows = rows
    self.columns = order.compactMap { columns[$0] }.sorted { Self.isBefore($0.source, $1.source) }
  }

  /// Items of a document in the order of their numbers: 2 before 10.
  private static func isBefore(_ left: String, _ right: String) -> Bool {
    left.compare(right, options: .numeric) == .orderedAscending
  }
}

extension RoadmapSummaryLine {
  fileprivate init(row: GRDB.Row) {
    municipality = Municipality(row: row)
    organisations = row[5]
    hasOwn = (row[6] as Int) > 0
    states = [.draft: row[7], .sent: row[8], .returned: row[9], .agreed: row[10]]
    tasks = row[11]
    done = row[12]
    overdue = row[13]
  }
}
