import Foundation
internal import GRDB
import Mentoring

/// Somebody who signed in, as a request sees it.
package struct Session: Sendable {
  package let account: Account
  /// The token that forms of this session carry, in hex.
  package let csrf: String
  /// The organisation of a curator of exactly one.
  package let organisationName: String?
}

extension Store {
  /// The living session of a token, with what its account may reach today; nil when it has run out.
  ///
  /// Being seen is noted once a minute, not with every request.
  package func session(
    tokenHash: [UInt8], moment: Int64, today: CalendarDate, idle: (Role) -> Int64, lifetime: Int64
  ) throws -> Session? {
    let found = try read { db -> (Session, seenAt: Int64)? in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT account.id, login, name, post, role, municipalityId, csrf, createdAt, seenAt
          FROM session
          JOIN account ON account.id = session.accountId
          WHERE tokenHash = ? AND disabledOn IS NULL
          """,
        arguments: [Data(tokenHash)])
      guard let row, let role = Role(rawValue: row[4]) else { return nil }
      guard moment - row[7] < lifetime, moment - row[8] < idle(role) else { return nil }
      let reach = try Self.reach(db, account: row[0], role: role, municipality: row[5], on: today)
      let account = Account(id: row[0], login: row[1], name: row[2], post: row[3], role: role, scope: reach.scope)
      let csrf = (row[6] as Data).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
      return (Session(account: account, csrf: csrf, organisationName: reach.name), row[8])
    }
    guard let (session, seenAt) = found else { return nil }
    if moment - seenAt >= 60 {
      // Nobody waits for it: an import may hold the writer, and with a full disk people still read.
      database.asyncWrite(
        { db in
          try db.execute(
            sql: "UPDATE session SET seenAt = ? WHERE tokenHash = ?", arguments: [moment, Data(tokenHash)])
        }, completion: { _, _ in })
    }
    return session
  }

  private static func reach(
    _ db: Database, account: Account.ID, role: Role, municipality: Municipality.ID?, on today: CalendarDate
  ) throws -> (scope: Scope, name: String?) {
    guard role == .curator else { return (municipality.map(Scope.municipality) ?? .everything, nil) }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT organisation.id, organisation.shortName
        FROM curatorship
        JOIN organisation ON organisation.id = curatorship.organisationId
        WHERE curatorship.accountId = ? AND curatorship.starts <= ? AND ifnull(curatorship.ends, '9999') >= ?
        ORDER BY organisation.shortName
        """,
      arguments: [account, today, today])
    return (.organisations(rows.map { $0[0] }), rows.count == 1 ? rows[0][1] : nil)
  }
}
