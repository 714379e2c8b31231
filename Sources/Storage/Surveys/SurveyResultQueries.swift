internal import GRDB
import Mentoring

/// What came out of one survey, or of all surveys of a kind within a scope and a school year. Names nobody.
package struct SurveyResults: Sendable {
  package let sides: [Side]
  /// Answers to each question with given options, in the order of the questionnaire.
  package let questions: [QuestionResult]
  /// Entry and exit of the same people, where at least `fewest` gave both.
  package let changes: [Change]
  /// Words that people wrote, for the curator of the school alone.
  package let remarks: [Remark]

  /// Under so many answers nothing is broken down: one could tell who said what.
  package static let fewest = 5

  /// How many on one side were asked, answered and are satisfied.
  package struct Side: Sendable, Equatable {
    package let side: Questionnaire.Side
    package let asked: Int
    package let answered: Int
    package let judged: Int
    package let satisfied: Int
    /// Of the curator's questionnaire.
    package let score: Int?
  }

  /// The mean of a measure before and after, of ten.
  package struct Change: Sendable, Equatable {
    package let side: Questionnaire.Side
    package let measure: String
    package let before: Double
    package let after: Double
    package let people: Int
  }

  /// What people wrote in answer to an open question.
  package struct Remark: Sendable {
    package let side: Questionnaire.Side
    package let question: String
    package let texts: [String]
  }
}

/// How the answers to one question are spread.
package struct QuestionResult: Sendable {
  package let side: Questionnaire.Side
  package let question: Question
  /// People who answered.
  package let answered: Int
  /// People by value.
  package let counts: [Int: Int]

  package var isBrokenDown: Bool { answered >= SurveyResults.fewest }

  package var mean: Double? {
    guard answered > 0, question.kind.isScale else { return nil }
    return Double(counts.reduce(0) { $0 + $1.key * $1.value }) / Double(answered)
  }
}

/// Which answers are looked at.
package enum Timeliness: String, Sendable { case inTime, late }

extension Store {
  /// - Parameter readsRemarks: whether the viewer may see words that people wrote.
  package func results(
    of survey: Survey.ID, _ timeliness: Timeliness = .inTime, readsRemarks: Bool, in scope: Scope
  ) throws -> (line: SurveyLine, results: SurveyResults) {
    try read { db in
      let line = try SurveyLine.fetch(db, survey, in: scope)
      return (
        line,
        try SurveyResults.fetch(
          db, source: "FROM survey", where: "survey.id = \(survey)", timeliness, readsRemarks: readsRemarks)
      )
    }
  }

  /// All surveys of a kind that ended or began within a school year.
  package func results(
    of kind: Questionnaire.Kind, in year: SchoolYear, of scope: Scope
  ) throws -> (organisations: [OrganisationResult], results: SurveyResults) {
    try read { db in
      let source: SQL = "FROM organisation JOIN survey ON survey.organisationId = organisation.id"
      let condition: SQL = """
        \(scope.condition(on: "organisation")) AND survey.kind = \(kind.rawValue)
        AND survey.opens BETWEEN \(year.start) AND \(year.end)
        """
      return (
        try OrganisationResult.fetchAll(db, source: source, where: condition),
        try SurveyResults.fetch(db, source: source, where: condition, .inTime, readsRemarks: false)
      )
    }
  }
}

