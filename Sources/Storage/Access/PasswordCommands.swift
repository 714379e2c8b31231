import Foundation
internal import GRDB
import Mentoring

extension Store {
  /// Sets a password, chosen by its owner; every other session of the account ends at once.
  package func changePassword(_ hash: String, keeping tokenHash: [UInt8], by author: Author) throws {
    guard let account = author.account else { throw Failure.forbidden }
    try change(by: author) { transaction in
      try Self.setPassword(hash, of: account, keeping: tokenHash, in: transaction)
    }
  }

  /// The operator of the command line sets a password.
  package func resetPassword(_ hash: String, login: String, by author: Author) throws {
    let account = try account(login: login)
    try change(by: author) { transaction in
      try Self.setPassword(hash, of: account, keeping: [], in: transaction)
    }
  }

  static func setPassword(
    _ hash: String, of account: Account.ID, keeping tokenHash: [UInt8], in transaction: Transaction
  ) throws {
    try transaction.db.execute(
      sql: "UPDATE account SET passwordHash = ? WHERE id = ?", arguments: [hash, account])
    try endSessions(of: account, keeping: tokenHash, in: transaction)
    try transaction.record("passwordChanged", "account:\(account)", organisations: [])
  }
}
