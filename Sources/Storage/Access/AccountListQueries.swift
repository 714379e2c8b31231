internal import GRDB
import Mentoring

/// What can be done with an account now.
package enum AccountState: String, Sendable, CaseIterable {
  case active
  /// The owner has not set a password yet.
  case waiting
  /// The link has run out, and its owner asks for another.
  case asking
  case disabled
}

/// Which accounts a list shows.
package struct AccountFilter: Sendable {
  package var search = ""
  package var role: Role?
  package var state: AccountState?
  /// The slug of an organisation whose curators are meant.
  package var organisation: String?
  package var sort = Sort.name
  package var isDescending = false
  package var page = 1

  package enum Sort: String, Sendable { case name, login, role, seen }

  package init() {}
}

/// An account in the list of those who manage it.
package struct ManagedAccountLine: Sendable {
  package let id: Account.ID
  package let login: String
  package let name: String
  package let role: Role
  /// What it reaches: organisations of a curator, else a municipality; empty for the whole registry.
  package let reach: String
  package let signedInAt: Int64?
  package let state: AccountState
  /// Until when the link that is out holds, if one is.
  package let linkUntil: Int64?
}

/// A page of the list and how many accounts there are in all.
package struct AccountList: Sendable {
  package let lines: [ManagedAccountLine]
  package let total: Int
  package let page: Int
}

extension Store {
  /// The accounts that the viewer manages, and her own.
  package func accounts(
    _ filter: AccountFilter, for viewer: Account, on today: CalendarDate, limit: Int, page: (Int) -> Int
  ) throws -> AccountList {
    let matching: SQL = """
      \(ManagedAccountLine.source)
      WHERE (account.id = \(viewer.id) OR \(viewer.managing(on: today))) AND \(filter.condition(on: today))
      """
    return try read { db in
      let total = try SQLRequest<Int>(literal: "SELECT count(*) \(matching)").fetchOne(db) ?? 0
      let number = page(total)
      let lines: SQLRequest<Row> = """
        SELECT \(ManagedAccountLine.columns(on: today))
        \(matching)
        ORDER BY \(filter.ordering), searchKey(account.name), account.id
        LIMIT \(limit) OFFSET \((number - 1) * limit)
        """
      return AccountList(
        lines: try lines.fetchAll(db).compactMap(ManagedAccountLine.init(row:)), total: total, page: number)
    }
  }
}

extension AccountState {
  /// Of the `account` of a query with its `invitation`.
  static let expression: SQL = """
    CASE
      WHEN account.disabledOn IS NOT NULL THEN 'disabled'
      WHEN invitation.askedAt IS NOT NULL THEN 'asking'
      WHEN account.passwordHash = '!' THEN 'waiting'
      ELSE 'active'
    END
    """

  /// How many people ask the viewer for a new link.
  static func countAsking(_ db: Database, for viewer: Account, on today: CalendarDate) throws -> Int {
    guard !viewer.role.managed.isEmpty else { return 0 }
    let request: SQLRequest<Int> = """
      SELECT count(*)
      FROM invitation
      JOIN account ON account.id = invitation.accountId
      WHERE invitation.askedAt IS NOT NULL AND account.disabledOn IS NULL AND \(viewer.managing(on: today))
      """
    return try request.fetchOne(db) ?? 0
  }
}

extension ManagedAccountLine {
  fileprivate static let source: SQL = """
    FROM account
    LEFT JOIN municipality ON municipality.id = account.municipalityId
    LEFT JOIN invitation ON invitation.accountId = account.id
    """

  fileprivate static func columns(on today: CalendarDate) -> SQL {
    """
    account.id, account.login, account.name, account.role,
      iif(account.role = 'curator',
        (SELECT group_concat(organisation.shortName, ', ')
          FROM curatorship
          JOIN organisation ON organisation.id = curatorship.organisationId
          WHERE curatorship.accountId = account.id AND ifnull(curatorship.ends, '9999') >= \(today)),
        municipality.name),
      account.signedInAt, \(AccountState.expression), iif(invitation.usedAt IS NULL, invitation.expiresAt, NULL)
    """
  }

  static func fetch(_ db: Database, _ id: Account.ID, on today: CalendarDate) throws -> ManagedAccountLine? {
    let request: SQLRequest<Row> = "SELECT \(columns(on: today)) \(source) WHERE account.id = \(id)"
    return try request.fetchOne(db).flatMap(ManagedAccountLine.init(row:))
  }

  fileprivate init?(row: Row) {
    guard let role = Role(rawValue: row[3]), let state = AccountState(rawValue: row[6]) else { return nil }
    self.init(
      id: row[0], login: row[1], name: row[2], role: role, reach: row[4] ?? "", signedInAt: row[5], state: state,
      linkUntil: row[7])
  }
}

extension AccountFilter {
  fileprivate func condition(on today: CalendarDate) -> SQL {
    let words = SearchKey(search).text
    var sql: SQL = "1"
    if !words.isEmpty { sql += " AND matches(searchKey(account.name || ' ' || account.login), \(words))" }
    if let role { sql += " AND account.role = \(role.rawValue)" }
    if let state { sql += " AND \(AccountState.expression) = \(state.rawValue)" }
    if let organisation {
      sql += """
         AND EXISTS (
          SELECT 1
          FROM curatorship
          JOIN organisation ON organisation.id = curatorship.organisationId
          WHERE curatorship.accountId = account.id AND organisation.slug = \(organisation)
            AND ifnull(curatorship.ends, '9999') >= \(today))
        """
    }
    return sql
  }

  /// Empty values stand last both ways (`ux.md` 46).
  fileprivate var ordering: SQL {
    let column: SQL =
      switch sort {
      case .name: "searchKey(account.name)"
      case .login: "account.login"
      case .role: "account.role"
      case .seen: "account.signedInAt"
      }
    return isDescending ? "\(column) DESC NULLS LAST" : "\(column) ASC NULLS LAST"
  }
}
