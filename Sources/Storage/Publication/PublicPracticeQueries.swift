internal import GRDB
import Mentoring

/// A practice of the bank as everybody may read it: whose it is, and no author by name.
package struct PublicPractice: Sendable {
  package let title: String
  package let form: String?
  package let owner: String
  package let problem: String
  package let solution: String
  package let outcome: String
  package let materials: String
}

extension PublicPractice {
  /// A school that has taken its page down shows nothing elsewhere either.
  private static let ownerIsOpen: SQL = "(organisation.id IS NULL OR \(PublicSchool.isPublished))"

  /// What the centre has published and what names nobody: a text that looks like a name or a phone stays inside.
  static func fetchAll(_ db: Database, in area: Area) throws -> [PublicPractice] {
    let within: SQL =
      switch area {
      case .organisation(let id): "practice.organisationId = \(id)"
      case .municipality(let id):
        "(organisation.municipalityId = \(id) OR practice.municipalityId = \(id)) AND \(ownerIsOpen)"
      case .region: ownerIsOpen
      }
    let request: SQLRequest<Row> = """
      SELECT practice.title, mentoringForm.name, ifnull(organisation.shortName, municipality.name), practice.problem,
        practice.solution, practice.outcome, practice.materials
      FROM practice
      LEFT JOIN organisation ON organisation.id = practice.organisationId
      LEFT JOIN municipality ON municipality.id = practice.municipalityId
      LEFT JOIN mentoringForm ON mentoringForm.code = practice.formCode
      WHERE \(within) AND practice.moderation = 'published' AND practice.sourceId IS NULL
      ORDER BY practice.title
      LIMIT 200
      """
    return try request.fetchAll(db).map { row in
      PublicPractice(
        title: row[0], form: row[1], owner: row[2], problem: row[3], solution: row[4], outcome: row[5],
        materials: row[6])
    }.filter {
      PersonalTraces.find(in: [$0.title, $0.problem, $0.solution, $0.outcome].joined(separator: "\n")).isEmpty
    }
  }
}
