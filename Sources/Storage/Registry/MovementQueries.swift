import Foundation
internal import GRDB
import Mentoring

extension Store {
  /// The latest act that no card can offer to undo, and an account still can: over several people at once, or one who is
  /// out of the registry.
  package func latestCommonMovement(by account: Account.ID, at moment: Int64) throws -> Movement? {
    try read { db in
      let found = try Movement.fetch(
        db, where: "movement.accountId = \(account) AND movement.at > \(moment - Movement.lifetime)")
      guard let found, found.kind == .retraction || found.people.count > 1 && found.kind != .merge else { return nil }
      return try Movement.isUntouched(db, found) ? found : nil
    }
  }
}

extension Movement {
  /// The latest act over a person that is not a day old and that nothing has been built upon.
  static func latest(_ db: Database, of person: Person.ID, since moment: Int64) throws -> Movement? {
    let found = try fetch(
      db,
      where: """
        movement.at > \(moment) AND movement.id = (
          SELECT max(movementId) FROM movementPerson WHERE personId = \(person))
        """)
    return try found.flatMap { try isUntouched(db, $0) ? $0 : nil }
  }

  static func fetch(_ db: Database, where condition: SQL) throws -> Movement? {
    let request: SQLRequest<Row> = """
      SELECT movement.id, movement.kind, movement.at, movement.accountId
      FROM movement
      WHERE \(condition)
      ORDER BY movement.at DESC, movement.id DESC
      LIMIT 1
      """
    guard let row = try request.fetchOne(db), let kind = Kind(rawValue: row[1]) else { return nil }
    let people = try Person.ID.fetchAll(
      db, sql: "SELECT personId FROM movementPerson WHERE movementId = ? ORDER BY personId",
      arguments: [row[0] as Int64])
    return Movement(id: row[0], kind: kind, moment: row[2], account: row[3], people: people)
  }

  static func isUntouched(_ db: Database, _ movement: Movement) throws -> Bool {
    try MovementMemory.fetch(db, of: movement.id).after == PersonRows.fetch(db, of: movement.people)
  }
}

/// The rows about the people before an act and after it.
struct MovementMemory: Codable {
  let before: PersonRows
  let after: PersonRows

  static func fetch(_ db: Database, of movement: Movement.ID) throws -> MovementMemory {
    let json = try String.fetchOne(db, sql: "SELECT memory FROM movement WHERE id = ?", arguments: [movement])
    guard let json else { throw Failure.notFound }
    return try JSONDecoder().decode(MovementMemory.self, from: Data(json.utf8))
  }

  func json() throws -> String { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
}
