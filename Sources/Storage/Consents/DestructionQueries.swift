internal import GRDB
import Mentoring

/// Data to be destroyed, or destroyed, as the list shows them.
package struct DestructionLine: Sendable {
  package let destruction: Destruction
  package let organisation: String
  /// Who destroyed them.
  package let account: String?
}

/// A task of destruction, its act, and the extract of the log that stands under it (приказ Роскомнадзора № 179).
package struct DestructionCard: Sendable {
  package let destruction: Destruction
  package let person: Person
  package let isMinor: Bool
  package let consent: Consent
  package let `operator`: Operator
  package let account: (name: String, post: String)?
  /// What was destroyed; of a task still open, what would be.
  package let categories: [Destruction.Category]
  package let pairs: Int
  /// Lines of the log about the demand and the destruction, newest first.
  package let extract: [EventLine]
}

extension Store {
  /// Open tasks first, by the day on which they are due; then the acts, newest first.
  package func destructions(in scope: Scope, limit: Int = 200) throws -> [DestructionLine] {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT \(Destruction.columns), organisation.shortName, account.name
        FROM destruction
        JOIN consent ON consent.id = destruction.consentId
        JOIN organisation ON organisation.id = destruction.organisationId
        LEFT JOIN account ON account.id = destruction.accountId
        WHERE \(scope.conditionWithPartners(on: "organisation"))
        ORDER BY destruction.doneOn IS NOT NULL, iif(destruction.doneOn IS NULL, destruction.due, NULL),
          destruction.doneOn DESC, destruction.id
        LIMIT \(limit)
        """
      return try request.fetchAll(db).map { row in
        DestructionLine(
          destruction: Destruction(row: row), organisation: row[Destruction.columnCount],
          account: row[Destruction.columnCount + 1])
      }
    }
  }

  package func destruction(_ id: Destruction.ID, in scope: Scope, on today: CalendarDate) throws -> DestructionCard {
    try read { db in try DestructionCard.fetch(db, id, in: scope, on: today) }
  }
}

extension DestructionCard {
  static func fetch(
    _ db: Database, _ id: Destruction.ID, in scope: Scope, on today: CalendarDate
  ) throws -> DestructionCard {
    let request: SQLRequest<Row> = """
      SELECT \(Destruction.columns), account.name, account.post, destruction.categories, organisation.id
      FROM destruction
      JOIN consent ON consent.id = destruction.consentId
      JOIN organisation ON organisation.id = destruction.organisationId
      LEFT JOIN account ON account.id = destruction.accountId
      WHERE destruction.id = \(id) AND \(scope.conditionWithPartners(on: "organisation"))
      """
    guard let row = try request.fetchOne(db) else { throw Failure.notFound }
    let destruction = Destruction(row: row)
    let next = Destruction.columnCount
    let paper: SQLRequest<Row> = """
      SELECT \(Consent.columns)
      FROM consent
      JOIN destruction ON destruction.consentId = consent.id
      WHERE destruction.id = \(id)
      """
    guard let found = try Person.fetch(db, destruction.person, in: scope, on: today),
      let consent = try paper.fetchOne(db).flatMap(Consent.init(row:))
    else { throw Failure.notFound }
    let account: String? = row[next]
    return DestructionCard(
      destruction: destruction, person: found.person, isMinor: found.isMinor, consent: consent,
      operator: try Operator.fetch(db, of: row[next + 3]), account: account.map { ($0, row[next + 1] ?? "") },
      categories: destruction.doneOn == nil
        ? try Destruction.Category.kept(db, of: destruction.person, destruction.extent)
        : (row[next + 2] as String).split(separator: " ").compactMap { .init(rawValue: String($0)) },
      pairs: try pairs(db, of: destruction.person), extract: try extract(db, of: destruction))
  }

  private static func pairs(_ db: Database, of person: Person.ID) throws -> Int {
    let request: SQLRequest<Int> = """
      SELECT count(*)
      FROM pair
      WHERE pair.mentorStayId IN (SELECT id FROM stay WHERE personId = \(person))
        OR pair.menteeStayId IN (SELECT id FROM stay WHERE personId = \(person))
      """
    return try request.fetchOne(db) ?? 0
  }

  private static func extract(_ db: Database, of destruction: Destruction) throws -> [EventLine] {
    let kinds = ["consentWithdrawn", "destructionHeld", "dataDestroyed"]
    return try EventLine.fetch(
      db, subject: "person:\(destruction.person)", limit: 50, where: "event.kind IN \(kinds)")
  }
}

extension Destruction {
  static let columns: SQL = """
    destruction.id, destruction.personId, consent.kind, destruction.openedOn, destruction.due,
    destruction.holdGround, destruction.holdUntil, destruction.doneOn, destruction.version
    """
  static let columnCount = 9

  init(row: Row) {
    let until: CalendarDate? = row[6]
    self.init(
      id: row[0], person: row[1], extent: row[2] == "special" ? .specialCategories : .everything, openedOn: row[3],
      due: row[4], hold: until.map { Hold(ground: row[5], until: $0) }, doneOn: row[7], version: row[8])
  }

  /// The tasks of the scope by organisation, with the earliest of their days.
  static func open(_ db: Database, in scope: Scope) throws -> [(Organisation.ID, Workload.Due)] {
    let request: SQLRequest<Row> = """
      SELECT destruction.organisationId, count(*), min(max(destruction.due, ifnull(destruction.holdUntil, '')))
      FROM destruction
      JOIN organisation ON organisation.id = destruction.organisationId
      WHERE destruction.doneOn IS NULL AND \(scope.conditionWithPartners(on: "organisation"))
      GROUP BY destruction.organisationId
      """
    return try request.fetchAll(db).map { ($0[0], Workload.Due(count: $0[1], earliest: $0[2])) }
  }

  static func fetchAll(_ db: Database, where condition: SQL) throws -> [Destruction] {
    let request: SQLRequest<Row> = """
      SELECT \(columns)
      FROM destruction
      JOIN consent ON consent.id = destruction.consentId
      WHERE \(condition)
      ORDER BY destruction.id
      """
    return try request.fetchAll(db).map(Destruction.init(row:))
  }
}
