internal import GRDB
import Mentoring

extension Destruction.Category {
  /// What is kept of a person within the extent, in the order of the act.
  static func kept(_ db: Database, of person: Person.ID, _ extent: Destruction.Extent) throws -> [Self] {
    let candidates: [Self] = extent == .everything ? allCases : [.specialCategories, .scans]
    return try candidates.filter { category in
      let request: SQLRequest<Bool> = "SELECT EXISTS (\(category.source(person, extent)))"
      return try request.fetchOne(db) ?? false
    }
  }

  private func source(_ person: Person.ID, _ extent: Destruction.Extent) -> SQL {
    switch self {
    case .name: "SELECT 1 FROM person WHERE id = \(person)"
    case .formerSurnames: "SELECT 1 FROM formerSurname WHERE personId = \(person)"
    case .birthDate: "SELECT 1 FROM person WHERE id = \(person) AND birthDate IS NOT NULL"
    case .sex: "SELECT 1 FROM person WHERE id = \(person) AND sex IS NOT NULL"
    case .workSince: "SELECT 1 FROM person WHERE id = \(person) AND workSince IS NOT NULL"
    case .placements:
      "SELECT 1 FROM stay JOIN placement ON placement.stayId = stay.id WHERE stay.personId = \(person)"
    case .contacts: "SELECT 1 FROM contact WHERE personId = \(person)"
    case .representatives: "SELECT 1 FROM representative WHERE personId = \(person)"
    case .mentorProfile: "SELECT 1 FROM mentorProfile WHERE personId = \(person)"
    case .menteeProfile: "SELECT 1 FROM menteeProfile WHERE personId = \(person)"
    case .specialCategories: "SELECT 1 FROM specialCategory WHERE personId = \(person)"
    case .scans:
      """
      SELECT 1 FROM consent
      WHERE personId = \(person) AND scan IS NOT NULL AND (\(extent == .everything) OR kind = 'special')
      """
    case .notes:
      """
      SELECT 1 FROM pair
      WHERE (pair.mentorStayId IN (SELECT id FROM stay WHERE personId = \(person))
          OR pair.menteeStayId IN (SELECT id FROM stay WHERE personId = \(person)))
        AND (pair.explanation <> '' OR pair.closeNote <> '')
      """
    case .attainments: "SELECT 1 FROM attainment WHERE personId = \(person)"
    case .answers:
      """
      SELECT 1 FROM respondent JOIN answer ON answer.respondentId = respondent.id
      WHERE respondent.personId = \(person)
      """
    case .measurements:
      """
      SELECT 1 FROM stay
      JOIN pair ON pair.menteeStayId = stay.id
      JOIN measurement ON measurement.pairId = pair.id
      WHERE stay.personId = \(person)
      """
    }
  }
}
