internal import GRDB
import Mentoring

/// The quality of the programmes of a municipality over a cycle: the curators' own judgement, school by school (row E4).
package struct QualityBoard: Sendable {
  package let year: SchoolYear
  package let scale: LevelScale
  package let lines: [QualityLine]

  package func level(_ line: QualityLine) -> ProgrammeLevel? { line.latest.map { scale.level(of: $0.points) } }
}

/// An organisation over a cycle: what its curator answered last, how it was in the cycle before, and what is said of it.
package struct QualityLine: Sendable {
  package let organisation: Organisation.ID
  package let name: String
  package let slug: String
  package let latest: Assessment?
  /// Points of the cycle before.
  package let before: Int?
  package let swot: SavedSWOT?
}

/// A curator's questionnaire with its answers.
package struct Assessment: Sendable {
  package let survey: Survey.ID
  package let answeredOn: CalendarDate
  package let author: String?
  package let criteria: [Criterion]

  package var points: Int { criteria.reduce(0) { $0 + $1.points } }
  package var most: Int { criteria.reduce(0) { $0 + $1.most } }

  package struct Criterion: Sendable {
    package let question: Question
    /// The number of the chosen option; nil where it was left out.
    package let value: Int?

    package var points: Int { value.flatMap(question.points) ?? 0 }
    package var most: Int { question.points(0) ?? 0 }
  }
}

/// A SWOT table as it is kept.
package struct SavedSWOT: Sendable {
  package let swot: SWOT
  package let savedOn: CalendarDate
  package let author: String?
  package let version: Int
}

extension Store {
  /// The organisations of a municipality that implement the model, as far as the scope reaches.
  package func qualityBoard(
    of municipality: Municipality.ID, in year: SchoolYear, within scope: Scope, on today: CalendarDate
  ) throws -> QualityBoard {
    try read { db in
      let condition: SQL = "organisation.municipalityId = \(municipality) AND \(scope.condition(on: "organisation"))"
      return try QualityBoard.fetch(db, of: municipality, in: year, where: condition, on: today)
    }
  }

  /// One organisation of the board, with the borders in force.
  package func quality(
    of slug: String, in year: SchoolYear, within scope: Scope, on today: CalendarDate
  ) throws -> (line: QualityLine, scale: LevelScale) {
    try read { db in
      let place = try Organisation.fetch(db, slug: slug, within: scope)
      let board = try QualityBoard.fetch(
        db, of: place.municipality, in: year, where: "organisation.id = \(place.id)", on: today)
      guard let line = board.lines.first else { throw Failure.notFound }
      return (line, board.scale)
    }
  }
}

extension QualityBoard {
  fileprivate static func fetch(
    _ db: Database, of municipality: Municipality.ID, in year: SchoolYear, where condition: SQL,
    on today: CalendarDate
  ) throws -> QualityBoard {
    let scales = try LevelScale.fetchAll(db)
    guard let scale = LevelScale.inForce(scales, in: municipality, on: min(today, year.end)) ?? scales.first
    else { throw Failure.notFound }
    let request: SQLRequest<Row> = """
      SELECT organisation.id, organisation.shortName, organisation.slug, survey.id, respondent.id,
        respondent.answeredOn, account.name, respondent.versionId, respondent.score
      FROM organisation
      LEFT JOIN survey ON survey.organisationId = organisation.id AND survey.kind = 'curator'
      LEFT JOIN respondent ON respondent.surveyId = survey.id
        AND respondent.answeredOn BETWEEN \(year.previous.start) AND \(year.end)
      LEFT JOIN account ON account.id = respondent.enteredBy
      WHERE \(condition) AND organisation.kind IN \(Organisation.Kind.educational.map(\.rawValue))
        AND organisation.implementsSince IS NOT NULL AND ifnull(organisation.closedOn, '9999') >= \(year.start)
      ORDER BY searchKey(organisation.shortName), organisation.id, respondent.answeredOn, respondent.id
      """
    let rows = try request.fetchAll(db)
    let sheets = rows.compactMap(Sheet.init)
    let questions = try Question.fetchAll(db, of: Array(Set(sheets.map(\.version))))
    let latest = Dictionary(
      sheets.filter { $0.answeredOn >= year.start }.map { ($0.organisation, $0) }, uniquingKeysWith: { $1 })
    let before = Dictionary(
      sheets.filter { $0.answeredOn < year.start }.map { ($0.organisation, $0.points) }, uniquingKeysWith: { $1 })
    let values = try Sheet.values(db, of: latest.values.map(\.respondent))
    let swots = try SavedSWOT.fetchAll(db, in: year, of: Array(Set(rows.map { $0[0] })))
    var seen: Set<Organisation.ID> = []
    return QualityBoard(
      year: year, scale: scale,
      lines: rows.compactMap { row in
        let id: Organisation.ID = row[0]
        guard seen.insert(id).inserted else { return nil }
        return QualityLine(
          organisation: id, name: row[1], slug: row[2],
          latest: latest[id].map { Assessment($0, questions[$0.version] ?? [], values[$0.respondent] ?? [:]) },
          before: before[id], swot: swots[id])
      })
  }
}

