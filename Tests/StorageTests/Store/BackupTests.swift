import Foundation
import GRDB
import Mentoring
import Storage
import Testing

@Suite struct BackupTests {
  private let folder = Folder()

  @Test("A copy made beside a running portal is whole by itself")
  func backUp() throws {
    let store = try Store.open(directory: folder.data)
    try store.addSomebody("ann")
    try Store.backUp(directory: folder.data, to: folder.copy)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["copy.sqlite", "data"])
    try Store.restore(folder.copy, to: folder.path + "/elsewhere")
    #expect(try Store.openForReading(directory: folder.path + "/elsewhere").accounts().map(\.login) == ["ann"])
  }

  @Test("A copy that cannot be made leaves nothing under its name")
  func unwritable() throws {
    try Store.open(directory: folder.data).close()
    #expect(throws: (any Error).self) {
      try Store.backUp(directory: folder.data, to: folder.path + "/nowhere/copy.sqlite")
    }
  }

  @Test("Restoring gives the rows of the copy and keeps what was there")
  func restore() throws {
    try Store.open(directory: folder.data).close()
    try Store.backUp(directory: folder.data, to: folder.copy)
    try folder.write("INSERT INTO setting VALUES ('centreName', 'Новое имя')")
    try Store.restore(folder.copy, to: folder.data)
    #expect(try Store.openForReading(directory: folder.data).centre().name != "Новое имя")
    #expect(FileManager.default.fileExists(atPath: Store.databasePath(in: folder.data) + ".previous"))
  }

  @Test("Restoring waits until no portal has the folder open")
  func restoreWhileRunning() throws {
    let store = try Store.open(directory: folder.data)
    try Store.backUp(directory: folder.data, to: folder.copy)
    #expect(throws: StorageError.self) { try Store.restore(folder.copy, to: folder.data) }
    #expect(store.isAlive())
  }

  @Test("A file that is no database is refused and the registry stays")
  func junk() throws {
    try Store.open(directory: folder.data).close()
    try Data("not a database, only words".utf8).write(to: URL(fileURLWithPath: folder.copy))
    #expect(throws: StorageError.self) { try Store.restore(folder.copy, to: folder.data) }
    #expect(try Store.problems(directory: folder.data).isEmpty)
  }
}
