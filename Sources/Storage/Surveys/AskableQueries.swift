internal import GRDB
import Mentoring

/// Somebody who may be asked: in a pair for the questionnaires of pairs, in a base for those after the group meeting.
package struct Askable: Sendable {
  package let asked: Asked
  package let name: PersonName
  package let isMinor: Bool
  package let place: String
  package let form: String?
  /// The latest day on which the same was asked within this school year.
  package let askedOn: CalendarDate?
}

extension Store {
  /// Whom a survey of a kind can be put to, by side, form and name.
  ///
  /// - Parameter pairs: keeps to the people of these, where any are named.
  package func askable(
    _ kind: Questionnaire.Kind, at organisation: Organisation.ID, pairs: [Pair.ID] = [], in scope: Scope,
    on today: CalendarDate
  ) throws -> [Askable] {
    try read { db in
      guard try Organisation.isWithin(db, organisation, scope) else { throw Failure.notFound }
      return try Askable.fetchAll(db, kind, at: organisation, pairs: pairs, on: today)
    }
  }
}

extension Askable {
  static func fetchAll(
    _ db: Database, _ kind: Questionnaire.Kind, at organisation: Organisation.ID, pairs: [Pair.ID] = [],
    on today: CalendarDate
  ) throws -> [Askable] {
    let candidates: SQL
    switch kind {
    case .curator: return []
    case .preference: candidates = inBases(of: organisation, on: today)
    case .entry: candidates = inPairs(of: organisation, since: today, only: pairs, on: today)
    // A pair that has just ended is asked about too.
    case .exit: candidates = inPairs(of: organisation, since: today.adding(days: -90), only: pairs, on: today)
    }
    let request: SQLRequest<Row> = """
      WITH candidate(side, formCode, stayId) AS (\(candidates))
      SELECT candidate.side, candidate.formCode, mentoringForm.name, person.id, person.surname, person.given,
        person.patronymic, person.birthDate, stay.role, \(Candidate.place(on: today)), (
          SELECT max(survey.opens)
          FROM respondent
          JOIN survey ON survey.id = respondent.surveyId
          WHERE respondent.personId = person.id AND respondent.side = candidate.side
            AND respondent.formCode IS candidate.formCode AND survey.kind = \(kind.rawValue)
            AND survey.opens >= \(SchoolYear(containing: today).start))
      FROM candidate
      JOIN stay ON stay.id = candidate.stayId
      JOIN person ON person.id = stay.personId
      LEFT JOIN mentoringForm ON mentoringForm.code = candidate.formCode
      GROUP BY candidate.side, candidate.formCode, person.id
      ORDER BY candidate.side, mentoringForm.position, person.searchKey
      """
    return try request.fetchAll(db).compactMap { Askable(row: $0, on: today) }
  }

  private static func inPairs(
    of organisation: Organisation.ID, since day: CalendarDate, only pairs: [Pair.ID], on today: CalendarDate
  ) -> SQL {
    let chosen: SQL = pairs.isEmpty ? "1" : "pair.id IN \(pairs.listed())"
    let condition: SQL = """
      FROM pair
      WHERE pair.organisationId = \(organisation) AND pair.orderId IS NOT NULL AND pair.starts <= \(today)
        AND pair.lastDay >= \(day) AND \(chosen)
      """
    return """
      SELECT 'mentee', pair.formCode, pair.menteeStayId \(condition)
      UNION ALL
      SELECT 'mentor', pair.formCode, pair.mentorStayId \(condition)
      """
  }

  private static func inBases(of organisation: Organisation.ID, on today: CalendarDate) -> SQL {
    """
    SELECT 'mentee', NULL, stay.id
    FROM stay
    JOIN menteeProfile ON menteeProfile.personId = stay.personId
    WHERE stay.organisationId = \(organisation) AND ifnull(stay.ends, '9999') >= \(today)
      AND NOT EXISTS (SELECT 1 FROM pair WHERE pair.menteeStayId = stay.id AND pair.lastDay >= \(today))
    UNION ALL
    SELECT 'mentor', NULL, stay.id
    FROM stay
    JOIN mentorProfile ON mentorProfile.personId = stay.personId
    WHERE stay.organisationId = \(organisation) AND ifnull(stay.ends, '9999') >= \(today)
    """
  }

  private init?(row: Row, on today: CalendarDate) {
    guard let side = Questionnaire.Side(rawValue: row[0]) else { return nil }
    let birthDate: CalendarDate? = row[7]
    let isLearner = Stay.Role(rawValue: row[8])?.isLearner ?? true
    self.init(
      asked: Asked(person: row[3], side: side, form: (row[1] as String?).map { .init(rawValue: $0) }),
      name: PersonName(surname: row[4], given: row[5], patronymic: row[6]),
      isMinor: birthDate.map { $0 > Person.minorsAreBornAfter(on: today) } ?? isLearner, place: row[9] ?? "",
      form: row[2], askedOn: row[10])
  }
}

extension Organisation {
  static func isWithin(_ db: Database, _ id: ID, _ scope: Scope) throws -> Bool {
    let request: SQLRequest<Bool> =
      "SELECT EXISTS (SELECT 1 FROM organisation WHERE id = \(id) AND \(scope.condition(on: "organisation")))"
    return try request.fetchOne(db) ?? false
  }
}

extension Store {
  /// Organisations of the scope that can open a survey: those that implement the model.
  package func surveyPlaces(in scope: Scope) throws -> [OrganisationOption] {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT id, shortName, kind, slug
        FROM organisation
        WHERE \(scope.condition(on: "organisation")) AND \(Organisation.implements)
          AND kind IN \(Organisation.Kind.educational.map(\.rawValue))
        ORDER BY shortName
        """
      return try request.fetchAll(db).compactMap { row in
        Organisation.Kind(rawValue: row[2]).map { OrganisationOption(id: row[0], name: row[1], kind: $0, slug: row[3]) }
      }
    }
  }
}
