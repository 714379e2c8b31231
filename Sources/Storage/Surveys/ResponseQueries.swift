internal import GRDB
import Mentoring

/// A questionnaire that waits for the answers of one person, or has them.
package struct ResponseSheet: Sendable {
  package let survey: Survey
  package let organisation: String
  package let respondent: RespondentLine
  package let questions: [Question]
  package let title: String
  package let introduction: String
}

extension Store {
  /// The questionnaire behind a code; nil of a code that nobody has.
  package func responseSheet(_ code: SurveyCode, on today: CalendarDate) throws -> ResponseSheet? {
    try read { db in
      try ResponseSheet.fetch(db, where: "respondent.code = \(code.text)", in: .everything, on: today)
    }
  }

  /// The questionnaire of somebody in a survey of the scope.
  package func responseSheet(
    _ respondent: RespondentLine.ID, of survey: Survey.ID, in scope: Scope, on today: CalendarDate
  ) throws -> ResponseSheet {
    try read { db in
      guard
        let sheet = try ResponseSheet.fetch(
          db, where: "respondent.id = \(respondent) AND respondent.surveyId = \(survey)", in: scope, on: today)
      else { throw Failure.notFound }
      return sheet
    }
  }

  /// What somebody answered.
  package func answers(_ respondent: RespondentLine.ID) throws -> Answers {
    try read { db in try Answers.fetch(db, of: respondent) }
  }
}

extension ResponseSheet {
  static func fetch(
    _ db: Database, where condition: SQL, in scope: Scope, on today: CalendarDate
  ) throws -> ResponseSheet? {
    let request: SQLRequest<Row> = """
      SELECT survey.id, survey.organisationId, survey.kind, survey.opens, survey.closes, survey.closedOn,
        survey.version, organisation.shortName, respondent.id, version.title, version.introduction
      FROM respondent
      JOIN survey ON survey.id = respondent.surveyId
      JOIN organisation ON organisation.id = survey.organisationId
      JOIN questionnaireVersion AS version ON version.id = respondent.versionId
      WHERE \(condition) AND \(scope.condition(on: "organisation"))
      """
    guard let row = try request.fetchOne(db), let survey = Survey(row: row) else { return nil }
    let id: RespondentLine.ID = row[8]
    guard let respondent = try RespondentLine.fetchAll(db, where: "respondent.id = \(id)", on: today).first
    else { return nil }
    return ResponseSheet(
      survey: survey, organisation: row[7], respondent: respondent,
      questions: try Question.fetchAll(db, of: [respondent.version])[respondent.version] ?? [], title: row[9],
      introduction: row[10])
  }
}

extension Answers {
  static func fetch(_ db: Database, of respondent: RespondentLine.ID) throws -> Answers {
    let rows = try Row.fetchAll(
      db, sql: "SELECT place, value, text FROM answer WHERE respondentId = ? ORDER BY place, value",
      arguments: [respondent])
    return rows.reduce(into: Answers()) { answers, row in
      let (place, value, text): (Int, Int, String) = (row[0], row[1], row[2])
      if text.isEmpty { answers.choose((answers.values[place] ?? []) + [value], at: place) }
      answers.write(text, at: place)
    }
  }
}
