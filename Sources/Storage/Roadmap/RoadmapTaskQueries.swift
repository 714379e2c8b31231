internal import GRDB
import Mentoring

/// Which tasks of roadmaps a list shows.
package struct RoadmapTaskFilter: Sendable {
  package var owner = Owner.everyone
  package var status: RoadmapTask.Status?
  /// The short name of a document: «Пижанка».
  package var source: String?
  /// Only terms that reach into these days, and those without a day.
  package var days: Period?

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
        ORDER BY \(RoadmapTask.Status.rank(on: today)), roadmapTask.due ASC NULLS LAST, roadmapTask.position,
          roadmapTask.id
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
      WHERE \(scope.conditionOnRoadmaps) AND roadmapTask.source <> ''
      ORDER BY 1
      """
    return try request.fetchAll(db)
  }
}

extension RoadmapTaskLine {
  static let columns = """
    roadmapTask.id, roadmapTask.roadmapId, roadmapTask.version, roadmapTask.doneOn, roadmapTask.evidence,
      roadmapTask.begunOn, roadmapTask.waiver, organisation.shortName, roadmapTask.organisationId,
      \(RoadmapMeasure.columns.map { "roadmapTask." + $0 }.joined(separator: ", "))
    """

  static var tables: SQL {
    """
    FROM roadmapTask
    LEFT JOIN organisation ON organisation.id = roadmapTask.organisationId
    """
  }

  init(row: Row, scope: Scope) {
    let done: CalendarDate? = row[3]
    task = RoadmapTask(
      id: row[0], roadmap: row[1], measure: RoadmapMeasure(row: row, from: 9),
      completion: done.map { RoadmapTask.Completion(date: $0, evidence: row[4]) }, begunOn: row[5], waiver: row[6],
      version: row[2])
    organisation = row[7]
    let owner: Organisation.ID? = row[8]
    // The municipal roadmap is the centre's: schools read it, since theirs follow from it (Пижанка, п. 11.5).
    isEditable = scope.seesMunicipality || owner != nil
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

extension RoadmapMeasure {
  static let columns = [
    "title", "source", "term", "rule", "theme", "stage", "executor", "participants", "result", "paper", "proof",
    "subject",
  ]

  init(row: Row, from index: Int) {
    // The rule is written by the portal alone; a hand in the database that broke it must not break every list.
    let term = try? Term(written: row[index + 3], today: CalendarDate(dayNumber: 0))
    self.init(title: row[index], term: term ?? .unstated)
    source = row[index + 1]
    let words: String = row[index + 2]
    wording = words == self.term.written ? "" : words
    group = row[index + 4]
    stage = row[index + 5]
    executor = row[index + 6]
    participants = row[index + 7]
    result = row[index + 8]
    paper = row[index + 9]
    proof = Proof(rawValue: row[index + 10])
    subject = row[index + 11]
  }

  /// In the order of `columns`.
  var values: [(any DatabaseValueConvertible)?] {
    [
      title, source, words, term.written, group, stage, executor, participants, result, paper, proof?.rawValue ?? "",
      subject,
    ]
  }
}

extension RoadmapTaskFilter {
  fileprivate func condition(on today: CalendarDate) -> SQL {
    let inStatus: SQL = status.map { $0.condition(on: today) } ?? "1"
    let inDays: SQL =
      days.map {
        "(ifnull(roadmapTask.due, '9999') >= \($0.start) AND ifnull(roadmapTask.starts, '0000') <= \($0.end))"
      }
      ?? "1"
    guard let source else { return "\(inStatus) AND \(inDays)" }
    return "\(inStatus) AND \(inDays) AND (roadmapTask.source = \(source) OR roadmapTask.source GLOB \(source + ",*"))"
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
  /// Its place among all cases, the same as `RoadmapTask.status(on:)`; a test holds both equal.
  static func rank(on today: CalendarDate) -> SQL {
    """
    CASE
      WHEN roadmapTask.doneOn IS NOT NULL THEN 5
      WHEN roadmapTask.waiver <> '' THEN 4
      WHEN roadmapTask.due < \(today) THEN 0
      WHEN roadmapTask.begunOn IS NOT NULL OR roadmapTask.starts <= \(today) THEN 1
      WHEN roadmapTask.due IS NULL THEN 3
      ELSE 2 END
    """
  }

  init?(rank: Int) {
    guard Self.allCases.indices.contains(rank) else { return nil }
    self = Self.allCases[rank]
  }

  /// What is overdue is asked most, and has an index of its own.
  func condition(on today: CalendarDate) -> SQL {
    switch self {
    case .overdue: "roadmapTask.doneOn IS NULL AND roadmapTask.waiver = '' AND roadmapTask.due < \(today)"
    case .work, .planned, .standing, .waived, .done:
      "\(Self.rank(on: today)) = \(Self.allCases.firstIndex(of: self) ?? 0)"
    }
  }
}

extension Scope {
  var seesMunicipality: Bool {
    switch self {
    case .everything, .municipality: true
    case .organisations: false
    }
  }

  /// Roadmaps of one's organisations, and the municipal one above them.
  var conditionOnRoadmaps: SQL { conditionOnRoadmaps(of: "roadmapTask") }

  /// - Parameter table: has the owner as `municipalityId` or `organisationId`, and stands beside its `organisation`.
  func conditionOnRoadmaps(of table: String) -> SQL {
    let table = SQL(sql: table)
    return switch self {
    case .everything: "1"
    case .municipality(let id): "(\(table).municipalityId = \(id) OR organisation.municipalityId = \(id))"
    case .organisations(let ids):
      """
      (\(table).organisationId IN \(ids) OR \(table).municipalityId IN
        (SELECT municipalityId FROM organisation AS own WHERE own.id IN \(ids)))
      """
    }
  }
}
