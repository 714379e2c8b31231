internal import GRDB
import Mentoring

/// A sheet with the expert whose it is.
package struct PracticeScoreLine: Sendable {
  package let expert: BankEntry.ID
  package let name: String
  package let score: PracticeScore
  package let version: Int
}

extension Store {
  /// The published experts of a practice's municipality who have no sheet on it yet.
  package func expertsToScore(_ practice: BankEntry.ID, for viewer: Account) throws -> [(
    id: BankEntry.ID, name: String
  )] {
    try read { db in
      let line = try BankLine.fetchOne(db, practice, of: .practices, for: viewer)
      let free: SQL = """
        entry.moderation = 'published' AND municipality.name = \(line.municipality)
        AND NOT EXISTS (SELECT 1 FROM practiceScore WHERE practiceId = \(practice) AND expertId = entry.id)
        ORDER BY searchKey(\(Bank.experts.title))
        """
      return try BankLine.fetchAll(db, .experts, where: free, for: viewer).map { ($0.entry.id, $0.title) }
    }
  }

  package func practiceScore(
    on practice: BankEntry.ID, by expert: BankEntry.ID, for viewer: Account
  ) throws -> PracticeScoreLine {
    try read { db in
      _ = try BankLine.fetchOne(db, practice, of: .practices, for: viewer)
      guard let line = try PracticeScoreLine.fetchAll(db, of: practice).first(where: { $0.expert == expert })
      else { throw Failure.notFound }
      return line
    }
  }
}

extension PracticeScoreLine {
  static func fetchAll(_ db: Database, of practice: BankEntry.ID) throws -> [PracticeScoreLine] {
    let marks = PracticeScore.Criterion.allCases.map { "practiceScore.\($0.rawValue)" }.joined(separator: ", ")
    let request: SQLRequest<Row> = """
      SELECT practiceScore.expertId, \(Bank.experts.title) AS name, practiceScore.comment, practiceScore.scoredOn,
        practiceScore.version, \(sql: marks)
      FROM practiceScore
      JOIN expert AS entry ON entry.id = practiceScore.expertId
      LEFT JOIN person ON person.id = entry.personId
      WHERE practiceScore.practiceId = \(practice)
      ORDER BY searchKey(name)
      """
    return try request.fetchAll(db).compactMap { row in
      let marks = zip(PracticeScore.Criterion.allCases, 5...).map { ($0, row[$1] as Int) }
      return PracticeScore(
        marks: Dictionary(uniqueKeysWithValues: marks), comment: row[2], scoredOn: row[3]
      ).map { PracticeScoreLine(expert: row[0], name: row[1], score: $0, version: row[4]) }
    }
  }
}