/// A questionnaire of a curator that was answered.
private struct Sheet {
  let organisation: Organisation.ID
  let survey: Survey.ID
  let respondent: Int64
  let answeredOn: CalendarDate
  let author: String?
  let version: Questionnaire.Version.ID
  let points: Int

  init?(_ row: Row) {
    guard let respondent: Int64 = row[4], let answeredOn: CalendarDate = row[5], let points: Int = row[8]
    else { return nil }
    (organisation, survey, author, version) = (row[0], row[3], row[6], row[7])
    (self.respondent, self.answeredOn, self.points) = (respondent, answeredOn, points)
  }

  /// The chosen options by the place of their questions.
  static func values(_ db: Database, of respondents: [Int64]) throws -> [Int64: [Int: Int]] {
    let request: SQLRequest<Row> = """
      SELECT respondentId, place, value
      FROM answer
      WHERE respondentId IN \(respondents.map { RespondentLine.ID($0) }.listed()) AND text = ''
      """
    return try request.fetchAll(db).reduce(into: [:]) { $0[$1[0], default: [:]][$1[1]] = $1[2] }
  }
}

extension Assessment {
  fileprivate init(_ sheet: Sheet, _ questions: [Question], _ values: [Int: Int]) {
    self.init(
      survey: sheet.survey, answeredOn: sheet.answeredOn, author: sheet.author,
      criteria: questions.enumerated().filter { $0.element.marks.contains(.score) }.map {
        Criterion(question: $0.element, value: values[$0.offset])
      })
  }
}

extension LevelScale {
  static func fetchAll(_ db: Database) throws -> [LevelScale] {
    try Row.fetchAll(
      db, sql: "SELECT validFrom, optimal, acceptable, source, municipalityId FROM levelScale ORDER BY validFrom"
    ).map {
      LevelScale(validFrom: $0[0], optimal: $0[1], acceptable: $0[2], source: $0[3], municipality: $0[4])
    }
  }
}

extension SWOT {
  /// Whether a plan stands in the cycle of the answer of `respondent` in `survey`, or in a later one.
  static let hasPlan: SQL = """
    EXISTS (
      SELECT 1 FROM swot
      WHERE swot.organisationId = survey.organisationId AND swot.plan <> ''
        AND swot.startYear >= CAST(substr(respondent.answeredOn, 1, 4) AS INTEGER)
          - (substr(respondent.answeredOn, 6, 2) < '09'))
    """

  /// The organisations of a scope whose last judgement of the year is unacceptable and that have no plan.
  static func missing(_ db: Database, in scope: Scope, on today: CalendarDate) throws -> [Organisation.ID] {
    let request: SQLRequest<Row> = """
      SELECT organisation.id, organisation.municipalityId, respondent.score, \(hasPlan), max(respondent.answeredOn)
      FROM organisation
      JOIN survey ON survey.organisationId = organisation.id AND survey.kind = 'curator'
      JOIN respondent ON respondent.surveyId = survey.id
      WHERE \(scope.condition(on: "organisation")) AND respondent.score IS NOT NULL
        AND respondent.answeredOn > \(today.adding(years: -1)) AND respondent.answeredOn <= \(today)
        AND ifnull(organisation.closedOn, '9999') >= \(today)
      GROUP BY organisation.id
      """
    let rows = try request.fetchAll(db)
    let scales = rows.isEmpty ? [] : try LevelScale.fetchAll(db)
    return rows.compactMap { row in
      let scale = LevelScale.inForce(scales, in: row[1], on: today)
      return scale?.level(of: row[2]) == .unacceptable && !(row[3] as Bool) ? row[0] : nil
    }
  }
}

extension SavedSWOT {
  static func fetchAll(
    _ db: Database, in year: SchoolYear, of organisations: [Organisation.ID]
  ) throws -> [Organisation.ID: SavedSWOT] {
    let request: SQLRequest<Row> = """
      SELECT swot.organisationId, swot.strengths, swot.weaknesses, swot.opportunities, swot.threats, swot.plan,
        swot.savedOn, account.name, swot.version
      FROM swot
      LEFT JOIN account ON account.id = swot.savedBy
      WHERE swot.startYear = \(year.startYear) AND swot.organisationId IN \(organisations.listed())
      """
    return try request.fetchAll(db).reduce(into: [:]) { found, row in
      found[row[0]] = SavedSWOT(
        swot: SWOT(
          [.strengths: row[1], .weaknesses: row[2], .opportunities: row[3], .threats: row[4]], plan: row[5]),
        savedOn: row[6], author: row[7], version: row[8])
    }
  }
}
