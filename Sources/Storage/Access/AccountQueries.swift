internal import GRDB
import Mentoring

/// A session that goes on, for the list in the page of its account.
package struct OpenSession: Sendable {
  /// The beginning of the hash of its token: names it and proves nothing.
  package let key: String
  package let createdAt: Int64
  package let seenAt: Int64
  package let address: String
  package let device: String
}

/// An account as the command line lists it.
package struct AccountLine: Sendable {
  package let login: String
  package let name: String
  package let role: Role
  package let organisations: String
  package let isDisabled: Bool
}

/// One account as whoever manages it sees it.
package struct AccountCard: Sendable {
  package let line: ManagedAccountLine
  package let details: AccountDetails
  package let version: Int
  package let curatorships: [Appointed]
  package let sessions: [OpenSession]
  package let history: [EventLine]

  package struct Appointed: Sendable {
    package let id: Curatorship.ID
    package let organisation: String
    package let organisationSlug: String
    package let period: Period
    package let order: AppointmentOrder
  }
}

extension Store {
  /// - Parameter moment: sessions that nobody has used since have run out.
  package func sessions(of account: Account.ID, seenSince moment: Int64) throws -> [OpenSession] {
    try read { db in try OpenSession.fetchAll(db, of: account, seenSince: moment) }
  }

  package func accountCard(
    _ id: Account.ID, for viewer: Account, on today: CalendarDate, seenSince: (Role) -> Int64
  ) throws -> AccountCard {
    try read { db in
      let account = try ManagedAccount.fetch(db, id, for: viewer, on: today)
      guard let line = try ManagedAccountLine.fetch(db, account.id, on: today) else { throw Failure.notFound }
      return AccountCard(
        line: line, details: try AccountDetails.fetch(db, id),
        version: try Int.fetchOne(db, sql: "SELECT version FROM account WHERE id = ?", arguments: [id]) ?? 0,
        curatorships: try AccountCard.Appointed.fetchAll(db, of: id),
        sessions: try OpenSession.fetchAll(db, of: id, seenSince: seenSince(account.role)),
        history: try EventLine.fetch(db, subject: "account:\(id)", limit: 30))
    }
  }

  package func accounts() throws -> [AccountLine] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT account.login, account.name, account.role, group_concat(organisation.slug, ' '),
            account.disabledOn IS NOT NULL
          FROM account
          LEFT JOIN curatorship ON curatorship.accountId = account.id
          LEFT JOIN organisation ON organisation.id = curatorship.organisationId
          GROUP BY account.id
          ORDER BY account.login
          """
      ).compactMap { row in
        guard let role = Role(rawValue: row[2]) else { return nil }
        return AccountLine(
          login: row[0], name: row[1], role: role, organisations: row[3] ?? "", isDisabled: row[4])
      }
    }
  }

  /// A login that nobody has yet, spelt from a surname: «zaharova», «zaharova-2».
  package func freeLogin(for name: String) throws -> String {
    let spelt = Russian.slug(name.split(separator: " ").first.map(String.init) ?? name)
    let stem = spelt.count < 3 ? "user" : String(spelt.prefix(30))
    return try read { db in
      let taken = try Set(
        String.fetchAll(
          db, sql: "SELECT lower(login) FROM account WHERE login = ? OR login GLOB ?", arguments: [stem, stem + "-*"]))
      if !taken.contains(stem) { return stem }
      var number = 2
      while taken.contains("\(stem)-\(number)") { number += 1 }
      return "\(stem)-\(number)"
    }
  }
}

extension OpenSession {
  fileprivate static func fetchAll(
    _ db: Database, of account: Account.ID, seenSince moment: Int64
  ) throws -> [OpenSession] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT lower(hex(substr(tokenHash, 1, 8))), createdAt, seenAt, address, device
        FROM session
        WHERE accountId = ? AND endedAt IS NULL AND seenAt > ?
        ORDER BY seenAt DESC
        """,
      arguments: [account, moment]
    ).map { OpenSession(key: $0[0], createdAt: $0[1], seenAt: $0[2], address: $0[3], device: $0[4]) }
  }
}

extension AccountCard.Appointed {
  fileprivate static func fetchAll(_ db: Database, of account: Account.ID) throws -> [AccountCard.Appointed] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT curatorship.id, organisation.shortName, organisation.slug, curatorship.starts, curatorship.ends,
          curatorship.orderNumber, curatorship.orderedOn
        FROM curatorship
        JOIN organisation ON organisation.id = curatorship.organisationId
        WHERE curatorship.accountId = ?
        ORDER BY ifnull(curatorship.ends, '9999') DESC, curatorship.starts DESC
        """,
      arguments: [account]
    ).compactMap { row in
      Period(start: row[3], end: row[4]).map { period in
        AccountCard.Appointed(
          id: row[0], organisation: row[1], organisationSlug: row[2], period: period,
          order: AppointmentOrder(number: row[5], date: row[6]))
      }
    }
  }
}
