internal import GRDB
import Mentoring

/// Who answered the questionnaires and who of them is satisfied: indicators 5 and 6 of the model.
///
/// The one place where questionnaires come in. Without any the figure is «н/д: анкет ещё нет».
struct SurveyFigures: Sendable {
  /// The earliest first.
  let answers: [Answer]

  struct Answer: Sendable {
    let organisation: Organisation.ID
    let side: Pair.Side
    let person: Person.ID
    let answeredOn: CalendarDate
    let isSatisfied: Bool
  }

  /// - Parameter condition: speaks of `organisation`.
  static func fetch(_ db: Database, _ condition: SQL) throws -> SurveyFigures {
    let request: SQLRequest<Row> = """
      SELECT survey.organisationId, respondent.side, respondent.personId, respondent.answeredOn, respondent.satisfied
      FROM survey
      JOIN organisation ON organisation.id = survey.organisationId
      JOIN respondent ON respondent.surveyId = survey.id
      WHERE \(condition) AND respondent.satisfied IS NOT NULL AND respondent.personId IS NOT NULL
        AND \(Survey.isInTime)
      ORDER BY respondent.answeredOn, respondent.id
      """
    return SurveyFigures(
      answers: try request.fetchAll(db).compactMap { row in
        Pair.Side(rawValue: row[1]).map {
          Answer(organisation: row[0], side: $0, person: row[2], answeredOn: row[3], isSatisfied: row[4])
        }
      })
  }

  /// Of the year that ends with the date, each person by the latest answer; the share of fewer than five is not told
  /// (decision 124).
  func tally(of side: Pair.Side, in organisations: Set<Organisation.ID>, on date: CalendarDate) -> Tally {
    var latest: [Person.ID: Answer] = [:]
    for answer in answers
    where answer.side == side && organisations.contains(answer.organisation) && answer.answeredOn <= date
      && answer.answeredOn > date.adding(years: -1)
    { latest[answer.person] = answer }
    if latest.count < SurveyResults.fewest { latest = [:] }
    return Tally(
      on: date, counted: latest.values.count(where: \.isSatisfied),
      of: .init(
        heads: latest.isEmpty ? nil : latest.count, asOf: latest.values.map(\.answeredOn).min(),
        sources: latest.isEmpty ? [] : ["анкеты"], missing: []))
  }
}
