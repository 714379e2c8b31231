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
