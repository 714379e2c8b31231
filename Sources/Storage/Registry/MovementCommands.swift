import Foundation
internal import GRDB
import Mentoring

extension Store {
  /// Puts back what an act changed, exactly. Refused when anything about its people has been changed since.
  ///
  /// Who did it may undo it, and so may the centre and whoever answers for all of its people.
  package func undoMovement(_ id: Movement.ID, in scope: Scope, by author: Author) throws -> Movement {
    try change(by: author) { transaction in
      let db = transaction.db
      guard let movement = try Movement.fetch(db, where: "movement.id = \(id)"),
        movement.isUndoable(at: author.moment)
      else { throw Failure.notFound }
      if movement.account == nil || movement.account != author.account {
        // A record that was merged has no places of its own: who answers for the one kept answers for both.
        let people: SQLRequest<Person.ID> =
          "SELECT id FROM person WHERE id IN \(movement.people) AND mergedInto IS NULL"
        for person in try people.fetchAll(db) { _ = try transaction.changeablePerson(person, in: scope) }
      }
      let memory = try MovementMemory.fetch(db, of: id)
      guard try PersonRows.fetch(db, of: movement.people) == memory.after else { throw Failure.refused(.changedSince) }
      let touched = try transaction.organisations(of: movement.people)
      try memory.restore(db)
      try db.execute(sql: "DELETE FROM movement WHERE id = ?", arguments: [id])
      let organisations = touched + (try transaction.organisations(of: movement.people))
      for person in movement.people {
        try transaction.record(
          "movementUndone", "person:\(person)", organisations: organisations,
          after: ["movement": movement.kind.rawValue])
      }
      for pair in memory.pairsPutBack {
        try transaction.record("pairRestored", "pair:\(pair)", organisations: organisations)
      }
      return movement
    }
  }
}

extension Transaction {
  /// Does something to people and remembers what it changed, so that it can be undone for a day.
  func remember<Value>(_ kind: Movement.Kind, of people: [Person.ID], _ act: () throws -> Value) throws -> Value {
    let before = try PersonRows.fetch(db, of: people)
    let value = try act()
    let memory = MovementMemory(before: before, after: try PersonRows.fetch(db, of: people))
    // What can no longer be undone is no longer kept: the memory holds personal data.
    try db.execute(sql: "DELETE FROM movement WHERE at <= ?", arguments: [author.moment - Movement.lifetime])
    try db.execute(
      sql: "INSERT INTO movement (kind, at, accountId, memory) VALUES (?, ?, ?, ?)",
      arguments: [kind.rawValue, author.moment, author.account, try memory.json()])
    let id = db.lastInsertedRowID
    for person in Set(people) {
      try db.execute(
        sql: "INSERT INTO movementPerson (personId, movementId) VALUES (?, ?)", arguments: [person, id])
    }
    return value
  }
}

extension MovementMemory {
  /// Writes the rows before over the rows after, in an order that the rules of the schema let pass: a stay is wide
  /// while its pairs change, and a pair that was added is gone before the one that it continued is open again.
  fileprivate func restore(_ db: Database) throws {
    try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    let old = Dictionary(before.rows.map { (Key($0), $0) }) { first, _ in first }
    let new = Dictionary(after.rows.map { (Key($0), $0) }) { first, _ in first }
    let gone = before.rows.filter { new[Key($0)] == nil }
    let added = after.rows.filter { old[Key($0)] == nil }
    let changed = before.rows.filter { row in new[Key(row)].map { $0 != row } ?? false }
    var tables: [String: StoredTable] = [:]
    for name in Set((gone + added + changed).map(\.table)) { tables[name] = try StoredTable.fetch(db, name) }
    let write = { (rows: [StoredRow], verb: (StoredTable, StoredRow) throws -> Void) in
      for row in rows { if let table = tables[row.table] { try verb(table, row) } }
    }
    let delete = { (table: StoredTable, row: StoredRow) in try table.delete(db, row) }
    let insert = { (table: StoredTable, row: StoredRow) in try table.insert(db, row) }
    let update = { (table: StoredTable, row: StoredRow) in try table.update(db, row) }
    let of = { (rows: [StoredRow], names: Set<String>) in rows.filter { names.contains($0.table) } }
    let other = { (rows: [StoredRow]) in rows.filter { !["person", "stay", "pair"].contains($0.table) } }

    try write(other(added) + of(added, ["pair"]), delete)
    try write(of(changed, ["person"]), update)
    try write(of(gone, ["person"]) + of(gone, ["stay"]), insert)
    try write(of(changed, ["stay"]).map { $0.widened(by: new[Key($0)]) }, update)
    try write(of(changed, ["pair"]), update)
    try write(of(gone, ["pair"]), insert)
    try write(of(changed, ["stay"]), update)
    try write(of(added, ["stay"]) + of(added, ["person"]), delete)
    try write(other(changed), update)
    try write(other(gone), insert)
  }

