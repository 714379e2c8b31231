import Foundation
internal import GRDB
import Mentoring

/// A change under way: the connection, its author, and the events written so far.
final class Transaction {
  let db: Database
  let author: Author
  private(set) var events = 0
  private(set) var organisations: Set<Organisation.ID> = []

  init(db: Database, author: Author) {
    self.db = db
    self.author = author
  }

  var today: CalendarDate { author.today }

  /// Appends to the log what was done to what. Values are the changed fields, never whole personal records.
  func record(
    _ kind: String, _ subject: String, organisations named: [Organisation.ID], before: [String: String?] = [:],
    after: [String: String?] = [:]
  ) throws {
    events += 1
    organisations.formUnion(named)
    // Held: an import writes twenty thousand of them.
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO event (at, accountId, kind, subject, organisationId, before, after, address)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try insert.execute(
      arguments: [
        author.moment, author.account?.rawValue, kind, subject, named.first?.rawValue, try json(before),
        try json(after), author.address,
      ])
  }

  /// Checks that the viewer saved the version that is still there, and counts it up.
  func bump(_ table: String, id: Int64, version: Int, key: String = "id") throws {
    try db.execute(
      sql: "UPDATE \(table) SET version = version + 1 WHERE \(key) = ? AND version = ?", arguments: [id, version])
    guard db.changesCount == 1 else { throw Failure.stale }
  }

  private func json(_ values: [String: String?]) throws -> String? {
    let present = values.compactMapValues { $0 }
    guard !present.isEmpty else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(present), as: UTF8.self)
  }
}

/// One line of the log as a page shows it.
package struct EventLine: Sendable {
  package let moment: Int64
  package let author: String?
  package let kind: String
  package let before: [String: String]
  package let after: [String: String]

  /// Somebody looked; nothing changed.
  package var isReveal: Bool { Confidential.allCases.contains { $0.event == kind } }
}

extension Store {
  /// What happened to a record, newest first: «pair:7», «person:412», «organisation:3».
  package func events(of subject: String, limit: Int = 50) throws -> [EventLine] {
    try read { db in try EventLine.fetch(db, subject: subject, limit: limit) }
  }
}

extension EventLine {
  /// What happened to a person, and to the records that were merged into him or her.
  static func fetch(_ db: Database, of person: Person.ID, limit: Int) throws -> [EventLine] {
    try fetch(db, subject: "person:\(person)", merged: person, limit: limit)
  }

  /// The key of somebody who was removed may be given again: what is older than the removal is another's.
  ///
  /// - Parameter condition: on `event`, what else a line must be.
  static func fetch(
    _ db: Database, subject: String, merged: Person.ID? = nil, limit: Int, where condition: SQL = "1"
  ) throws -> [EventLine] {
    let request: SQLRequest<Row> = """
      SELECT event.at, account.name, event.kind, event.before, event.after
      FROM event
      LEFT JOIN account ON account.id = event.accountId
      WHERE event.subject IN (SELECT \(subject) UNION ALL SELECT 'person:' || id FROM person WHERE mergedInto = \(merged))
        AND \(condition)
        AND event.id > ifnull((
          SELECT max(removal.id) FROM event AS removal
          WHERE removal.subject = event.subject AND removal.kind = 'personRemoved'), 0)
      ORDER BY event.id DESC
      LIMIT \(limit)
      """
    return try request.fetchAll(db).map { row in
      EventLine(
        moment: row[0], author: row[1], kind: row[2], before: try values(row[3]), after: try values(row[4]))
    }
  }

  static func values(_ json: String?) throws -> [String: String] {
    guard let json else { return [:] }
    return try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
  }
}
