internal import GRDB
import Mentoring

/// A survey with how far it is.
package struct SurveyLine: Sendable {
  package let survey: Survey
  package let organisation: String
  package let slug: String
  package let asked: Int
  /// In time.
  package let answered: Int
  package let late: Int

  package var waiting: Int { asked - answered - late }
}

/// One page of the list of surveys.
package struct SurveyList: Sendable {
  package let lines: [SurveyLine]
  package let page: Int
  package let total: Int

  package static let empty = SurveyList(lines: [], page: 1, total: 0)
}

/// A survey with everybody who is asked, by side, form and name.
package struct SurveyCard: Sendable {
  package let line: SurveyLine
  package let respondents: [RespondentLine]
  package var survey: Survey { line.survey }
}

/// Somebody who is asked, and whether the answers are there.
package struct RespondentLine: Sendable {
  package typealias ID = Identifier<RespondentLine>

  package let id: ID
  package let person: Person.ID?
  package let side: Questionnaire.Side
  /// Nil of the curator, who answers for the organisation.
  package let name: PersonName?
  package let isMinor: Bool
  package let place: String
  package let form: String?
  package let version: Questionnaire.Version.ID
  package let code: SurveyCode?
  package let answeredOn: CalendarDate?
  package let isFromPaper: Bool
}

extension Store {
  /// Open surveys first, by the day on which they end; then the closed ones, newest first.
  package func surveys(
    kind: Questionnaire.Kind? = nil, page: Int, in scope: Scope, on today: CalendarDate, size: Int
  ) throws -> SurveyList {
    try read { db in
      let ofKind: SQL = kind.map { "survey.kind = \($0.rawValue)" } ?? "1"
      let sliced = try SlicedRows(page: page, size: size) { slice in
        let request: SQLRequest<Row> = """
          SELECT \(SurveyLine.columns), count(*) OVER () AS total
          FROM organisation
          JOIN survey ON survey.organisationId = organisation.id
          WHERE \(scope.condition(on: "organisation")) AND \(ofKind)
          ORDER BY survey.closedOn IS NOT NULL OR survey.closes < \(today),
            iif(survey.closedOn IS NULL AND survey.closes >= \(today), survey.closes, NULL), survey.closes DESC, survey.id
          LIMIT \(slice.size) OFFSET \(slice.offset)
          """
        return try request.fetchAll(db)
      }
      return SurveyList(lines: sliced.rows.compactMap(SurveyLine.init(row:)), page: sliced.page, total: sliced.total)
    }
  }

  package func survey(_ id: Survey.ID, in scope: Scope, on today: CalendarDate) throws -> SurveyCard {
    try read { db in
      SurveyCard(
        line: try SurveyLine.fetch(db, id, in: scope),
        respondents: try RespondentLine.fetchAll(db, where: "respondent.surveyId = \(id)", on: today))
    }
  }

  /// The same with the texts that its people are asked, for printing.
  package func surveyForms(
    _ id: Survey.ID, in scope: Scope, on today: CalendarDate
  ) throws -> (card: SurveyCard, texts: [Questionnaire.Version]) {
    try read { db in
      let respondents = try RespondentLine.fetchAll(db, where: "respondent.surveyId = \(id)", on: today)
      return (
        SurveyCard(line: try SurveyLine.fetch(db, id, in: scope), respondents: respondents),
        try Questionnaire.Version.fetchAll(
          db, where: "id IN (SELECT versionId FROM respondent WHERE surveyId = \(id))")
      )
    }
  }
}

extension SurveyLine {
  /// Of `survey` and `organisation`.
  static let columns: SQL = """
    survey.id, survey.organisationId, survey.kind, survey.opens, survey.closes, survey.closedOn, survey.version,
    organisation.shortName, organisation.slug,
    (SELECT count(*) FROM respondent WHERE respondent.surveyId = survey.id),
    (SELECT count(*) FROM respondent WHERE respondent.surveyId = survey.id AND \(Survey.isInTime)),
    (SELECT count(*) FROM respondent WHERE respondent.surveyId = survey.id AND \(Survey.isLate))
    """

  init?(row: Row) {
    guard let survey = Survey(row: row) else { return nil }
    self.init(
      survey: survey, organisation: row[7], slug: row[8], asked: row[9], answered: row[10], late: row[11])
  }

  /// - Throws: `Failure.notFound` when the survey is not within the scope.
  static func fetch(_ db: Database, _ id: Survey.ID, in scope: Scope) throws -> SurveyLine {
    let request: SQLRequest<Row> = """
      SELECT \(columns)
      FROM survey
      JOIN organisation ON organisation.id = survey.organisationId
      WHERE survey.id = \(id) AND \(scope.condition(on: "organisation"))
      """
    guard let line = try request.fetchOne(db).flatMap(SurveyLine.init(row:)) else { throw Failure.notFound }
    return line
  }
}

extension Survey {
  /// Of `respondent` in `survey`; the rule of `lastDay`.
  static let isInTime: SQL = "respondent.answeredOn <= min(survey.closes, ifnull(survey.closedOn, survey.closes))"
  static let isLate: SQL = "respondent.answeredOn > min(survey.closes, ifnull(survey.closedOn, survey.closes))"

  /// Reads the first seven columns.
  init?(row: Row) {
    guard let kind = Questionnaire.Kind(rawValue: row[2]) else { return nil }
    self.init(
      id: row[0], organisation: row[1], kind: kind, opens: row[3], closes: row[4], closedOn: row[5], version: row[6])
  }
}

extension RespondentLine {
  /// By side, form and name; `condition` speaks of `respondent`.
  static func fetchAll(_ db: Database, where condition: SQL, on today: CalendarDate) throws -> [RespondentLine] {
    let request: SQLRequest<Row> = """
      SELECT respondent.id, respondent.personId, respondent.side, person.surname, person.given, person.patronymic,
        person.birthDate, mentoringForm.name, respondent.versionId, respondent.code, respondent.answeredOn,
        respondent.way, stay.role, \(Candidate.place(on: today))
      FROM respondent
      LEFT JOIN person ON person.id = respondent.personId
      LEFT JOIN mentoringForm ON mentoringForm.code = respondent.formCode
      LEFT JOIN stay ON stay.id = (
        SELECT own.id FROM stay AS own WHERE own.personId = respondent.personId ORDER BY own.starts DESC LIMIT 1)
      WHERE \(condition)
      ORDER BY respondent.side, mentoringForm.position, person.searchKey, respondent.id
      """
    return try request.fetchAll(db).compactMap { RespondentLine(row: $0, on: today) }
  }

  private init?(row: Row, on today: CalendarDate) {
    guard let side = Questionnaire.Side(rawValue: row[2]) else { return nil }
    let surname: String? = row[3]
    let birthDate: CalendarDate? = row[6]
    let isLearner = (row[12] as String?).flatMap(Stay.Role.init(rawValue:))?.isLearner ?? (side == .mentee)
    self.init(
      id: row[0], person: row[1], side: side,
      name: surname.map { PersonName(surname: $0, given: row[4] ?? "", patronymic: row[5]) },
      isMinor: surname != nil && birthDate.map { $0 > Person.minorsAreBornAfter(on: today) } ?? isLearner,
      place: row[13] ?? "", form: row[7], version: row[8], code: SurveyCode(row[9] as String), answeredOn: row[10],
      isFromPaper: (row[11] as String?) == "paper")
  }
}
