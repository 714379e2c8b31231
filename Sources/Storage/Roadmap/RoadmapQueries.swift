internal import GRDB
import Mentoring

/// A roadmap in a list: whose it is, and how far its measures have come.
package struct RoadmapLine: Sendable {
  package let roadmap: Roadmap
  /// The organisation, or the municipality.
  package let owner: String
  package let municipality: String
  package let tasks: Int
  package let done: Int
  package let waived: Int
  package let overdue: Int
  /// Remarks that wait to be answered.
  package let remarks: Int
}

/// Which roadmaps a list shows.
package struct RoadmapFilter: Sendable {
  package var state: Roadmap.State?
  /// Of an organisation.
  package var slug: String?
  /// Only those whose period has this day in it.
  package var day: CalendarDate?

  package init() {}
}

/// An earlier edition, as it was agreed.
package struct RoadmapEdition: Sendable {
  package let number: Int
  package let sentOn: CalendarDate?
  package let agreedOn: CalendarDate
  package let agreedBy: String
}

/// A measure of an agreed edition, in words.
package struct RoadmapEditionLine: Sendable {
  package let group: String
  package let title: String
  package let source: String
  package let term: String
  package let executor: String
  package let result: String
}

/// Everything that the page of a roadmap shows.
package struct RoadmapCard: Sendable {
  package let line: RoadmapLine
  package let tasks: [RoadmapTaskLine]
  /// The newest first.
  package let remarks: [RoadmapRemark]
  package let editions: [RoadmapEdition]
  package let history: [EventLine]

  package var roadmap: Roadmap { line.roadmap }
  package var openRemarks: [RoadmapRemark] { remarks.filter { $0.closedOn == nil } }
}

extension Store {
  /// Roadmaps within reach: those that wait for the centre first, then the latest period, then by owner.
  package func roadmaps(
    _ filter: RoadmapFilter, within scope: Scope, on today: CalendarDate, limit: Int, page: (Int) -> Int
  ) throws -> (lines: [RoadmapLine], total: Int) {
    try read { db in
      let matching: SQL = """
        \(RoadmapLine.tables)
        WHERE \(scope.conditionOnRoadmaps(of: "roadmap")) AND \(filter.condition)
        """
      let total = try SQLRequest<Int>(literal: "SELECT count(*) \(matching)").fetchOne(db) ?? 0
      let request: SQLRequest<Row> = """
        \(RoadmapLine.select(on: today))
        \(matching)
        ORDER BY roadmap.state <> 'sent', roadmap.starts DESC, roadmap.organisationId IS NOT NULL,
          searchKey(ifnull(organisation.shortName, municipality.name)), roadmap.id
        LIMIT \(limit) OFFSET \((page(total) - 1) * limit)
        """
      return (try request.fetchAll(db).map(RoadmapLine.init(row:)), total)
    }
  }

  package func roadmap(_ id: Roadmap.ID, within scope: Scope, on today: CalendarDate) throws -> RoadmapCard {
    try read { db in
      RoadmapCard(
        line: try RoadmapLine.fetch(db, id, within: scope, on: today),
        tasks: try RoadmapTaskLine.all(db, of: id, scope),
        remarks: try RoadmapRemark.all(db, of: id), editions: try RoadmapEdition.all(db, of: id),
        history: try EventLine.fetch(db, subject: Self.subject(ofRoadmap: id), limit: 20))
    }
  }

  /// The measures of an agreed edition.
  package func edition(
    _ number: Int, of id: Roadmap.ID, within scope: Scope, on today: CalendarDate
  ) throws -> (line: RoadmapLine, edition: RoadmapEdition, measures: [RoadmapEditionLine]) {
    try read { db in
      let line = try RoadmapLine.fetch(db, id, within: scope, on: today)
      guard let edition = try RoadmapEdition.all(db, of: id).first(where: { $0.number == number }) else {
        throw Failure.notFound
      }
      let request: SQLRequest<Row> = """
        SELECT theme, title, source, term, executor, result
        FROM roadmapEditionTask
        WHERE roadmapId = \(id) AND number = \(number)
        ORDER BY position
        """
      let measures = try request.fetchAll(db).map {
        RoadmapEditionLine(group: $0[0], title: $0[1], source: $0[2], term: $0[3], executor: $0[4], result: $0[5])
      }
      return (line, edition, measures)
    }
  }

  /// How the log calls a roadmap.
  package static func subject(ofRoadmap id: Roadmap.ID) -> String { "roadmap:\(id)" }
}