/// An organisation in the summary of a kind of questionnaire.
package struct OrganisationResult: Sendable {
  package let slug: String
  package let name: String
  package let asked: Int
  package let answered: Int
  /// Satisfied of those whom the rule can judge, by side.
  package let sides: [Questionnaire.Side: (satisfied: Int, judged: Int)]
  package let score: Int?

  static func fetchAll(_ db: Database, source: SQL, where condition: SQL) throws -> [OrganisationResult] {
    let request: SQLRequest<Row> = """
      SELECT organisation.slug, organisation.shortName, count(*), count(*) FILTER (WHERE \(Survey.isInTime)),
        count(*) FILTER (WHERE respondent.side = 'mentee' AND respondent.satisfied AND \(Survey.isInTime)),
        count(*) FILTER (WHERE respondent.side = 'mentee' AND respondent.satisfied IS NOT NULL AND \(Survey.isInTime)),
        count(*) FILTER (WHERE respondent.side = 'mentor' AND respondent.satisfied AND \(Survey.isInTime)),
        count(*) FILTER (WHERE respondent.side = 'mentor' AND respondent.satisfied IS NOT NULL AND \(Survey.isInTime)),
        max(respondent.score)
      \(source)
      JOIN respondent ON respondent.surveyId = survey.id
      WHERE \(condition)
      GROUP BY organisation.id
      ORDER BY organisation.shortName
      """
    return try request.fetchAll(db).map { row in
      OrganisationResult(
        slug: row[0], name: row[1], asked: row[2], answered: row[3],
        sides: [.mentee: (row[4], row[5]), .mentor: (row[6], row[7])], score: row[8])
    }
  }
}

extension SurveyResults {
  /// - Parameter source: brings in `survey`; `condition` speaks of it.
  static func fetch(
    _ db: Database, source: SQL, where condition: SQL, _ timeliness: Timeliness, readsRemarks: Bool
  ) throws -> SurveyResults {
    let counted: SQL = timeliness == .inTime ? Survey.isInTime : Survey.isLate
    let given: SQL = """
      \(source)
      JOIN respondent ON respondent.surveyId = survey.id
      WHERE \(condition) AND \(counted)
      """
    return SurveyResults(
      sides: try fetchSides(db, source: source, where: condition, counted), questions: try fetchQuestions(db, given),
      changes: try fetchChanges(db, given), remarks: readsRemarks ? try fetchRemarks(db, given) : [])
  }

  private static func fetchSides(
    _ db: Database, source: SQL, where condition: SQL, _ counted: SQL
  ) throws -> [Side] {
    let request: SQLRequest<Row> = """
      SELECT respondent.side, count(*), count(*) FILTER (WHERE \(counted)),
        count(*) FILTER (WHERE respondent.satisfied IS NOT NULL AND \(counted)),
        count(*) FILTER (WHERE respondent.satisfied AND \(counted)),
        max(respondent.score) FILTER (WHERE \(counted))
      \(source)
      JOIN respondent ON respondent.surveyId = survey.id
      WHERE \(condition)
      GROUP BY respondent.side
      ORDER BY respondent.side
      """
    return try request.fetchAll(db).compactMap { row in
      Questionnaire.Side(rawValue: row[0]).map {
        Side(side: $0, asked: row[1], answered: row[2], judged: row[3], satisfied: row[4], score: row[5])
      }
    }
  }

  /// One question stands in the questionnaires of many forms: the same words are one question.
  private static func fetchQuestions(_ db: Database, _ given: SQL) throws -> [QuestionResult] {
    let request: SQLRequest<Row> = """
      WITH given AS (SELECT respondent.id, respondent.side, respondent.versionId \(given)),
      counted AS (
        SELECT given.side, question.kind, question.text, question.options, question.isRequired, question.marks,
          question.measure, answer.value, count(*) AS people, min(question.place) AS place
        FROM given
        CROSS JOIN answer ON answer.respondentId = given.id
        JOIN question ON question.versionId = given.versionId AND question.place = answer.place
        WHERE question.kind <> 'text'
        GROUP BY given.side, question.kind, question.text, question.options, answer.value),
      total AS (
        SELECT given.side, question.kind, question.text, question.options, count(DISTINCT given.id) AS people
        FROM given
        CROSS JOIN answer ON answer.respondentId = given.id
        JOIN question ON question.versionId = given.versionId AND question.place = answer.place
        WHERE question.kind = 'several'
        GROUP BY given.side, question.kind, question.text, question.options)
      SELECT counted.side, counted.kind, counted.text, counted.options, counted.isRequired, counted.marks,
        counted.measure, counted.value, counted.people, total.people, min(counted.place) OVER same AS first
      FROM counted
      LEFT JOIN total USING (side, kind, text, options)
      WINDOW same AS (PARTITION BY counted.side, counted.kind, counted.text, counted.options)
      ORDER BY counted.side, first, counted.text, counted.options, counted.value
      """
    var found: [QuestionResult] = []
    for row in try request.fetchAll(db) {
      guard let side = Questionnaire.Side(rawValue: row[0]), let question = Question(row: row, from: 1) else {
        continue
      }
      let isSame =
        found.last.map {
          $0.side == side && $0.question.text == question.text
            && $0.question.options == question.options && $0.question.kind == question.kind
        } ?? false
      let before = isSame ? found.removeLast() : nil
      let counts = (before?.counts ?? [:]).merging([row[7]: row[8]]) { $0 + $1 }
      let total: Int? = row[9]
      found.append(
        QuestionResult(
          side: side, question: question, answered: total ?? counts.values.reduce(0, +), counts: counts))
    }
    return found
  }

