internal import GRDB
import Mentoring

extension Contingent {
  static func fetchAll(_ db: Database, of organisation: Organisation.ID) throws -> [Contingent] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT startYear, asOf, source, pupils, pupils10to19, pupils15to19, teachers, teachersUnder35, novices
        FROM contingent
        WHERE organisationId = ?
        ORDER BY startYear DESC
        """,
      arguments: [organisation]
    ).map { row in
      var heads: [Group: Int] = [:]
      for group in Group.allCases { heads[group] = row[group.rawValue] }
      return Contingent(
        organisation: organisation, year: SchoolYear(startYear: row[0]), heads: heads, asOf: row[1], source: row[2])
    }
  }
}

/// The figures of one year as their form edits them.
package struct ContingentRecord: Sendable {
  package let organisation: Organisation
  /// Absent while nothing is entered for the year.
  package let contingent: Contingent?
  /// The figures of the year before, to compare with.
  package let previous: Contingent?
  /// Zero while nothing is entered.
  package let version: Int
  /// Who is registered: figures below that are asked about.
  package let facts: Facts?
}

extension Store {
  package func contingent(of slug: String, in year: SchoolYear, within scope: Scope) throws -> ContingentRecord {
    try counting { db, view in
      let organisation = try Organisation.fetch(db, slug: slug, within: scope)
      guard organisation.kind.isEducational else { throw Failure.notFound }
      let version: SQLRequest<Int> = """
        SELECT version
        FROM contingent
        WHERE organisationId = \(organisation.id) AND startYear = \(year.startYear)
        """
      let years = try Contingent.fetchAll(db, of: organisation.id)
      return ContingentRecord(
        organisation: organisation, contingent: years.first { $0.year == year },
        previous: years.first { $0.year == year.previous },
        version: try version.fetchOne(db) ?? 0, facts: try view.facts(db, of: [organisation.id]).first)
    }
  }
}
