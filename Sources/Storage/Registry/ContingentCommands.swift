internal import GRDB
import Mentoring

extension Store {
  /// Enters or corrects the figures of a year.
  ///
  /// - Parameter version: of the figures that the form was filled from, zero when there were none.
  package func saveContingent(
    of slug: String, in year: SchoolYear, heads: [Contingent.Group: Int], asOf: CalendarDate, source: String,
    version: Int, within scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let organisation = try Organisation.fetch(transaction.db, slug: slug, within: scope)
      guard organisation.kind.isEducational else { throw Failure.notFound }
      let before = try Contingent.fetchAll(transaction.db, of: organisation.id).first { $0.year == year }
      let after = Contingent(organisation: organisation.id, year: year, heads: heads, asOf: asOf, source: source)
      if before == nil {
        guard version == 0 else { throw Failure.stale }
        try insert(after, transaction.db)
      } else {
        try update(after, version: version, transaction.db)
      }
      try transaction.record(
        "contingentSaved", Self.subject(ofContingent: organisation.id, in: year), organisations: [organisation.id],
        before: before?.facts ?? [:], after: after.facts)
    }
  }

  /// How the log calls the figures of a year.
  package static func subject(ofContingent organisation: Organisation.ID, in year: SchoolYear) -> String {
    "contingent:\(organisation)/\(year.code)"
  }

  private func insert(_ contingent: Contingent, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO contingent (pupils, pupils10to19, pupils15to19, teachers, teachersUnder35, novices, asOf, source,
          organisationId, startYear)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: contingent.columns + [contingent.organisation, contingent.year.startYear])
  }

  private func update(_ contingent: Contingent, version: Int, _ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE contingent
        SET pupils = ?, pupils10to19 = ?, pupils15to19 = ?, teachers = ?, teachersUnder35 = ?, novices = ?, asOf = ?,
          source = ?, version = version + 1
        WHERE organisationId = ? AND startYear = ? AND version = ?
        """,
      arguments: contingent.columns + [contingent.organisation, contingent.year.startYear, version])
    guard db.changesCount == 1 else { throw Failure.stale }
  }
}

extension Contingent {
  /// The values in the order of the statements above.
  fileprivate var columns: StatementArguments {
    StatementArguments(Group.allCases.map { heads[$0] }) + [asOf, source]
  }

  fileprivate var facts: [String: String?] {
    let figures = heads.map { ($0.key.rawValue, Optional(String($0.value))) }
    return Dictionary(uniqueKeysWithValues: figures + [("asOf", asOf.iso), ("source", source)])
  }
}
