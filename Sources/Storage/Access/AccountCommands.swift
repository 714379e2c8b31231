import Foundation
internal import GRDB
import Mentoring

/// An account to be made on the command line.
package struct NewAccount: Sendable {
  package let login: String
  package let name: String
  package let post: String
  package let role: Role
  package let municipality: Municipality.ID?
  package let organisations: [Organisation.ID]
  package let passwordHash: String

  package init(
    login: String, name: String, post: String, role: Role, municipality: Municipality.ID?,
    organisations: [Organisation.ID], passwordHash: String
  ) {
    self.login = login
    self.name = name
    self.post = post
    self.role = role
    self.municipality = municipality
    self.organisations = organisations
    self.passwordHash = passwordHash
  }
}

extension Store {
  @discardableResult
  package func addAccount(_ account: NewAccount, by author: Author) throws -> Account.ID {
    try change(by: author) { transaction in
      try transaction.db.execute(
        sql: """
          INSERT INTO account (login, name, post, role, municipalityId, passwordHash)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          account.login, account.name, account.post, account.role.rawValue, account.municipality,
          account.passwordHash,
        ])
      let id = Account.ID(transaction.db.lastInsertedRowID)
      for organisation in account.organisations {
        try transaction.db.execute(
          sql: "INSERT INTO curatorship (accountId, organisationId, starts) VALUES (?, ?, ?)",
          arguments: [id, organisation, transaction.today])
      }
      try transaction.record(
        "accountAdded", "account:\(id)", organisations: account.organisations,
        after: ["login": account.login, "role": account.role.rawValue])
      return id
    }
  }

  /// Sets a password, chosen by its owner or by the operator; every other session of the account ends at once.
  package func changePassword(_ hash: String, keeping tokenHash: [UInt8], by author: Author) throws {
    guard let account = author.account else { throw Failure.forbidden }
    try setPassword(hash, of: account, keeping: tokenHash, by: author)
  }

  package func resetPassword(_ hash: String, login: String, by author: Author) throws {
    guard let account = try account(login: login) else { throw Failure.notFound }
    try setPassword(hash, of: account, keeping: [], by: author)
  }

  private func setPassword(
    _ hash: String, of account: Account.ID, keeping tokenHash: [UInt8], by author: Author
  ) throws {
    try change(by: author) { transaction in
      try transaction.db.execute(
        sql: "UPDATE account SET passwordHash = ? WHERE id = ?", arguments: [hash, account])
      try transaction.db.execute(
        sql: "DELETE FROM session WHERE accountId = ? AND tokenHash <> ?", arguments: [account, Data(tokenHash)])
      try transaction.record("passwordChanged", "account:\(account)", organisations: [])
    }
  }

  package func disableAccount(login: String, by author: Author) throws {
    guard let account = try account(login: login) else { throw Failure.notFound }
    try change(by: author) { transaction in
      try transaction.db.execute(
        sql: "UPDATE account SET disabledOn = ? WHERE id = ?", arguments: [transaction.today, account])
      try transaction.db.execute(sql: "DELETE FROM session WHERE accountId = ?", arguments: [account])
      try transaction.record("accountDisabled", "account:\(account)", organisations: [])
    }
  }

  package func endOtherSessions(keeping tokenHash: [UInt8], by author: Author) throws {
    guard let account = author.account else { throw Failure.forbidden }
    try change(by: author) { transaction in
      try transaction.db.execute(
        sql: "DELETE FROM session WHERE accountId = ? AND tokenHash <> ?", arguments: [account, Data(tokenHash)])
      try transaction.record("sessionsEnded", "account:\(account)", organisations: [])
    }
  }

  private func account(login: String) throws -> Account.ID? {
    try read { db in
      try Account.ID.fetchOne(db, sql: "SELECT id FROM account WHERE login = ?", arguments: [login])
    }
  }
}
