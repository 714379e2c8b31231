internal import GRDB
import Mentoring

/// A low answer about safety: for the curator of the organisation and nobody else.
package struct SafetyFlag: Sendable {
  package typealias ID = Identifier<RespondentLine>

  package let respondent: RespondentLine
  package let survey: Survey
  package let organisation: String
  package let raisedOn: CalendarDate
  package let handledOn: CalendarDate?
  package let note: String
  package let version: Int
  /// What was answered, question by question.
  package let answers: [(question: String, answer: String)]
}

extension Store {
  /// Open flags first, newest first.
  package func safetyFlags(in scope: Scope, on today: CalendarDate, limit: Int = 100) throws -> [SafetyFlag] {
    try read { db in try SafetyFlag.fetchAll(db, where: "1", in: scope, on: today, limit: limit) }
  }

  /// Notes what was done; the flag is then no task any more.
  package func handleSafetyFlag(
    _ id: SafetyFlag.ID, note: String, version: Int, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let flag = try SafetyFlag.fetchAll(
        transaction.db, where: "safetyFlag.respondentId = \(id)", in: scope, on: transaction.today, limit: 1
      ).first
      guard let flag else { throw Failure.notFound }
      try transaction.bump("safetyFlag", id: id.rawValue, version: version, key: "respondentId")
      try transaction.db.execute(
        sql: "UPDATE safetyFlag SET handledOn = ?, note = ? WHERE respondentId = ?",
        arguments: [transaction.today, note, id])
      // Neither who nor what: the log is read by others.
      try transaction.record(
        "safetyFlagHandled", "survey:\(flag.survey.id)", organisations: [flag.survey.organisation])
    }
  }
}

extension SafetyFlag {
  static func fetchAll(
    _ db: Database, where condition: SQL, in scope: Scope, on today: CalendarDate, limit: Int
  ) throws -> [SafetyFlag] {
    let request: SQLRequest<Row> = """
      SELECT survey.id, survey.organisationId, survey.kind, survey.opens, survey.closes, survey.closedOn,
        survey.version, organisation.shortName, safetyFlag.respondentId, safetyFlag.raisedOn, safetyFlag.handledOn,
        safetyFlag.note, safetyFlag.version
      FROM organisation
      JOIN survey ON survey.organisationId = organisation.id
      JOIN respondent ON respondent.surveyId = survey.id
      JOIN safetyFlag ON safetyFlag.respondentId = respondent.id
      WHERE \(scope.condition(on: "organisation")) AND \(condition)
      ORDER BY safetyFlag.handledOn IS NOT NULL, safetyFlag.raisedOn DESC, safetyFlag.respondentId
      LIMIT \(limit)
      """
    let rows = try request.fetchAll(db)
    let ids = rows.map { $0[8] as RespondentLine.ID }
    let people = try RespondentLine.fetchAll(db, where: "respondent.id IN \(ids)", on: today)
    let answers = try lowAnswers(db, of: ids)
    return rows.compactMap { row in
      guard let survey = Survey(row: row), let respondent = people.first(where: { $0.id == row[8] }) else { return nil }
      return SafetyFlag(
        respondent: respondent, survey: survey, organisation: row[7], raisedOn: row[9], handledOn: row[10],
        note: row[11], version: row[12], answers: answers[respondent.id] ?? [])
    }
  }

  private static func lowAnswers(
    _ db: Database, of ids: [RespondentLine.ID]
  ) throws -> [RespondentLine.ID: [(question: String, answer: String)]] {
    let request: SQLRequest<Row> = """
      SELECT answer.respondentId, question.kind, question.text, question.options, question.isRequired, question.marks,
        question.measure, answer.value
      FROM answer
      JOIN respondent ON respondent.id = answer.respondentId
      JOIN question ON question.versionId = respondent.versionId AND question.place = answer.place
      WHERE answer.respondentId IN \(ids) AND question.marks LIKE '%safety%'
      ORDER BY answer.respondentId, answer.place
      """
    return try request.fetchAll(db).reduce(into: [:]) { found, row in
      guard let question = Question(row: row, from: 1), question.isLow(row[7]) else { return }
      let value: Int = row[7]
      found[row[0], default: []].append((question.text, question.top.map { "\(value) из \($0)" } ?? "нет"))
    }
  }

  /// Flags that nobody has dealt with, by organisation.
  static func open(_ db: Database, in scope: Scope) throws -> [(Organisation.ID, Workload.Due)] {
    let request: SQLRequest<Row> = """
      SELECT survey.organisationId, count(*), min(safetyFlag.raisedOn)
      FROM organisation
      JOIN survey ON survey.organisationId = organisation.id
      JOIN respondent ON respondent.surveyId = survey.id
      JOIN safetyFlag ON safetyFlag.respondentId = respondent.id AND safetyFlag.handledOn IS NULL
      WHERE \(scope.condition(on: "organisation"))
      GROUP BY survey.organisationId
      """
    return try request.fetchAll(db).map { ($0[0], Workload.Due(count: $0[1], earliest: $0[2])) }
  }
}

extension Survey {
  /// People who have not answered yet in surveys that end within `days`, by organisation, with the earliest end.
  static func ending(
    _ db: Database, in scope: Scope, on today: CalendarDate, within days: Int
  ) throws -> [(Organisation.ID, Workload.Due)] {
    let request: SQLRequest<Row> = """
      SELECT survey.organisationId, count(*), min(survey.closes)
      FROM organisation
      JOIN survey ON survey.organisationId = organisation.id
      JOIN respondent ON respondent.surveyId = survey.id AND respondent.answeredOn IS NULL
      WHERE \(scope.condition(on: "organisation")) AND survey.closedOn IS NULL
        AND survey.closes BETWEEN \(today) AND \(today.adding(days: days)) AND survey.opens <= \(today)
      GROUP BY survey.organisationId
      """
    return try request.fetchAll(db).map { ($0[0], Workload.Due(count: $0[1], earliest: $0[2])) }
  }
}
