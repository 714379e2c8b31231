import Foundation
import GRDB
import Storage
import Testing

/// A copy of the registry is one file, and the papers are in it.
@Suite struct ScanCopyTests {
  private static let paper = Array("%PDF-1.7 согласие".utf8)
  private let folder = Folder()

  init() throws {
    try Store.open(directory: folder.data).close()
    try folder.addScan(Self.paper)
  }

  @Test("A scan goes into the copy and comes out of it in another folder, byte for byte")
  func roundTrip() throws {
    #expect(try Store.backUp(directory: folder.data, to: folder.copy) == (1, 0))
    let elsewhere = folder.path + "/elsewhere"
    #expect(try Store.restore(folder.copy, to: elsewhere) == 1)
    #expect(try Array(Data(contentsOf: folder.scan(in: elsewhere))) == Self.paper)
    #expect(try Store.problems(directory: elsewhere).isEmpty)
    let restored = try DatabaseQueue(path: Store.databasePath(in: elsewhere))
    #expect(try restored.read { try $0.tableExists("scanFile") } == false)
    #expect(!FileManager.default.fileExists(atPath: folder.copy + ".part"))
  }

  @Test("Files of papers and scans of orders go into the copy too, and the check knows whose they are")
  func otherPapers() throws {
    let name = "0b5f4a4e-9a64-4a0e-8a1e-000000000002"
    try folder.write(
      """
      INSERT INTO municipality (id, name, slug, region) VALUES (1, 'Пижанский район', 'pizhanka', 'Кировская область');
      INSERT INTO officialDocument (municipalityId, kindCode, title, issuedOn, scan, scanFormat, scanSize)
      VALUES (1, 'districtOrder', 'О внедрении', '2020-12-03', '\(name)', 'pdf', \(Self.paper.count));
      """)
    try Data(Self.paper).write(to: folder.scan(name))
    #expect(try Store.backUp(directory: folder.data, to: folder.copy) == (2, 0))
    #expect(try Store.problems(directory: folder.data).isEmpty)
    try FileManager.default.removeItem(at: folder.scan(name))
    #expect(try Store.problems(directory: folder.data).first?.contains("на карточке документа") == true)
  }

  @Test("A copy made before scans went into it is restored as ever")
  func earlierCopy() throws {
    try Store.backUp(directory: folder.data, to: folder.copy)
    let copy = try DatabaseQueue(path: folder.copy)
    try copy.write { try $0.execute(sql: "DROP TABLE scanFile") }
    try copy.close()
    #expect(try Store.restore(folder.copy, to: folder.data) == 0)
    #expect(try Array(Data(contentsOf: folder.scan())) == Self.paper)
  }

  @Test("A scan that is lost is told by the copy and by the check, and one that nobody knows by the check")
  func lostAndOrphaned() throws {
    try FileManager.default.removeItem(at: folder.scan())
    #expect(try Store.backUp(directory: folder.data, to: folder.copy) == (0, 1))
    try Data(Self.paper).write(to: folder.scan("chuzhoy"))
    let problems = try Store.problems(directory: folder.data)
    #expect(problems.count == 2)
    #expect(problems[0].contains("нет в папке scans"))
    #expect(problems[1].contains("scans/chuzhoy"))
  }

  @Test("What is no paper any more, because it is being destroyed, does not go into a copy")
  func overwritten() throws {
    try Data(count: Self.paper.count).write(to: folder.scan())
    #expect(try Store.backUp(directory: folder.data, to: folder.copy) == (0, 1))
  }

  @Test("A copy whose scans have names that lead out of the folder is refused")
  func foreignName() throws {
    try Store.backUp(directory: folder.data, to: folder.copy)
    let copy = try DatabaseQueue(path: folder.copy)
    try copy.write { try $0.execute(sql: "UPDATE scanFile SET name = '../../outside'") }
    try copy.close()
    #expect(throws: StorageError.self) { try Store.restore(folder.copy, to: folder.path + "/elsewhere") }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/outside"))
  }
}
