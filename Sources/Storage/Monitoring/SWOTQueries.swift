internal import GRDB
import Mentoring

extension Store {
  /// What people wrote over the twelve months before, sorted into the four lists: a beginning for the curator, who reads
  /// it and no one else (decision 123).
  package func suggestedSWOT(
    of slug: String, in year: SchoolYear, within scope: Scope, on today: CalendarDate
  ) throws -> SWOT {
    try read { db in
      let place = try Organisation.fetch(db, slug: slug, within: scope)
      return try SWOT.suggested(db, of: place.id, until: min(today, year.end))
    }
  }
}

extension SWOT {
  /// Words of others come in where at least `SurveyResults.fewest` answered the question: fewer could be told apart.
  fileprivate static func suggested(
    _ db: Database, of organisation: Organisation.ID, until last: CalendarDate
  ) throws -> SWOT {
    let request: SQLRequest<Row> = """
      SELECT question.text, answer.text, respondent.side,
        count(*) OVER (PARTITION BY respondent.side, question.text)
      FROM survey
      JOIN respondent ON respondent.surveyId = survey.id
      JOIN answer ON answer.respondentId = respondent.id
      JOIN question ON question.versionId = respondent.versionId AND question.place = answer.place
      WHERE survey.organisationId = \(organisation) AND survey.kind IN ('exit', 'curator')
        AND respondent.answeredOn > \(last.adding(years: -1)) AND respondent.answeredOn <= \(last)
        AND question.kind = 'text' AND answer.text <> ''
      ORDER BY respondent.side, question.place, answer.text
      """
    var found: [Quadrant: [String]] = [:]
    for row in try request.fetchAll(db) {
      let (question, text, side): (String, String, String) = (row[0], row[1], row[2])
      let isOfMany = row[3] >= SurveyResults.fewest || side == Questionnaire.Side.curator.rawValue
      guard isOfMany, let quadrant = Quadrant(question: question),
        found[quadrant]?.contains(text) != true
      else { continue }
      found[quadrant, default: []].append(text)
    }
    return SWOT(found.mapValues { $0.joined(separator: "\n") })
  }
}
