import Foundation
internal import GRDB
import Mentoring

/// Somebody who signed in, as a request sees it.
package struct Session: Sendable {
  package let account: Account
  /// The token that forms of this session carry, in hex.
  package let csrf: String
  /// What a curator answers for today, in the order of names; empty for the other roles.
  package let organisations: [OwnOrganisation]
  /// When it ends unless its owner does something.
  package let endsAt: Int64
}

/// An organisation of the viewer's as the header names it.
package struct OwnOrganisation: Sendable, Equatable {
  package let id: Organisation.ID
  package let slug: String
  package let name: String
}

extension Store {
  /// The living session of a token, with what its account may reach today; nil when it has run out.
  ///
  /// Being seen is noted once a minute, not with every request.
  package func session(
    tokenHash: [UInt8], moment: Int64, today: CalendarDate, idle: (Role) -> Int64, lifetime: Int64
  ) throws -> Session? {
    let found = try read { db -> (Session, seenAt: Int64)? in
      let request: SQLRequest<Row> = """
        SELECT account.id, login, name, post, role, municipalityId, csrf, createdAt, seenAt
        FROM session
        JOIN account ON account.id = session.accountId
        WHERE tokenHash = \(Data(tokenHash)) AND endedAt IS NULL AND disabledOn IS NULL
        """
      guard let row = try request.fetchOne(db), let role = Role(rawValue: row[4]) else { return nil }
      guard moment - row[7] < lifetime, moment - row[8] < idle(role) else { return nil }
      let reach = try Self.reach(db, account: row[0], role: role, municipality: row[5], on: today)
      let account = Account(id: row[0], login: row[1], name: row[2], post: row[3], role: role, scope: reach.scope)
      let csrf = (row[6] as Data).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
      // Being seen is noted once a minute: within it the end stays where it was.
      let seen: Int64 = moment - row[8] >= 60 ? moment : row[8]
      let endsAt = min(seen + idle(role), row[7] + lifetime)
      return (Session(account: account, csrf: csrf, organisations: reach.own, endsAt: endsAt), row[8])
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

  /// What an account may see and change today, by its role.
  static func reach(
    _ db: Database, account: Account.ID, role: Role, municipality: Municipality.ID?, on today: CalendarDate
  ) throws -> (scope: Scope, own: [OwnOrganisation]) {
    guard role == .curator else { return (municipality.map(Scope.municipality) ?? .everything, []) }
    let request: SQLRequest<Row> = """
      SELECT organisation.id, organisation.slug, organisation.shortName
      FROM curatorship
      JOIN organisation ON organisation.id = curatorship.organisationId
      WHERE curatorship.accountId = \(account) AND curatorship.starts <= \(today)
        AND ifnull(curatorship.ends, '9999') >= \(today)
      ORDER BY organisation.shortName
      """
    let own = try request.fetchAll(db).map { OwnOrganisation(id: $0[0], slug: $0[1], name: $0[2]) }
    return (.organisations(own.map(\.id)), own)
  }

  /// Whose form it is that carries a token: also of a session that has ended since yesterday.
  package func owner(ofForm csrf: [UInt8]) throws -> Account.ID? {
    try read { db in
      try Account.ID.fetchOne(
        db,
        sql: """
          SELECT account.id
          FROM session
          JOIN account ON account.id = session.accountId
          WHERE session.csrf = ? AND account.disabledOn IS NULL
          """,
        arguments: [Data(csrf)])
    }
  }
}
