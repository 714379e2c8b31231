internal import GRDB
import Mentoring

/// Which tasks of roadmaps a list shows.
package struct RoadmapTaskFilter: Sendable {
  package var owner = Owner.everyone
  package var status: RoadmapTask.Status?
  /// The short name of a document: «Пижанка».
  package var source: String?

  package init() {}

  package enum Owner: Sendable, Equatable {
    /// Everything that the viewer answers for or watches.
    case everyone
    case municipality
    case organisation(String)
  }
}

/// A task with whose roadmap it stands in.
package struct RoadmapTaskLine: Sendable {
  package let task: RoadmapTask
  /// The organisation; nil for a task of the municipality.
  package let organisation: String?
  package let isEditable: Bool
}

/// A page of tasks, how many there are in all, and what the filter can choose from.
package struct RoadmapTaskList: Sendable {
  package let lines: [RoadmapTaskLine]
  package let total: Int
  package let overdue: Int
  /// Organisations whose roadmaps the viewer reads, and documents that tasks come from, for the filter.
  package let organisations: [OrganisationName]
  package let sources: [String]
}

extension Store {
  /// Tasks of the viewer's reach, overdue first, then by their day, then those without one.
  package func roadmapTasks(
    _ filter: RoadmapTaskFilter, within scope: Scope, on today: CalendarDate, limit: Int, page: (Int) -> Int
  ) throws -> RoadmapTaskList {
    try read { db in
      let reach = "\(RoadmapTaskLine.tables) WHERE \(filter.owner.condition(within: scope))" as SQL
      let matching = "\(reach) AND \(filter.condition(on: today))" as SQL
      let total = try SQLRequest<Int>(literal: "SELECT count(*) \(matching)").fetchOne(db) ?? 0
      let overdue = "SELECT count(*) \(reach) AND \(RoadmapTask.Status.overdue.condition(on: today))" as SQL
      let lines: SQLRequest<Row> = """
        SELECT \(sql: RoadmapTaskLine.columns)
        \(matching)
        ORDER BY roadmapTask.doneOn IS NOT NULL, roadmapTask.due ASC NULLS LAST, roadmapTask.id
        LIMIT \(limit) OFFSET \((page(total) - 1) * limit)
        """
      return RoadmapTaskList(
        lines: try lines.fetchAll(db).map { RoadmapTaskLine(row: $0, scope: scope) }, total: total,
        overdue: try SQLRequest<Int>(literal: overdue).fetchOne(db) ?? 0,
        organisations: try Self.owners(db, within: scope), sources: try Self.sources(db, within: scope))
    }
  }

  /// A task that the viewer may read; `isEditable` tells whether she may complete it.
  package func roadmapTask(_ id: RoadmapTask.ID, within scope: Scope) throws -> RoadmapTaskLine {
    try read { db in try RoadmapTaskLine.fetch(db, id, within: scope) }
  }

  private static func owners(_ db: Database, within scope: Scope) throws -> [OrganisationName] {
    let request: SQLRequest<Row> = """
      SELECT id, slug, shortName, kind
      FROM organisation
      WHERE \(scope.condition(on: "organisation")) AND id IN (SELECT organisationId FROM roadmapTask)
      ORDER BY searchKey(shortName)
      """
    return try request.fetchAll(db).compactMap { row in
      Organisation.Kind(rawValue: row[3]).map { OrganisationName(id: row[0], slug: row[1], name: row[2], kind: $0) }
    }
  }

  /// «Пижанка, п. 11.8» comes from «Пижанка».
  private static func sources(_ db: Database, within scope: Scope) throws -> [String] {
    let request: SQLRequest<String> = """
      SELECT DISTINCT substr(roadmapTask.source, 1, instr(roadmapTask.source || ',', ',') - 1)
      \(RoadmapTaskLine.tables)
      WHERE \(scope.conditionOnRoadmaps)
      ORDER BY 1
      """
    return try request.fetchAll(db)
  }
}

extension RoadmapTaskLine {
  static let columns = """
    roadmapTask.id, roadmapTask.title, roadmapTask.source, roadmapTask.term, roadmapTask.due, roadmapTask.doneOn,
      roadmapTask.evidence, roadmapTask.version, roadmapTask.organisationId, organisation.shortName
    """

  static var tables: SQL {
    """
    FROM roadmapTask
    LEFT JOIN organisation ON organisation.id = roadmapTask.organisationId
    """
  }

  init(row: Row, scope: Scope) {
    let done: CalendarDate? = row[5]
    task = RoadmapTask(
      id: row[0], title: row[1], source: row[2], term: row[3], due: row[4],
      completion: done.map { RoadmapTask.Completion(date: $0, evidence: row[6]) }, version: row[7])
    let organisation: Organisation.ID? = row[8]
    self.organisation = row[9]
    // The municipal roadmap is the centre's: schools read it, since theirs follow from it (Пижанка, п. 11.5).
    isEditable = scope.seesMunicipality || organisation != nil
  }

  static func fetch(_ db: Database, _ id: RoadmapTask.ID, within scope: Scope) throws -> RoadmapTaskLine {
    let request: SQLRequest<Row> = """
      SELECT \(sql: columns)
      \(tables)
      WHERE roadmapTask.id = \(id) AND \(scope.conditionOnRoadmaps)
      """
    guard let row = try request.fetchOne(db) else { throw Failure.notFound }
    return RoadmapTaskLine(row: row, scope: scope)
  }
}

extension RoadmapTaskFilter {
  fileprivate func condition(on today: CalendarDate) -> SQL {
    let inStatus: SQL = status.map { $0.condition(on: today) } ?? "1"
    guard let source else { return inStatus }
    return "\(inStatus) AND (roadmapTask.source = \(source) OR roadmapTask.source GLOB \(source + ",*"))"
  }
}

extension RoadmapTaskFilter.Owner {
  fileprivate func condition(within scope: Scope) -> SQL {
    switch self {
    case .everyone where scope.seesMunicipality: scope.conditionOnRoadmaps
    case .everyone: "roadmapTask.organisationId IS NOT NULL AND \(scope.conditionOnRoadmaps)"
    case .municipality: "roadmapTask.municipalityId IS NOT NULL AND \(scope.conditionOnRoadmaps)"
    case .organisation(let slug): "organisation.slug = \(slug) AND \(scope.conditionOnRoadmaps)"
    }
  }
}

extension RoadmapTask.Status {
  /// The same in SQL as `RoadmapTask.status(on:)`; a test holds both equal.
  fileprivate func condition(on today: CalendarDate) -> SQL {
    switch self {
    case .done: "roadmapTask.doneOn IS NOT NULL"
    case .overdue: "roadmapTask.doneOn IS NULL AND roadmapTask.due < \(today)"
    case .planned: "roadmapTask.doneOn IS NULL AND roadmapTask.due >= \(today)"
    case .standing: "roadmapTask.doneOn IS NULL AND roadmapTask.due IS NULL"
    }
  }
}

extension Scope {
  fileprivate var seesMunicipality: Bool {
    switch self {
    case .everything, .municipality: true
    case .organisations: false
    }
  }

  /// Roadmaps of one's organisations, and the municipal one above them.
  var conditionOnRoadmaps: SQL {
    switch self {
    case .everything: "1"
    case .municipality(let id): "(roadmapTask.municipalityId = \(id) OR organisation.municipalityId = \(id))"
    case .organisations(let ids):
      """
      (roadmapTask.organisationId IN \(ids) OR roadmapTask.municipalityId IN
        (SELECT municipalityId FROM organisation AS own WHERE own.id IN \(ids)))
      """
    }
  }
}
