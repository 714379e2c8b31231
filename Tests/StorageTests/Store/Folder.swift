import Foundation
import GRDB
import Mentoring
import Storage

/// A folder of a test's own, gone with the test.
final class Folder: Sendable {
  let path = NSTemporaryDirectory() + "nastavnik-test-" + UUID().uuidString

  init() { try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var data: String { path + "/data" }
  var copy: String { path + "/copy.sqlite" }

  /// Changes the closed registry past the portal, as no portal would.
  func write(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: Store.databasePath(in: data), configuration: configuration)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }
}

extension Folder {
  /// A consent with a scan of the given bytes in the closed registry, past the portal; the name says nothing of them.
  func addScan(_ bytes: [UInt8], name: String = "0b5f4a4e-9a64-4a0e-8a1e-000000000001") throws {
    try write(
      """
      INSERT INTO person (id, surname, given, searchKey) VALUES (1, 'Ёлкина', 'Алёна', 'елкина алена');
      INSERT INTO consent (personId, kind, signedOn, signer, scan, scanFormat, scanSize)
      VALUES (1, 'processing', '2026-09-01', 'person', '\(name)', 'pdf', \(bytes.count));
      """)
    try FileManager.default.createDirectory(atPath: data + "/scans", withIntermediateDirectories: true)
    try Data(bytes).write(to: scan(name))
  }

  func scan(_ name: String = "0b5f4a4e-9a64-4a0e-8a1e-000000000001", in directory: String? = nil) -> URL {
    URL(fileURLWithPath: (directory ?? data) + "/scans/" + name)
  }
}

extension Store {
  func addSomebody(_ login: String) throws {
    try addAccount(
      NewAccount(
        login: login,
        details: AccountDetails(
          name: "Анна", contacts: AccountDetails.Contacts(post: ""), role: .administrator, municipality: nil),
        organisations: []),
      by: Author(account: nil, address: "local", moment: 1, today: CalendarDate(dayNumber: 20_000)))
  }
}
