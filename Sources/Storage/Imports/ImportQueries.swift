import Foundation
internal import GRDB
import Mentoring

/// An import as its owner sees it.
package struct ImportState: Sendable {
  package let id: Import.ID
  package let organisation: OrganisationOption
  package let createdAt: Int64
  package let stage: Import.Stage
  package let sheets: [ImportSheet]
  package var plan: ImportPlan
  /// Rows by outcome; empty before the check.
  package let counts: [Import.Outcome: Int]
  let lastEvent: Int64?

  package var total: Int { counts.values.reduce(0, +) }
}

/// A sheet of a brought table.
package struct ImportSheet: Sendable, Codable {
  package let title: String
  package let rows: Int
  package let dayShift: Int

  package init(title: String, rows: Int, dayShift: Int) {
    self.title = title
    self.rows = rows
    self.dayShift = dayShift
  }
}

/// A row of a brought table, as the table has it.
package struct ImportRow: Sendable {
  /// Counted from 1, as Excel does.
  package let number: Int
  package let cells: [String]
  package let outcome: Import.Outcome?
  package let note: String
  package let decision: Import.Decision?
  package let person: Person.ID?
}

extension Store {
  /// An import of the account; nobody else's exists.
  package func importState(_ id: Import.ID, of account: Account.ID) throws -> ImportState {
    try read { db in try ImportState.fetch(db, id, of: account) }
  }

  /// The imports of the account that are not forgotten yet, the latest first.
  package func imports(of account: Account.ID) throws -> [ImportState] {
    try read { db in
      try Import.ID.fetchAll(
        db, sql: "SELECT id FROM import WHERE accountId = ? ORDER BY id DESC LIMIT 20", arguments: [account]
      ).map { try ImportState.fetch(db, $0, of: account) }
    }
  }

  /// Rows of the chosen sheet: of one outcome, or the first ones as they stand.
  package func importRows(
    of table: ImportState, outcome: Import.Outcome? = nil, after number: Int = 0, limit: Int, offset: Int = 0
  ) throws -> [ImportRow] {
    let condition: SQL = outcome.map { "outcome = \($0.rawValue)" } ?? "1"
    return try read { db in
      try ImportRow.fetchAll(
        db, table, where: "\(condition) AND number > \(number) ORDER BY number LIMIT \(limit) OFFSET \(offset)")
    }
  }

  package func importRow(_ number: Int, of table: ImportState) throws -> ImportRow {
    guard let row = try read({ db in try ImportRow.fetchAll(db, table, where: "number = \(number)") }).first
    else { throw Failure.notFound }
    return row
  }

  /// What headings meant to the organisation before, by `SearchKey`; nil is «не загружать».
  package func importColumns(of organisation: Organisation.ID) throws -> [String: ImportField?] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT heading, field FROM importColumn WHERE organisationId = ?", arguments: [organisation])
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, ImportField(rawValue: $0[1])) })
    }
  }
}

extension ImportState {
  static func fetch(_ db: Database, _ id: Import.ID, of account: Account.ID) throws -> ImportState {
    let request: SQLRequest<Row> = """
      SELECT organisation.id, organisation.shortName, organisation.kind, organisation.slug,
        import.createdAt, import.stage, import.sheets, import."plan", import.lastEventId
      FROM import
      JOIN organisation ON organisation.id = import.organisationId
      WHERE import.id = \(id) AND import.accountId = \(account)
      """
    guard let row = try request.fetchOne(db), let organisation = OrganisationOption(row),
      let stage = Import.Stage(rawValue: row[5])
    else { throw Failure.notFound }
    let decoder = JSONDecoder()
    let plan = try decoder.decode(ImportPlan.self, from: Data((row[7] as String).utf8))
    let outcomes: SQLRequest<Row> = """
      SELECT outcome, count(*)
      FROM importRow
      WHERE importId = \(id) AND outcome IS NOT NULL
      GROUP BY outcome
      """
    let counts = try outcomes.fetchAll(db).compactMap { row in
      Import.Outcome(rawValue: row[0]).map { ($0, row[1] as Int) }
    }
    return ImportState(
      id: id, organisation: organisation, createdAt: row[4], stage: stage,
      sheets: try decoder.decode([ImportSheet].self, from: Data((row[6] as String).utf8)), plan: plan,
      counts: Dictionary(uniqueKeysWithValues: counts), lastEvent: row[8])
  }
}

extension ImportRow {
  static func fetchAll(_ db: Database, _ table: ImportState, where condition: SQL) throws -> [ImportRow] {
    let request: SQLRequest<Row> = """
      SELECT number, cells, outcome, note, decision, personId
      FROM importRow
      WHERE importId = \(table.id) AND sheet = \(table.plan.sheet) AND \(condition)
      """
    return try request.fetchAll(db).map { row in
      ImportRow(
        number: row[0], cells: Self.cells(row[1]), outcome: (row[2] as String?).flatMap(Import.Outcome.init(rawValue:)),
        note: row[3], decision: (row[4] as String?).flatMap(Import.Decision.init(rawValue:)), person: row[5])
    }
  }

  // Cells have no control characters but these, so two of them divide what JSON would take far longer to read.
  static func text(_ cells: [String]) -> String {
    cells.map { $0.replacing("\u{1F}", with: " ") }.joined(separator: "\u{1F}")
  }

  private static func cells(_ text: String) -> [String] {
    text.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
  }
}
