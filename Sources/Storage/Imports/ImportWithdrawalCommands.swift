import Foundation
internal import GRDB
import Mentoring

/// What a row did to the registry: enough to take it back.
struct ImportDone: Codable {
  var added = false
  var stay: Stay.ID?
  var placement: Placement?
  /// What stood before in what the row changed, by `ImportFact`.
  var was: [String: String]?
  var sides: [String] = []

  struct Placement: Codable {
    let stay: Stay.ID
    let since: CalendarDate
    /// What the same day had said before.
    let was: String?
  }

  init(added: Bool = false, sides: Set<Pair.Side> = []) {
    self.added = added
    self.sides = sides.map(\.rawValue)
  }

  /// Most rows add somebody, and 20,000 of them are written at once.
  private static let ofAddition = #"{"added":true,"sides":[]}"#

  func json() throws -> String {
    added ? Self.ofAddition : String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
  }
}

extension Store {
  /// Takes a load back where nobody has worked with its people since.
  ///
  /// - Returns: how many rows were taken back, and how many were left because somebody had.
  package func withdrawImport(
    _ id: Import.ID, of account: Account.ID, by author: Author
  ) throws -> (withdrawn: Int, kept: Int) {
    try change(by: author) { transaction in
      let db = transaction.db
      let table = try ImportState.fetch(db, id, of: account)
      guard table.stage == .loaded, let last = table.lastEvent, author.moment - table.createdAt < Import.lifetime
      else { throw Failure.stale }
      let request: SQLRequest<Row> = """
        SELECT personId, done, number,
          EXISTS (SELECT 1 FROM event WHERE subject = 'person:' || personId AND event.id > \(last))
          OR json_extract(done, '$.added') AND (
            EXISTS (
              SELECT 1 FROM stay JOIN pair ON pair.mentorStayId = stay.id WHERE stay.personId = importRow.personId)
            OR EXISTS (
              SELECT 1 FROM stay JOIN pair ON pair.menteeStayId = stay.id WHERE stay.personId = importRow.personId))
        FROM importRow
        WHERE importId = \(id) AND done IS NOT NULL AND personId IS NOT NULL
        """
      let rows = try request.fetchAll(db)
      var withdrawn = 0
      for row in rows where !(row[3] as Bool) {
        if try transaction.withdraw(row[0], JSONDecoder().decode(ImportDone.self, from: Data((row[1] as String).utf8)))
        {
          withdrawn += 1
        }
      }
      try db.execute(
        sql: "UPDATE import SET stage = 'withdrawn' WHERE id = ?", arguments: [id])
      try transaction.record(
        "importWithdrawn", "import:\(id)", organisations: [table.organisation.id],
        after: ["withdrawn": String(withdrawn), "kept": String(rows.count - withdrawn)])
      return (withdrawn, rows.count - withdrawn)
    }
  }
}

extension Transaction {
  /// False when something else already leans on the person: then everything of the row stays.
  fileprivate func withdraw(_ person: Person.ID, _ done: ImportDone) throws -> Bool {
    let touched = try organisations(of: [person])
    do {
      try db.inSavepoint {
        if done.added { try remove(person) } else { try undo(done, of: person) }
        return .commit
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      return false
    }
    try record(done.added ? "personRemoved" : "personChanged", "person:\(person)", organisations: touched)
    return true
  }

  private func remove(_ person: Person.ID) throws {
    for sql in ["DELETE FROM stay WHERE personId = ?", "DELETE FROM person WHERE id = ?"] {
      try db.cachedStatement(sql: sql).execute(arguments: [person])
    }
  }

  private func undo(_ done: ImportDone, of person: Person.ID) throws {
    if let stay = done.stay { try db.execute(sql: "DELETE FROM stay WHERE id = ?", arguments: [stay]) }
    if let placement = done.placement {
      if let was = placement.was {
        try db.execute(
          sql: "UPDATE placement SET label = ? WHERE stayId = ? AND since = ?",
          arguments: [was, placement.stay, placement.since])
      } else {
        try db.execute(
          sql: "DELETE FROM placement WHERE stayId = ? AND since = ?", arguments: [placement.stay, placement.since])
      }
    }
    for side in done.sides {
      guard let side = Pair.Side(rawValue: side) else { continue }
      try db.execute(sql: "DELETE FROM \(side.rawValue)Profile WHERE personId = ?", arguments: [person])
    }
    let was = (done.was ?? [:]).compactMap { name, value in ImportFact(rawValue: name).map { ($0, value) } }
    try write(Dictionary(uniqueKeysWithValues: was), of: person)
  }
}
