import Foundation
internal import GRDB
import Glibc

extension Store {
  /// Copies the registry of a data folder with its scans into one file, also while the portal serves it.
  ///
  /// SQLite's own backup reads one snapshot; nothing is seen under the final name before it is whole and on the disk.
  ///
  /// - Returns: how many scans the copy has, and how many it lacks because the folder does.
  @discardableResult
  package static func backUp(directory: String, to file: String) throws -> (scans: Int, missing: Int) {
    let store = try openForReading(directory: directory)
    let part = file + ".part"
    try? FileManager.default.removeItem(atPath: part)
    // It holds everybody's personal data, and the folder may be anybody's.
    _ = FileManager.default.createFile(atPath: part, contents: nil, attributes: [.posixPermissions: 0o600])
    do {
      let scans = try store.copy(toFile: part)
      try Disk.flush(part)
      try Disk.rename(part, to: file)
      return (scans.kept, scans.missing)
    } catch {
      try? FileManager.default.removeItem(atPath: part)
      throw error
    }
  }

  /// Puts a copy in the place of the registry, which stays beside it as `nastavnik.sqlite.previous` with its scans.
  ///
  /// - Returns: how many scans came with the copy.
  /// - Throws: `StorageError` when a portal runs on the folder, or the copy is damaged or not a registry of ours.
  @discardableResult
  package static func restore(_ file: String, to directory: String) throws -> Int {
    guard FileManager.default.fileExists(atPath: file) else { throw StorageError.absent(file) }
    try createDirectory(directory)
    let lock = try DataLock(directory: directory)
    let path = databasePath(in: directory)
    let part = path + ".part"
    try? FileManager.default.removeItem(atPath: part)
    do {
      try FileManager.default.copyItem(atPath: file, toPath: part)
      let problems = try Self.problems(inFile: part)
      guard problems.isEmpty else { throw StorageError.damaged(problems) }
      let scans = try ScanCopies.takeOut(ofFile: part, into: ScanFolder(directory: directory))
      try Disk.flush(part)
      try setAside(path)
      try Disk.rename(part, to: path)
      withExtendedLifetime(lock) {}
      return scans
    } catch {
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: part + suffix) }
      throw error
    }
  }

  /// Keeps the registry under a second name. No write-ahead log may stay: SQLite would play it into the new file.
  private static func setAside(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    if let queue = try? DatabaseQueue(path: path) {
      try? queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
      try? queue.close()
    }
    for suffix in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
      try Disk.rename(path + suffix, to: path + ".previous" + suffix)
    }
    try? FileManager.default.removeItem(atPath: path + ".previous")
    guard link(path, path + ".previous") == 0 else { throw StorageError.disk(path, errno) }
  }

  private func copy(toFile path: String) throws -> (kept: Int, missing: Int) {
    try StorageError.translating {
      let target = try DatabaseQueue(path: path)
      try database.backup(to: target)
      // The copy of a database in WAL mode is in that mode; a copy must be whole without files beside it.
      try target.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = DELETE") }
      let kept = try ScanCopies.write(scans, into: target)
      try target.close()
      return kept
    }
  }
}

/// What must be on the disk before the next step may count on it.
private enum Disk {
  static func flush(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StorageError.disk(path, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StorageError.disk(path, errno) }
  }

  static func rename(_ path: String, to target: String) throws {
    guard Glibc.rename(path, target) == 0 else { throw StorageError.disk(target, errno) }
    let folder = URL(fileURLWithPath: target).deletingLastPathComponent().path
    try flush(folder)
  }
}
