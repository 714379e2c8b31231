internal import GRDB
import Mentoring

/// The rows of a table with what becomes of each, seen at one moment of the registry.
struct ImportReading {
  let rows: [(row: ImportRow, person: ImportedPerson, verdict: ImportVerdict)]
  /// The latest event then: what changed people since is after it.
  let lastEvent: Int64

  /// - Parameter only: the number of one row; nil reads them all.
  init(
    _ db: Database, _ table: ImportState, only: Int? = nil, for viewer: Account, on today: CalendarDate,
    report: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws {
    lastEvent = try Int64.fetchOne(db, sql: "SELECT max(id) FROM event") ?? 0
    let condition: SQL = only.map { "number = \($0)" } ?? "number > \(table.plan.headRows)"
    let rows = try ImportRow.fetchAll(db, table, where: "\(condition) ORDER BY number")
    let reader = try ImportReader(db, table, for: viewer, on: today)
    report(0, rows.count)
    let people = rows.map { reader.person($0.cells) }
    let matching = try ImportMatching(db, people, in: viewer.scope, on: today)
    var judge = ImportJudge(
      isOfCentre: viewer.isOfCentre, since: table.plan.since ?? today, today: today, mode: table.plan.mode ?? .fill)
    var judged: [(row: ImportRow, person: ImportedPerson, verdict: ImportVerdict)] = []
    for (index, row) in rows.enumerated() {
      let verdict = judge.verdict(
        of: people[index], number: row.number, matches: matching.matches[index] ?? [], decision: row.decision)
      judged.append((row, people[index], verdict))
      if index.isMultiple(of: 500) { report(index, rows.count) }
    }
    self.rows = judged
  }
}

extension Store {
  /// A row as a person, to be compared with those whom it looks like.
  package func importedPerson(
    _ row: ImportRow, of table: ImportState, for viewer: Account, on today: CalendarDate
  ) throws -> ImportedPerson {
    try read { db in try ImportReader(db, table, for: viewer, on: today).person(row.cells) }
  }

  /// The dry run: what would become of each row. Nothing of the registry changes.
  ///
  /// - Parameter only: the number of one row that was corrected.
  package func checkImport(
    _ id: Import.ID, only: Int? = nil, for viewer: Account, by author: Author,
    report: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws {
    let reading = try read { db in
      try ImportReading(
        db, ImportState.fetch(db, id, of: viewer.id), only: only, for: viewer, on: author.today, report: report)
    }
    try change(by: author) { transaction in
      try transaction.note(reading, of: ImportState.fetch(transaction.db, id, of: viewer.id))
      try transaction.db.execute(
        sql: "UPDATE import SET stage = 'checked' WHERE id = ? AND stage = 'columns'", arguments: [id])
      try transaction.record("importChecked", "import:\(id)", organisations: [])
    }
  }
}

extension Transaction {
  /// Writes the verdicts beside the rows.
  func note(_ reading: ImportReading, of table: ImportState) throws {
    let update = try db.cachedStatement(
      sql: "UPDATE importRow SET outcome = ?, note = ?, personId = ? WHERE importId = ? AND sheet = ? AND number = ?")
    for (row, _, verdict) in reading.rows {
      try update.execute(arguments: [
        verdict.outcome.rawValue, verdict.note, verdict.person, table.id, table.plan.sheet, row.number,
      ])
    }
  }
}

extension ImportReader {
  fileprivate init(_ db: Database, _ table: ImportState, for viewer: Account, on today: CalendarDate) throws {
    self.init(
      table.plan, home: table.organisation.id, places: try Place.fetchAll(db, in: viewer.scope),
      dayShift: table.sheets[table.plan.sheet].dayShift, today: today)
  }
}

extension ImportReader.Place {
  fileprivate static func fetchAll(_ db: Database, in scope: Scope) throws -> [ImportReader.Place] {
    let request: SQLRequest<Row> = """
      SELECT id, kind, shortName, name
      FROM organisation
      WHERE closedOn IS NULL AND \(scope.conditionWithPartners(on: "organisation"))
      """
    return try request.fetchAll(db).compactMap { row in
      Organisation.Kind(rawValue: row[1]).map { ImportReader.Place(id: row[0], kind: $0, names: [row[2], row[3]]) }
    }
  }
}
