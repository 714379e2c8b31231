import Foundation
internal import GRDB
import Mentoring

/// What the page that shows a new link says; the link itself is known to nobody but whoever asked for it.
package struct IssuedLink: Sendable {
  package let account: Account.ID
  package let kind: Invitation.Kind
  package let name: String
  package let login: String
  package let expiresAt: Int64
}

/// A link as its owner meets it.
package struct InvitationCard: Sendable {
  package let account: Account.ID
  package let state: Invitation.State
  package let kind: Invitation.Kind
  package let name: String
  package let login: String
  package let role: Role
  package let organisations: String
}

extension Store {
  /// Gives an account a new link; one given before stops working.
  package func issueLink(
    to id: Account.ID, link tokenHash: [UInt8], for viewer: Account, by author: Author
  ) throws -> IssuedLink {
    try change(by: author) { transaction in
      let account = try ManagedAccount.fetch(transaction.db, id, for: viewer, on: transaction.today)
      guard !account.isDisabled else { throw Failure.notFound }
      return try Self.issueLink(to: account, tokenHash, in: transaction)
    }
  }

  static func issueLink(
    to account: ManagedAccount, _ tokenHash: [UInt8], in transaction: Transaction
  ) throws -> IssuedLink {
    let kind: Invitation.Kind = account.hasPassword ? .reset : .first
    let expiresAt = transaction.author.moment + kind.lifetime
    try transaction.db.execute(
      sql: """
        INSERT OR REPLACE INTO invitation (accountId, tokenHash, kind, issuedBy, expiresAt)
        VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [account.id, Data(tokenHash), kind.rawValue, transaction.author.account, expiresAt])
    try transaction.record(
      "linkIssued", "account:\(account.id)", organisations: [], after: ["link": kind.rawValue])
    return IssuedLink(
      account: account.id, kind: kind, name: account.name, login: account.login, expiresAt: expiresAt)
  }

  /// What a link is good for; nothing when there is no such link.
  package func invitation(_ tokenHash: [UInt8], at moment: Int64) throws -> InvitationCard? {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT account.id, invitation.kind, invitation.expiresAt, invitation.usedAt IS NOT NULL,
            invitation.askedAt IS NOT NULL, account.name, account.login, account.role,
            (SELECT group_concat(organisation.shortName, ', ')
              FROM curatorship
              JOIN organisation ON organisation.id = curatorship.organisationId
              WHERE curatorship.accountId = account.id AND curatorship.ends IS NULL)
          FROM invitation
          JOIN account ON account.id = invitation.accountId
          WHERE invitation.tokenHash = ? AND account.disabledOn IS NULL
          """,
        arguments: [Data(tokenHash)])
      guard let row, let kind = Invitation.Kind(rawValue: row[1]), let role = Role(rawValue: row[7]) else { return nil }
      let state: Invitation.State = row[3] ? .used : row[2] <= moment ? .expired(asked: row[4]) : .open
      return InvitationCard(
        account: row[0], state: state, kind: kind, name: row[5], login: row[6], role: role,
        organisations: row[8] ?? "")
    }
  }

  /// The owner of a link sets the password with it; the link is then used up.
  package func acceptInvitation(_ tokenHash: [UInt8], passwordHash: String, by author: Author) throws {
    guard let card = try invitation(tokenHash, at: author.moment), card.state == .open else { throw Failure.notFound }
    let owner = author.acting(as: card.account)
    try change(by: owner) { transaction in
      try transaction.db.execute(
        sql: """
          UPDATE invitation SET usedAt = ?
          WHERE tokenHash = ? AND usedAt IS NULL AND expiresAt > ?
          """,
        arguments: [owner.moment, Data(tokenHash), owner.moment])
      // Two at once with one link: the second finds it used.
      guard transaction.db.changesCount == 1 else { throw Failure.notFound }
      try Self.setPassword(passwordHash, of: card.account, keeping: [], in: transaction)
    }
  }

  /// The owner of a link that has run out asks for another: whoever manages the account sees it among the tasks.
  package func askForLink(_ tokenHash: [UInt8], by author: Author) throws {
    guard let card = try invitation(tokenHash, at: author.moment), card.state == .expired(asked: false)
    else { throw Failure.notFound }
    try change(by: author.acting(as: card.account)) { transaction in
      try transaction.db.execute(
        sql: "UPDATE invitation SET askedAt = ? WHERE tokenHash = ?", arguments: [author.moment, Data(tokenHash)])
      try transaction.record("linkAsked", "account:\(card.account)", organisations: [])
    }
  }

  /// Somebody tries links that do not exist: noted like a wrong password.
  package func noteUnknownLink(keys: [String], by author: Author) throws {
    try change(by: author) { transaction in
      try Self.note(failuresOf: keys, in: transaction)
      try transaction.record("linkUnknown", "account:unknown", organisations: [])
    }
  }
}

extension Author {
  /// The same request on behalf of the account that it has proved to own.
  func acting(as account: Account.ID) -> Author {
    Author(account: account, address: address, moment: moment, today: today, mayChange: mayChange)
  }
}
