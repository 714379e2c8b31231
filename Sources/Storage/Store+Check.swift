import Foundation
internal import GRDB

extension Store {
  /// What is wrong with the registry of a data folder, in words for the operator; empty when all is well.
  package static func problems(directory: String) throws -> [String] {
    let path = databasePath(in: directory)
    guard FileManager.default.fileExists(atPath: path) else { return [StorageError.absent(path).description] }
    return try problems(inFile: path, scans: ScanFolder(directory: directory))
  }

  /// - Parameter scans: the folder that the registry speaks of; nil for a copy, which has them inside.
  static func problems(inFile path: String, scans: ScanFolder? = nil) throws -> [String] {
    do {
      let queue = try DatabaseQueue(path: path, configuration: readingConfiguration())
      defer { try? queue.close() }
      return try queue.read { db in
        let problems = try integrityProblems(db) + schemaProblems(db)
        guard problems.isEmpty, let scans else { return problems }
        return try ScanCopies.problems(db, scans)
      }
    } catch let error as DatabaseError {
      return [error.message ?? "\(error)"]
    }
  }

  private static func integrityProblems(_ db: Database) throws -> [String] {
    let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      "строка \(row[1] as Int64? ?? 0) таблицы \(row[0] as String) ссылается на то, чего нет в \(row[2] as String)"
    }
    return integrity + orphans
  }

  private static func schemaProblems(_ db: Database) throws -> [String] {
    let migrator = Schema.migrator
    if try migrator.hasBeenSuperseded(db) { return [StorageError.newerSchema.description] }
    return try migrator.hasCompletedMigrations(db) ? [] : [StorageError.olderSchema.description]
  }
}
