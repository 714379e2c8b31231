internal import GRDB
import Mentoring

/// A session of the viewer's, for the list in the account page.
package struct OpenSession: Sendable {
  package let createdAt: Int64
  package let seenAt: Int64
  package let address: String
}

/// An account as the command line lists it.
package struct AccountLine: Sendable {
  package let login: String
  package let name: String
  package let role: Role
  package let organisations: String
  package let isDisabled: Bool
}

extension Store {
  package func sessions(of account: Account.ID) throws -> [OpenSession] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT createdAt, seenAt, address FROM session WHERE accountId = ? ORDER BY seenAt DESC",
        arguments: [account]
      ).map { OpenSession(createdAt: $0[0], seenAt: $0[1], address: $0[2]) }
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
}
