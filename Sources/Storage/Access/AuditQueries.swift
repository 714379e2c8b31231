internal import GRDB
import Mentoring

/// Kinds of events that somebody looks for together (security.md 56).
package enum AuditKind: String, Sendable, CaseIterable {
  case signIns, refusals, exports, accounts, changes

  fileprivate static let named: [AuditKind: [String]] = [
    .signIns: ["signedIn", "signInFailed", "signedOut", "sessionsEnded", "linkUnknown"],
    .refusals: ["accessRefused"],
    .exports: ["exported"],
    .accounts: [
      "accountAdded", "accountChanged", "accountDisabled", "accountEnabled", "linkIssued", "linkAsked",
      "passwordChanged", "curatorAppointed", "curatorChanged", "curatorshipEnded",
    ],
  ]

  /// Changes are whatever is none of the others.
  fileprivate var condition: SQL {
    let kinds = Self.named[self] ?? Self.named.values.flatMap(\.self).sorted()
    return self == .changes ? "event.kind NOT IN \(kinds)" : "event.kind IN \(kinds)"
  }
}

/// Which lines of the log are shown.
package struct AuditFilter: Sendable {
  /// Words of a name or of a login.
  package var author = ""
  package var kind: AuditKind?
  /// «pair:7», or only «pair».
  package var subject = ""
  /// Moments: from, and before.
  package var from: Int64?
  package var until: Int64?
  /// Lines older than this one: the log grows, so its pages are told by their end and not by number.
  package var before: Int64?

  package init() {}
}

/// A line of the log with everything that it keeps.
package struct AuditLine: Sendable {
  package let id: Int64
  package let moment: Int64
  package let author: String?
  package let kind: String
  package let subject: String
  package let organisation: String?
  package let address: String
  package let before: [String: String]
  package let after: [String: String]
}

extension Store {
  /// The newest lines of the log that the viewer may read; one more than asked for when there are older ones.
  package func audit(_ filter: AuditFilter, for viewer: Account, on today: CalendarDate, limit: Int) throws
    -> [AuditLine]
  {
    let request: SQLRequest<Row> = """
      SELECT event.id, event.at, account.name, event.kind, event.subject, organisation.shortName, event.address,
        event.before, event.after
      FROM event
      LEFT JOIN account ON account.id = event.accountId
      LEFT JOIN organisation ON organisation.id = event.organisationId
      WHERE event.id < \(filter.before ?? .max) AND \(filter.condition) AND \(viewer.auditing(on: today))
      ORDER BY event.id DESC
      LIMIT \(limit + 1)
      """
    return try read { db in try request.fetchAll(db).map(AuditLine.init(row:)) }
  }
}

extension Account {
  /// Whoever sees the whole registry reads all of its log; the centre of a municipality what its own did, and what
  /// was done in its organisations.
  fileprivate func auditing(on today: CalendarDate) -> SQL {
    guard case .municipality(let place) = scope else { return scope == .everything ? "1" : "0" }
    return """
      (event.organisationId IN (SELECT id FROM organisation WHERE municipalityId = \(place))
        OR event.accountId = \(id)
        OR event.accountId IN (SELECT account.id FROM account WHERE \(managing(on: today))))
      """
  }
}

extension AuditFilter {
  fileprivate var condition: SQL {
    var sql: SQL = "1"
    let words = SearchKey(author).text
    if !words.isEmpty {
      sql += """
         AND event.accountId IN (
          SELECT id FROM account WHERE matches(searchKey(name || ' ' || login), \(words)))
        """
    }
    if let kind { sql += " AND \(kind.condition)" }
    if !subject.isEmpty {
      let isWhole = subject.contains(":")
      sql += isWhole ? " AND event.subject = \(subject)" : " AND event.subject GLOB \(Self.plain(subject) + ":*")"
    }
    if let from { sql += " AND event.at >= \(from)" }
    if let until { sql += " AND event.at < \(until)" }
    return sql
  }

  /// Letters only: nothing of a pattern's own.
  private static func plain(_ text: String) -> String { String(text.filter { $0.isASCII && $0.isLetter }) }
}

extension AuditLine {
  fileprivate init(row: Row) throws {
    id = row[0]
    moment = row[1]
    author = row[2]
    kind = row[3]
    subject = row[4]
    organisation = row[5]
    address = row[6]
    before = try EventLine.values(row[7])
    after = try EventLine.values(row[8])
  }
}
