import Foundation
internal import GRDB
import Mentoring
import Synchronization

/// The registry: one SQLite file, one writer, parallel readers. All reads and all changes of the portal are its methods.
package final class Store: Sendable {
  let database: any DatabaseWriter
  let facts = FactsCache()
  let publicNets = PublicNets()
  let scans: ScanFolder
  private let lock: DataLock?
  private let reads = Atomic(0)
  private let changes = Atomic(0)

  /// The facts of the snapshot that is being read.
  @TaskLocal static var snapshotView: FactsCache.View?
  /// Statements are kept by the connections, and a list has as many as there are ways to filter it: after so many reads
  /// the readers begin anew.
  private static let readsOfReaders = 20_000

  init(_ database: any DatabaseWriter, lock: DataLock?, scans: ScanFolder = .temporary()) {
    self.database = database
    self.lock = lock
    self.scans = scans
  }

  /// Opens the registry of a data folder, making or upgrading it as needed.
  ///
  /// - Throws: `StorageError` when another process holds the folder, or when the file was made by a newer portal.
  package static func open(directory: String) throws -> Store {
    try createDirectory(directory)
    let lock = try DataLock(directory: directory)
    return try StorageError.translatingDamage {
      let pool = try DatabasePool(path: databasePath(in: directory), configuration: configuration())
      // GRDB sets synchronous=NORMAL after prepareDatabase; with it a power cut loses acknowledged writes (design.md 5).
      try pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = FULL")
        guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else { throw StorageError.notDurable }
      }
      try Schema.migrate(pool)
      return Store(pool, lock: lock, scans: ScanFolder(directory: directory))
    }
  }

  /// Nobody but the portal's own user of the system may look into the folder.
  static func createDirectory(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw StorageError.noFolder(path)
    }
  }

  /// An empty registry that lives as long as the value: for tests and for rendering samples.
  package static func inMemory() throws -> Store {
    let queue = try DatabaseQueue(configuration: configuration())
    try Schema.migrate(queue)
    return Store(queue, lock: nil)
  }

  package static func databasePath(in directory: String) -> String { directory + "/nastavnik.sqlite" }

  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = 8
    let searchKey = SearchMatch.key()
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY")
      db.add(function: SearchMatch.function)
      db.add(function: searchKey)
    }
    return configuration
  }

  /// One snapshot for everything read inside: a page shows one moment, and asks for it once.
  package func snapshot<Value>(_ body: () throws -> Value) throws -> Value {
    if reads.wrappingAdd(1, ordering: .relaxed).newValue % Self.readsOfReaders == 0 {
      (database as? DatabasePool)?.releaseMemoryEventually()
    }
    // What is known is taken before the snapshot begins: see `FactsCache.view`.
    return try Self.$snapshotView.withValue(facts.view()) { try read { _ in try body() } }
  }

  /// One read is one snapshot, or belongs to the one that is being read.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try StorageError.translating {
      try database.unsafeReentrantRead { db in
        if db.isInsideTransaction { return try body(db) }
        return try db.readOnly {
          try db.beginTransaction(.deferred)
          defer { try? db.commit() }
          return try body(db)
        }
      }
    }
  }

  /// One change is one transaction with its event; facts of the organisations that the events name are forgotten.
  func change<Value>(by author: Author, _ body: (Transaction) throws -> Value) throws -> Value {
    guard author.mayChange else { throw Failure.forbidden }
    guard Self.snapshotView == nil else { throw StorageError.changeWithinPage }
    return try StorageError.translating {
      var touched: Set<Organisation.ID> = []
      let value = try database.write { db in
        let transaction = Transaction(db: db, author: author)
        let value = try body(transaction)
        guard transaction.events > 0 else { throw StorageError.silentChange }
        touched = transaction.organisations
        return value
      }
      facts.forget(touched)
      changes.wrappingAdd(1, ordering: .sequentiallyConsistent)
      return value
    }
  }

  /// Another number after every change: what was made of the registry before is an old thing then.
  package var dataVersion: Int { changes.load(ordering: .sequentiallyConsistent) }

  /// Folds the write-ahead log into the file, so that a copy of the file alone is whole.
  ///
  /// - Returns: false when the log stays beside the file, on a full disk for one. Nothing is lost: the next start reads it.
  @discardableResult
  package func close() throws -> Bool {
    let isFolded =
      (try? database.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }) != nil
    try StorageError.translating { try database.close() }
    return isFolded
  }

  /// Answers while the database does.
  package func isAlive() -> Bool {
    (try? read { db in try Int.fetchOne(db, sql: "SELECT 1") }) == 1
  }
}