  private static func fetchChanges(_ db: Database, _ given: SQL) throws -> [Change] {
    let mark: SQL = "avg(answer.value * CASE question.kind WHEN 'scale5' THEN 2.0 ELSE 1.0 END)"
    let request: SQLRequest<Row> = """
      WITH given AS (
        SELECT respondent.id, respondent.personId, respondent.side, respondent.formCode, respondent.versionId,
          survey.opens AS day
        \(given) AND survey.kind = 'exit'),
      after AS (
        SELECT given.personId, given.side, given.formCode, given.day, question.measure, \(mark) AS mark
        FROM given
        CROSS JOIN answer ON answer.respondentId = given.id
        JOIN question ON question.versionId = given.versionId AND question.place = answer.place
        WHERE question.measure <> ''
        GROUP BY given.id, question.measure),
      before AS (
        SELECT given.id, given.personId, given.side, given.formCode, question.measure, \(mark) AS mark
        FROM given
        CROSS JOIN respondent AS earlier ON earlier.id = (
          SELECT entry.id
          FROM respondent AS entry
          JOIN survey ON survey.id = entry.surveyId AND survey.kind = 'entry'
          WHERE entry.personId = given.personId AND entry.side = given.side AND entry.formCode IS given.formCode
            AND entry.answeredOn IS NOT NULL AND survey.opens <= given.day
          ORDER BY survey.opens DESC
          LIMIT 1)
        JOIN answer ON answer.respondentId = earlier.id
        JOIN question ON question.versionId = earlier.versionId AND question.place = answer.place
        WHERE question.measure <> ''
        GROUP BY given.id, question.measure)
      SELECT after.side, after.measure, avg(before.mark), avg(after.mark), count(*)
      FROM after
      JOIN before USING (personId, side, formCode, measure)
      GROUP BY after.side, after.measure
      HAVING count(*) >= \(fewest)
      ORDER BY after.side, after.measure
      """
    return try request.fetchAll(db).compactMap { row in
      Questionnaire.Side(rawValue: row[0]).map {
        Change(side: $0, measure: row[1], before: row[2], after: row[3], people: row[4])
      }
    }
  }

  private static func fetchRemarks(_ db: Database, _ given: SQL) throws -> [Remark] {
    let request: SQLRequest<Row> = """
      WITH given AS (SELECT respondent.id, respondent.side, respondent.versionId \(given))
      SELECT given.side, question.text, answer.text
      FROM given
      CROSS JOIN answer ON answer.respondentId = given.id
      JOIN question ON question.versionId = given.versionId AND question.place = answer.place
      WHERE question.kind = 'text'
      ORDER BY given.side, question.place, question.text, answer.text
      """
    var found: [Remark] = []
    for row in try request.fetchAll(db) {
      guard let side = Questionnaire.Side(rawValue: row[0]) else { continue }
      let question: String = row[1]
      let isSame = found.last?.side == side && found.last?.question == question
      let texts = isSame ? found.removeLast().texts : []
      found.append(Remark(side: side, question: question, texts: texts + [row[2]]))
    }
    return found
  }
}
