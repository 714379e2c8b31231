internal import GRDB
import Mentoring

/// How many of those who were asked are satisfied: what indicators 5 and 6 divide (`domain.md` 2.1).
package struct SatisfactionCount: Sendable, Equatable {
  /// People whose answers the rule can judge, each once, by the latest of them.
  package let asked: Int
  package let satisfied: Int

  package init(asked: Int = 0, satisfied: Int = 0) {
    self.asked = asked
    self.satisfied = satisfied
  }

  package var percent: Double? { asked == 0 ? nil : Double(satisfied * 100) / Double(asked) }

  package static func + (left: SatisfactionCount, right: SatisfactionCount) -> SatisfactionCount {
    SatisfactionCount(asked: left.asked + right.asked, satisfied: left.satisfied + right.satisfied)
  }
}

extension Store {
  /// Satisfaction of mentees and mentors by organisation, over the year that ends with the day.
  package func satisfaction(
    on day: CalendarDate, in scope: Scope
  ) throws -> [Organisation.ID: [Questionnaire.Side: SatisfactionCount]] {
    try read { db in try SatisfactionCount.fetchAll(db, on: day, in: scope) }
  }
}

extension SatisfactionCount {
  /// The mean mark of ten of the scales that feed satisfaction: of each person by the latest answers of the year that ends
  /// with the day, then over the people; nil of fewer than five.
  static func mean(_ db: Database, of organisation: Organisation.ID, on day: CalendarDate) throws -> Double? {
    let request: SQLRequest<Row> = """
      WITH latest AS (
        SELECT respondent.id, respondent.versionId, max(respondent.answeredOn) AS day
        FROM survey
        JOIN respondent ON respondent.surveyId = survey.id
        WHERE survey.organisationId = \(organisation) AND respondent.satisfied IS NOT NULL
          AND respondent.answeredOn > \(day.adding(years: -1)) AND respondent.answeredOn <= \(day)
          AND \(Survey.isInTime)
        GROUP BY respondent.side, respondent.personId),
      judged AS (
        SELECT latest.id, avg(answer.value * iif(question.kind = 'scale5', 2.0, 1.0)) AS mark
        FROM latest
        JOIN answer ON answer.respondentId = latest.id
        JOIN question ON question.versionId = latest.versionId AND question.place = answer.place
        WHERE question.kind IN ('scale10', 'scale5') AND question.marks LIKE '%satisfaction%'
        GROUP BY latest.id)
      SELECT count(*), avg(mark) FROM judged
      """
    guard let row = try request.fetchOne(db), row[0] >= SurveyResults.fewest else { return nil }
    return row[1]
  }

  /// Late answers are kept apart, and so are those of surveys that had not begun within the year.
  static func fetchAll(
    _ db: Database, on day: CalendarDate, in scope: Scope
  ) throws -> [Organisation.ID: [Questionnaire.Side: SatisfactionCount]] {
    let request: SQLRequest<Row> = """
      WITH latest AS (
        SELECT organisation.id AS organisationId, respondent.side, respondent.personId, respondent.satisfied,
          max(respondent.answeredOn) AS day
        FROM organisation
        JOIN survey ON survey.organisationId = organisation.id
        JOIN respondent ON respondent.surveyId = survey.id
        WHERE \(scope.condition(on: "organisation")) AND respondent.satisfied IS NOT NULL
          AND respondent.answeredOn > \(day.adding(years: -1)) AND respondent.answeredOn <= \(day)
          AND \(Survey.isInTime)
        GROUP BY organisation.id, respondent.side, respondent.personId)
      SELECT organisationId, side, count(*), sum(satisfied)
      FROM latest
      GROUP BY organisationId, side
      """
    return try request.fetchAll(db).reduce(into: [:]) { found, row in
      guard let side = Questionnaire.Side(rawValue: row[1]) else { return }
      found[row[0], default: [:]][side] = SatisfactionCount(asked: row[2], satisfied: row[3])
    }
  }
}
