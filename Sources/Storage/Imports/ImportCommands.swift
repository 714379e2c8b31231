import Foundation
internal import GRDB
import Mentoring

extension Store {
  /// Keeps a brought table until its owner has decided what becomes of it.
  package func beginImport(
    _ sheets: [(sheet: ImportSheet, rows: [[String]])], plan: ImportPlan, into organisation: Organisation.ID,
    in scope: Scope, by author: Author
  ) throws -> Import.ID {
    try change(by: author) { transaction in
      let db = transaction.db
      let request: SQLRequest<Bool> = """
        SELECT 1 FROM organisation WHERE id = \(organisation) AND \(scope.conditionWithPartners(on: "organisation"))
        """
      guard try request.fetchOne(db) != nil else { throw Failure.notFound }
      try db.execute(
        sql: """
          INSERT INTO import (accountId, organisationId, createdAt, stage, sheets, "plan")
          VALUES (?, ?, ?, 'columns', ?, ?)
          """,
        arguments: [
          author.account, organisation, author.moment, try json(sheets.map(\.sheet)), try json(plan),
        ])
      let id = Import.ID(db.lastInsertedRowID)
      let insert = try db.cachedStatement(
        sql: "INSERT INTO importRow (importId, sheet, number, cells) VALUES (?, ?, ?, ?)")
      for (sheet, rows) in sheets.map(\.rows).enumerated() {
        for (index, cells) in rows.enumerated() where cells.contains(where: { !$0.isEmpty }) {
          try insert.execute(arguments: [id, sheet, index + 1, ImportRow.text(cells)])
        }
      }
      try transaction.record(
        "importBegun", "import:\(id)", organisations: [], after: ["rows": String(sheets.map(\.rows.count).reduce(0, +))]
      )
      return id
    }
  }

  /// Keeps what the columns mean, and remembers it for the next table of the organisation.
  package func planImport(_ table: ImportState, _ plan: ImportPlan, by author: Author) throws {
    try change(by: author) { transaction in
      guard [.columns, .checked].contains(table.stage) else { throw Failure.stale }
      try transaction.db.execute(
        sql: "UPDATE import SET stage = 'columns', \"plan\" = ? WHERE id = ?", arguments: [try json(plan), table.id])
      try transaction.db.execute(
        sql: "UPDATE importRow SET outcome = NULL, note = '', personId = NULL WHERE importId = ?",
        arguments: [table.id])
      for (heading, field) in zip(plan.headings, plan.fields) where !heading.hasPrefix("Столбец ") {
        try transaction.db.execute(
          sql: """
            INSERT INTO importColumn (organisationId, heading, field) VALUES (?, ?, ?)
            ON CONFLICT (organisationId, heading) DO UPDATE SET field = excluded.field
            """,
          arguments: [table.organisation.id, SearchKey(heading).text, field?.rawValue ?? ""])
      }
      try transaction.record("importPlanned", "import:\(table.id)", organisations: [])
    }
  }

  /// Corrects the cells of a row before it is loaded.
  package func changeImportRow(
    _ number: Int, of table: ImportState, cells: [String], by author: Author
  ) throws {
    try changeImportRow(number, of: table, "cells = ?, decision = NULL", [ImportRow.text(cells)], by: author)
  }

  /// Says whether a row is the person it looks like; nil asks again.
  package func decideImportRow(
    _ number: Int, of table: ImportState, _ decision: Import.Decision?, by author: Author
  ) throws {
    try changeImportRow(number, of: table, "decision = ?", [decision?.rawValue], by: author)
  }

  private func changeImportRow(
    _ number: Int, of table: ImportState, _ assignment: String, _ arguments: StatementArguments, by author: Author
  ) throws {
    try change(by: author) { transaction in
      guard table.stage == .checked else { throw Failure.stale }
      try transaction.db.execute(
        sql: "UPDATE importRow SET \(assignment) WHERE importId = ? AND sheet = ? AND number = ?",
        arguments: arguments + [table.id, table.plan.sheet, number])
      guard transaction.db.changesCount == 1 else { throw Failure.notFound }
      try transaction.record(
        "importRowChanged", "import:\(table.id)", organisations: [], after: ["row": String(number)])
    }
  }

  /// Forgets the tables that were brought longer ago than a day, loaded or not.
  package func forgetImports(by author: Author) throws {
    let last = author.moment - Import.lifetime
    let count = try read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM import WHERE createdAt < ?", arguments: [last]) ?? 0
    }
    guard count > 0 else { return }
    try change(by: author) { transaction in
      try transaction.db.execute(sql: "DELETE FROM import WHERE createdAt < ?", arguments: [last])
      try transaction.record("importsForgotten", "import", organisations: [], after: ["count": String(count)])
    }
  }
}

private func json(_ value: some Encodable) throws -> String {
  String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
}
