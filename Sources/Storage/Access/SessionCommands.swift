import Foundation
internal import GRDB
import Mentoring

/// What a sign-in needs to know of an account.
package struct Credentials: Sendable {
  package let account: Account.ID
  /// Nothing until the owner has set a password.
  package let passwordHash: String?
}

/// Wrong passwords so far under a key.
package struct SignInFailures: Sendable {
  package let key: String
  package let count: Int
  package let lastAt: Int64
}

/// A session about to begin: only the hash of its token is kept.
package struct NewSession: Sendable {
  package let account: Account.ID
  package let tokenHash: [UInt8]
  package let csrf: [UInt8]
  /// The browser and the system in words.
  package let device: String
  /// The password hashed anew, where the stored hash was made with weaker settings than today's.
  package let renewedHash: String?

  package init(
    account: Account.ID, tokenHash: [UInt8], csrf: [UInt8], device: String, renewedHash: String? = nil
  ) {
    self.renewedHash = renewedHash
    self.account = account
    self.tokenHash = tokenHash
    self.csrf = csrf
    self.device = device
  }
}

extension Store {
  /// The credentials of a login that may sign in.
  package func credentials(login: String) throws -> Credentials? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT id, nullif(passwordHash, '!') FROM account WHERE login = ? AND disabledOn IS NULL",
        arguments: [login]
      ).map { Credentials(account: $0[0], passwordHash: $0[1]) }
    }
  }

  package func failures(_ keys: [String]) throws -> [SignInFailures] {
    try read { db in
      let request: SQLRequest<Row> = "SELECT key, failures, lastAt FROM throttle WHERE key IN \(keys)"
      return try request.fetchAll(db).map { SignInFailures(key: $0[0], count: $0[1], lastAt: $0[2]) }
    }
  }

  package func noteFailedSignIn(login: String, keys: [String], by author: Author) throws {
    try change(by: author) { transaction in
      try Self.note(failuresOf: keys, in: transaction)
      let known = try Account.ID.fetchOne(
        transaction.db, sql: "SELECT id FROM account WHERE login = ?", arguments: [login])
      try transaction.record("signInFailed", known.map { "account:\($0)" } ?? "account:unknown", organisations: [])
    }
  }

  static func note(failuresOf keys: [String], in transaction: Transaction) throws {
    for key in keys {
      // An hour of quiet forgives.
      try transaction.db.execute(
        sql: """
          INSERT INTO throttle (key, failures, lastAt) VALUES (?, 1, ?)
          ON CONFLICT (key) DO UPDATE SET
            failures = CASE WHEN excluded.lastAt - lastAt > 3600 THEN 1 ELSE failures + 1 END,
            lastAt = excluded.lastAt
          """,
        arguments: [key, transaction.author.moment])
    }
  }

  /// Begins a session; old sessions of everybody that have run out are swept away on the way.
  package func startSession(_ session: NewSession, forgetting keys: [String], by author: Author) throws {
    let author = author.acting(as: session.account)
    try change(by: author) { transaction in
      try transaction.db.execute(
        sql: """
          INSERT INTO session (tokenHash, accountId, csrf, createdAt, seenAt, address, device)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          Data(session.tokenHash), session.account, Data(session.csrf), author.moment, author.moment, author.address,
          session.device,
        ])
      try transaction.db.execute(
        sql: "UPDATE account SET signedInAt = ?, passwordHash = ifnull(?, passwordHash) WHERE id = ?",
        arguments: [author.moment, session.renewedHash, session.account])
      for key in keys { try transaction.db.execute(sql: "DELETE FROM throttle WHERE key = ?", arguments: [key]) }
      try transaction.db.execute(sql: "DELETE FROM session WHERE seenAt < ?", arguments: [author.moment - 86400])
      try transaction.record("signedIn", "account:\(session.account)", organisations: [])
    }
  }

  package func endSession(tokenHash: [UInt8], by author: Author) throws {
    try change(by: author) { transaction in
      try transaction.db.execute(
        sql: "UPDATE session SET endedAt = ? WHERE tokenHash = ? AND endedAt IS NULL",
        arguments: [author.moment, Data(tokenHash)])
      try transaction.record("signedOut", "account:\(author.account?.description ?? "unknown")", organisations: [])
    }
  }

  package func endOtherSessions(keeping tokenHash: [UInt8], by author: Author) throws {
    guard let account = author.account else { throw Failure.forbidden }
    try change(by: author) { transaction in
      try Self.endSessions(of: account, keeping: tokenHash, in: transaction)
      try transaction.record("sessionsEnded", "account:\(account)", organisations: [])
    }
  }

  /// Ends one of the author's own sessions, named by the key that the list shows.
  package func endSession(key: String, by author: Author) throws {
    guard let account = author.account else { throw Failure.forbidden }
    try change(by: author) { transaction in
      try transaction.db.execute(
        sql: """
          UPDATE session SET endedAt = ?
          WHERE accountId = ? AND endedAt IS NULL AND lower(hex(substr(tokenHash, 1, 8))) = ?
          """,
        arguments: [author.moment, account, key])
      guard transaction.db.changesCount == 1 else { throw Failure.notFound }
      try transaction.record("sessionsEnded", "account:\(account)", organisations: [])
    }
  }

  /// Ends every session of an account that the viewer manages.
  package func endSessions(of id: Account.ID, for viewer: Account, by author: Author) throws {
    try change(by: author) { transaction in
      let account = try ManagedAccount.fetch(transaction.db, id, for: viewer, on: transaction.today)
      try Self.endSessions(of: account.id, in: transaction)
      try transaction.record("sessionsEnded", "account:\(id)", organisations: [])
    }
  }

  /// An ended session stays for a day: it tells whose form it was that comes too late.
  static func endSessions(of account: Account.ID, keeping tokenHash: [UInt8] = [], in transaction: Transaction) throws {
    try transaction.db.execute(
      sql: "UPDATE session SET endedAt = ? WHERE accountId = ? AND tokenHash <> ? AND endedAt IS NULL",
      arguments: [transaction.author.moment, account, Data(tokenHash)])
  }
}