  /// The pairs that the act had ended, called off or carried over.
  fileprivate var pairsPutBack: [Pair.ID] {
    let after = Set(after.rows)
    return before.rows.filter { $0.table == "pair" && !after.contains($0) }.compactMap(\.id).map { Pair.ID($0) }
  }

  private struct Key: Hashable {
    let table: String
    let key: [StoredValue]

    init(_ row: StoredRow) {
      table = row.table
      key = row.key
    }
  }
}

extension StoredRow {
  /// A stay that has the days of both its states.
  fileprivate func widened(by other: StoredRow?) -> StoredRow {
    guard let other else { return self }
    var values = values
    values["starts"] = [self, other].map { $0.values["starts"] ?? .none }.min { $0.text < $1.text }
    let ends = [self, other].map { $0.values["ends"] ?? .none }
    values["ends"] = ends.contains(.none) ? StoredValue.none : ends.max { $0.text < $1.text }
    if values["ends"] == StoredValue.none { values["leaveReason"] = StoredValue.none }
    return StoredRow(table: table, key: key, values: values)
  }
}

extension StoredTable {
  fileprivate func delete(_ db: Database, _ row: StoredRow) throws {
    let keys = keys.map { "\($0) = ?" }.joined(separator: " AND ")
    try db.execute(
      sql: "DELETE FROM \(name) WHERE \(keys)", arguments: StatementArguments(row.key.map(\.databaseValue)))
  }

  /// A row that is out of sight only, because it no longer refers to the people, is put back as it was.
  fileprivate func insert(_ db: Database, _ row: StoredRow) throws {
    try update(db, row)
    guard db.changesCount == 0 else { return }
    try db.execute(
      sql: """
        INSERT INTO \(name) (\(columns.joined(separator: ", ")))
        VALUES (\(databaseQuestionMarks(count: columns.count)))
        """,
      arguments: StatementArguments(columns.map { row.values[$0]?.databaseValue ?? .null }))
  }

  /// Counts a row that is nothing but its key, as an update would.
  private func touch(_ db: Database, _ row: StoredRow) throws {
    try db.execute(
      sql: "UPDATE \(name) SET \(keys[0]) = \(keys[0]) WHERE \(keys.map { "\($0) = ?" }.joined(separator: " AND "))",
      arguments: StatementArguments(row.key.map(\.databaseValue)))
  }

  fileprivate func update(_ db: Database, _ row: StoredRow) throws {
    let changed = columns.filter { !keys.contains($0) }
    guard !changed.isEmpty else { return try touch(db, row) }
    try db.execute(
      sql: """
        UPDATE \(name) SET \(changed.map { "\($0) = ?" }.joined(separator: ", "))
        WHERE \(keys.map { "\($0) = ?" }.joined(separator: " AND "))
        """,
      arguments: StatementArguments(
        changed.map { row.values[$0]?.databaseValue ?? .null } + row.key.map(\.databaseValue)))
  }
}
