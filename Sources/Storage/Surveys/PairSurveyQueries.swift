internal import GRDB
import Mentoring

/// Whether the two of a pair were asked on entry and at the end, and whether they answered.
package struct PairSurvey: Sendable {
  package let kind: Questionnaire.Kind
  package let side: Questionnaire.Side
  package let survey: Survey.ID
  package let answeredOn: CalendarDate?
}

extension PairSurvey {
  /// The latest of each kind on each side, of surveys around the time of the pair.
  static func fetchAll(_ db: Database, of pair: Pair.ID) throws -> [PairSurvey] {
    let request: SQLRequest<Row> = """
      SELECT survey.kind, respondent.side, survey.id, respondent.answeredOn, max(survey.opens)
      FROM pair
      JOIN stay ON stay.id IN (pair.menteeStayId, pair.mentorStayId)
      JOIN respondent ON respondent.personId = stay.personId
        AND ifnull(respondent.formCode, pair.formCode) = pair.formCode
        AND respondent.side = iif(stay.id = pair.menteeStayId, 'mentee', 'mentor')
      JOIN survey ON survey.id = respondent.surveyId AND survey.organisationId = pair.organisationId
      WHERE pair.id = \(pair) AND survey.opens >= date(pair.starts, '-60 days')
        AND survey.opens <= date(pair.lastDay, '+90 days')
      GROUP BY survey.kind, respondent.side
      ORDER BY survey.kind, respondent.side
      """
    return try request.fetchAll(db).compactMap { row in
      guard let kind = Questionnaire.Kind(rawValue: row[0]), let side = Questionnaire.Side(rawValue: row[1])
      else { return nil }
      return PairSurvey(kind: kind, side: side, survey: row[2], answeredOn: row[3])
    }
  }
}
