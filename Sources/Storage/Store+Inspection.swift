internal import GRDB
import Synchronization

/// A statement that the registry was asked, and the steps by which SQLite answers it.
package struct StatementPlan: Sendable {
  package let sql: String
  package let steps: [String]
}

extension Store {
  /// Every table, index and trigger as SQLite keeps it, in the order of names.
  package func schema() throws -> String {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT sql
          FROM sqlite_schema
          WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
          ORDER BY type DESC, name
          """
      ).map { $0 + ";\n" }.joined(separator: "\n")
    }
  }

  /// How many statements the body asks of a registry in memory: for the tests of pages that must not ask in a loop.
  package func statements(of body: () throws -> Void) throws -> Int {
    let asked = Mutex(0)
    database.writeWithoutTransaction { db in
      db.trace(options: .statement) { event in
        if case .statement(let statement) = event, statement.sql.hasPrefix("SELECT") { asked.withLock { $0 += 1 } }
      }
    }
    try body()
    database.writeWithoutTransaction { db in db.trace(options: []) }
    return asked.withLock { $0 }
  }

  /// How SQLite answers each statement that the body asks of a registry in memory: for the test of query plans.
  package func plans(of body: () throws -> Void) throws -> [StatementPlan] {
    // By their text, so that a statement asked a thousand times is explained once; the values make it explainable.
    let asked = Mutex<[String: String]>([:])
    database.writeWithoutTransaction { db in
      db.trace(options: .statement) { event in
        if case .statement(let statement) = event { asked.withLock { $0[statement.sql] = statement.expandedSQL } }
      }
    }
    try body()
    let statements = asked.withLock { $0 }
    return try database.writeWithoutTransaction { db in
      db.trace(options: [])
      return try statements.sorted { $0.key < $1.key }
        .filter { $0.key.hasPrefix("SELECT") || $0.key.hasPrefix("WITH") }
        .map { sql, expanded in
          let steps = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + expanded).map { $0["detail"] as String }
          return StatementPlan(sql: sql, steps: steps)
        }
    }
  }
}