extension RoadmapLine {
  static var tables: SQL {
    """
    FROM roadmap
    LEFT JOIN organisation ON organisation.id = roadmap.organisationId
    JOIN municipality ON municipality.id = ifnull(roadmap.municipalityId, organisation.municipalityId)
    """
  }

  static func select(on today: CalendarDate) -> SQL {
    let tasks = { (condition: SQL) in
      "(SELECT count(*) FROM roadmapTask WHERE roadmapTask.roadmapId = roadmap.id AND \(condition))" as SQL
    }
    return """
      SELECT roadmap.id, roadmap.municipalityId, roadmap.organisationId, roadmap.title, roadmap.starts, roadmap.ends,
        roadmap.template, roadmap.edition, roadmap.state, roadmap.sentOn, roadmap.agreedOn, roadmap.agreedBy,
        roadmap.version, ifnull(organisation.shortName, municipality.name), municipality.name, \(tasks("1")),
        \(tasks("roadmapTask.doneOn IS NOT NULL")),
        \(tasks("roadmapTask.doneOn IS NULL AND roadmapTask.waiver <> ''")),
        \(tasks(RoadmapTask.Status.overdue.condition(on: today))),
        (SELECT count(*) FROM roadmapRemark WHERE roadmapRemark.roadmapId = roadmap.id AND closedOn IS NULL)
      """
  }

  init(row: Row) {
    roadmap = Roadmap(row: row)
    owner = row[13]
    municipality = row[14]
    tasks = row[15]
    done = row[16]
    waived = row[17]
    overdue = row[18]
    remarks = row[19]
  }

  static func fetch(
    _ db: Database, _ id: Roadmap.ID, within scope: Scope, on today: CalendarDate
  ) throws -> RoadmapLine {
    let request: SQLRequest<Row> = """
      \(select(on: today))
      \(tables)
      WHERE roadmap.id = \(id) AND \(scope.conditionOnRoadmaps(of: "roadmap"))
      """
    guard let row = try request.fetchOne(db) else { throw Failure.notFound }
    return RoadmapLine(row: row)
  }
}

extension Roadmap {
  fileprivate init(row: Row) {
    let municipality: Municipality.ID? = row[1]
    let starts: CalendarDate = row[4]
    self.init(
      id: row[0], owner: municipality.map(Owner.municipality) ?? .organisation(row[2]), title: row[3],
      period: Period(start: starts, end: row[5]) ?? Period(openFrom: starts), template: row[6], edition: row[7],
      state: State(rawValue: row[8]) ?? .draft, sentOn: row[9], agreedOn: row[10], agreedBy: row[11], version: row[12])
  }
}

extension RoadmapFilter {
  fileprivate var condition: SQL {
    let inState: SQL = state.map { "roadmap.state = \($0.rawValue)" } ?? "1"
    let ofOwner: SQL = slug.map { "organisation.slug = \($0)" } ?? "1"
    let onDay: SQL = day.map { "\($0) BETWEEN roadmap.starts AND roadmap.ends" } ?? "1"
    return "\(inState) AND \(ofOwner) AND \(onDay)"
  }
}

extension RoadmapTaskLine {
  static func all(_ db: Database, of roadmap: Roadmap.ID, _ scope: Scope) throws -> [RoadmapTaskLine] {
    let request: SQLRequest<Row> = """
      SELECT \(sql: columns)
      \(tables)
      WHERE roadmapTask.roadmapId = \(roadmap)
      ORDER BY roadmapTask.position, roadmapTask.id
      """
    return try request.fetchAll(db).map { RoadmapTaskLine(row: $0, scope: scope) }
  }
}

extension RoadmapRemark {
  static func all(_ db: Database, of roadmap: Roadmap.ID) throws -> [RoadmapRemark] {
    let request: SQLRequest<Row> = """
      SELECT taskId, about, text, madeOn, author, closedOn
      FROM roadmapRemark
      WHERE roadmapId = \(roadmap)
      ORDER BY id DESC
      """
    return try request.fetchAll(db).map {
      RoadmapRemark(task: $0[0], about: $0[1], text: $0[2], madeOn: $0[3], author: $0[4], closedOn: $0[5])
    }
  }
}

extension RoadmapEdition {
  fileprivate static func all(_ db: Database, of roadmap: Roadmap.ID) throws -> [RoadmapEdition] {
    let request: SQLRequest<Row> = """
      SELECT number, sentOn, agreedOn, agreedBy FROM roadmapEdition WHERE roadmapId = \(roadmap) ORDER BY number DESC
      """
    return try request.fetchAll(db).map {
      RoadmapEdition(number: $0[0], sentOn: $0[1], agreedOn: $0[2], agreedBy: $0[3])
    }
  }
}
