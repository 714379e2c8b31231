import Foundation
import GRDB
import Mentoring
import Storage
import Testing

@Suite struct OpeningTests {
  private let folder = Folder()

  @Test("A second process is refused the folder")
  func lock() throws {
    let store = try Store.open(directory: folder.data)
    #expect(throws: StorageError.self) { try Store.open(directory: folder.data) }
    #expect(store.isAlive())
  }

  @Test("Figures are read beside a running portal, the newest rows with them")
  func reading() throws {
    let store = try Store.open(directory: folder.data)
    let reader = try Store.openForReading(directory: folder.data)
    try store.addSomebody("ann")
    #expect(try reader.accounts().map(\.login) == ["ann"])
  }

  @Test("A registry that is not there is named, and not made")
  func absence() throws {
    #expect(throws: StorageError.self) { try Store.openForReading(directory: folder.data) }
    #expect(!FileManager.default.fileExists(atPath: folder.data))
  }

  @Test("A registry of a newer portal is refused and left as it is")
  func newerSchema() throws {
    try Store.open(directory: folder.data).close()
    try folder.write("INSERT INTO grdb_migrations VALUES ('9000')")
    #expect(throws: StorageError.self) { try Store.open(directory: folder.data) }
    #expect(try Store.problems(directory: folder.data).contains { $0.contains("более новой") })
  }

  @Test("A file that is no database is refused in words")
  func junk() throws {
    try FileManager.default.createDirectory(atPath: folder.data, withIntermediateDirectories: true)
    try Data("not a database, only words".utf8).write(
      to: URL(fileURLWithPath: Store.databasePath(in: folder.data)))
    #expect(throws: StorageError.self) { try Store.open(directory: folder.data) }
    #expect(try !Store.problems(directory: folder.data).isEmpty)
  }

  @Test("A row that points at nothing is found")
  func orphan() throws {
    try Store.open(directory: folder.data).close()
    try folder.write("INSERT INTO placement (stayId, since, label) VALUES (77, '2026-09-01', '5А')")
    #expect(try Store.problems(directory: folder.data).contains { $0.contains("placement") })
  }
}
