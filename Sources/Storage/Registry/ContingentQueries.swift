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
