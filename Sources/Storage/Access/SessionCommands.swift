import Foundation
internal import GRDB
import Mentoring

/// What a sign-in needs to know of an account.
package struct Credentials: Sendable {
  package let account: Account.ID
  package let passwordHash: String
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

  package init(account: Account.ID, tokenHash: [UInt8], csrf: [UInt8]) {
    self.account = account
    self.tokenHash = tokenHash
    self.csrf = csrf
  }
}

extension Store {
  /// The credentials of a login that may sign in.
  package func credentials(login: String) throws -> Credentials? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT id, passwordHash FROM account WHERE login = ? AND disabledOn IS NULL", arguments: [login]
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
      for key in keys {
        // An hour of quiet forgives.
        try transaction.db.execute(
          sql: """
            INSERT INTO throttle (key, failures, lastAt) VALUES (?, 1, ?)
            ON CONFLICT (key) DO UPDATE SET
              failures = CASE WHEN excluded.lastAt - lastAt > 3600 THEN 1 ELSE failures + 1 END,
              lastAt = excluded.lastAt
            """,
          arguments: [key, author.moment])
      }
      let known = try Account.ID.fetchOne(
        transaction.db, sql: "SELECT id FROM account WHERE login = ?", arguments: [login])
      try transaction.record("signInFailed", known.map { "account:\($0)" } ?? "account:unknown", organisations: [])
    }
  }

  /// Begins a session; old sessions of everybody that have run out are swept away on the way.
  package func startSession(_ session: NewSession, forgetting keys: [String], by author: Author) throws {
    let author = Author(
      account: session.account, address: author.address, moment: author.moment, today: author.today)
    try change(by: author) { transaction in
      try transaction.db.execute(
        sql: """
          INSERT INTO session (tokenHash, accountId, csrf, createdAt, seenAt, address)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          Data(session.tokenHash), session.account, Data(session.csrf), author.moment, author.moment, author.address,
        ])
      for key in keys { try transaction.db.execute(sql: "DELETE FROM throttle WHERE key = ?", arguments: [key]) }
      try transaction.db.execute(sql: "DELETE FROM session WHERE seenAt < ?", arguments: [author.moment - 86400])
      try transaction.record("signedIn", "account:\(session.account)", organisations: [])
    }
  }

  package func endSession(tokenHash: [UInt8], by author: Author) throws {
    try change(by: author) { transaction in
      try transaction.db.execute(sql: "DELETE FROM session WHERE tokenHash = ?", arguments: [Data(tokenHash)])
      try transaction.record("signedOut", "account:\(author.account?.description ?? "unknown")", organisations: [])
    }
  }
}
