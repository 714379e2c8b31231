import Foundation
import GRDB
import Mentoring
import Storage
import TestSupport

/// The demo as tests ask it in SQL, past everything that the portal would make of it.
struct DemoDatabase: Sendable {
  let queue: DatabaseQueue

  /// Nobody writes in it, so all tests ask the same one.
  static let shared = Result { try DemoDatabase() }

  init() throws {
    let folder = NSTemporaryDirectory() + "nastavnik-demo-" + UUID().uuidString
    let store = try Store.open(directory: folder)
    try Demo.fill(store, today: TestPortal.today, passwordHash: "hash")
    try store.close()
    queue = try DatabaseQueue(path: Store.databasePath(in: folder))
    try FileManager.default.removeItem(atPath: folder)
  }

  func number(_ sql: String) throws -> Int { try queue.read { try Int.fetchOne($0, sql: sql) ?? 0 } }

  func texts(_ sql: String) throws -> [String] { try queue.read { try String.fetchAll($0, sql: sql) } }

  /// Every row of every table, in the order they were written.
  func dump() throws -> [String] {
    try queue.read { db in
      let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      return try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").map { "\(table) \($0)" }
      }
    }
  }
}
