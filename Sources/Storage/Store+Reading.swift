import Foundation
internal import GRDB

extension Store {
  /// Opens the registry beside a portal that may be serving it: for figures and copies on the command line.
  ///
  /// It takes no lock and never writes, and it never moves the write-ahead log into the file: two processes that
  /// both do meet a bug of SQLite 3.40 (design.md 5).
  package static func openForReading(directory: String) throws -> Store {
    let path = databasePath(in: directory)
    guard FileManager.default.fileExists(atPath: path) else { throw StorageError.absent(path) }
    return try StorageError.translatingDamage {
      let queue = try DatabaseQueue(path: path, configuration: readingConfiguration())
      let migrator = Schema.migrator
      if try queue.read(migrator.hasBeenSuperseded) { throw StorageError.newerSchema }
      guard try queue.read(migrator.hasCompletedMigrations) else { throw StorageError.olderSchema }
      return Store(queue, lock: nil, scans: ScanFolder(directory: directory))
    }
  }

  static func readingConfiguration() -> Configuration {
    var configuration = configuration()
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA wal_autocheckpoint = 0") }
    return configuration
  }

  /// True before anybody has been entered: no municipality and no account.
  package func isEmpty() throws -> Bool {
    try read { db in
      try Bool.fetchOne(
        db, sql: "SELECT NOT EXISTS (SELECT 1 FROM municipality) AND NOT EXISTS (SELECT 1 FROM account)") ?? true
    }
  }

  /// The same registry once more, in memory: a test fills one and gives each case its own.
  package func copy() throws -> Store {
    let copy = try DatabaseQueue(configuration: Self.configuration())
    try database.backup(to: copy)
    return Store(copy, lock: nil)
  }
}
