internal import GRDB
import Mentoring

/// A secret address of an account's deadlines, as its page tells of it; the address itself is kept nowhere.
package struct CalendarFeed: Sendable, Equatable {
  package let issuedAt: Int64
}

extension Store {
  /// Gives an account an address; one given before stops working.
  package func issueFeed(to account: Account.ID, link tokenHash: String, by author: Author) throws {
    try change(by: author) { transaction in
      try transaction.db.execute(
        sql: "INSERT OR REPLACE INTO calendarFeed (accountId, tokenHash, issuedAt) VALUES (?, ?, ?)",
        arguments: [account, tokenHash, author.moment])
      try transaction.record("calendarFeedIssued", "account:\(account)", organisations: [])
    }
  }

  package func revokeFeed(of account: Account.ID, by author: Author) throws {
    try change(by: author) { transaction in
      try transaction.db.execute(sql: "DELETE FROM calendarFeed WHERE accountId = ?", arguments: [account])
      guard transaction.db.changesCount == 1 else { throw Failure.notFound }
      try transaction.record("calendarFeedRevoked", "account:\(account)", organisations: [])
    }
  }

  package func feed(of account: Account.ID) throws -> CalendarFeed? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT issuedAt FROM calendarFeed WHERE accountId = ?", arguments: [account])
        .map { CalendarFeed(issuedAt: $0[0]) }
    }
  }

  private static let feedLimit = 500

  /// What the owner of an address has to see done: open tasks with a day, from what is overdue to a year ahead. Nil for an
  /// address that does not exist or belongs to a disabled account.
  package func feedTasks(_ tokenHash: String, on today: CalendarDate) throws -> [RoadmapTaskLine]? {
    try read { db in
      let owner: SQLRequest<Row> = """
        SELECT account.id, account.role, account.municipalityId
        FROM calendarFeed
        JOIN account ON account.id = calendarFeed.accountId
        WHERE calendarFeed.tokenHash = \(tokenHash) AND account.disabledOn IS NULL
        """
      guard let row = try owner.fetchOne(db), let role = Role(rawValue: row[1]) else { return nil }
      let scope = try Self.reach(db, account: row[0], role: role, municipality: row[2], on: today).scope
      let request: SQLRequest<Row> = """
        SELECT \(sql: RoadmapTaskLine.columns)
        \(RoadmapTaskLine.tables)
        WHERE \(scope.conditionOnRoadmaps) AND roadmapTask.doneOn IS NULL AND roadmapTask.waiver = ''
          AND roadmapTask.due < \(today.adding(months: 13))
        ORDER BY roadmapTask.due DESC, roadmapTask.id
        LIMIT \(Self.feedLimit)
        """
      return try request.fetchAll(db).map { RoadmapTaskLine(row: $0, scope: scope) }
    }
  }
}
