internal import GRDB
import Mentoring

extension Store {
  /// Saves the SWOT table of an organisation for a cycle.
  ///
  /// - Parameter version: zero while there is none.
  package func saveSWOT(
    _ swot: SWOT, of slug: String, in year: SchoolYear, version: Int, within scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let db = transaction.db
      let place = try Organisation.fetch(db, slug: slug, within: scope)
      guard place.kind.isEducational, place.implementation != nil else { throw Failure.notFound }
      let before = try SavedSWOT.fetchAll(db, in: year, of: [place.id])[place.id]
      guard before?.version ?? 0 == version else { throw Failure.stale }
      try db.execute(
        sql: """
          INSERT INTO swot (organisationId, startYear, strengths, weaknesses, opportunities, threats, plan, savedOn,
            savedBy)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET strengths = excluded.strengths, weaknesses = excluded.weaknesses,
            opportunities = excluded.opportunities, threats = excluded.threats, plan = excluded.plan,
            savedOn = excluded.savedOn, savedBy = excluded.savedBy, version = version + 1
          """,
        arguments: [
          place.id, year.startYear, swot[.strengths], swot[.weaknesses], swot[.opportunities], swot[.threats],
          swot.plan, transaction.today, author.account,
        ])
      // People's own words may name a child: the log keeps that they were changed, not what they say.
      try transaction.record(
        "swotSaved", Self.subject(ofSWOT: year, of: place.id), organisations: [place.id],
        after: ["year": year.code, "plan": swot.plan.isEmpty ? "0" : "1"])
    }
  }

  /// Opens the curator's questionnaire for today, or finds the one that is open and not answered.
  package func beginAssessment(of slug: String, within scope: Scope, by author: Author) throws -> Survey.ID {
    let place = try read { db in
      let place = try Organisation.fetch(db, slug: slug, within: scope)
      guard place.kind.isEducational, place.implementation != nil else { throw Failure.notFound }
      let open: SQLRequest<Survey.ID> = """
        SELECT survey.id
        FROM survey
        JOIN respondent ON respondent.surveyId = survey.id
        WHERE survey.organisationId = \(place.id) AND survey.kind = 'curator' AND survey.opens <= \(author.today)
          AND survey.closes >= \(author.today) AND survey.closedOn IS NULL AND respondent.answeredOn IS NULL
        ORDER BY survey.id DESC
        LIMIT 1
        """
      return (id: place.id, open: try open.fetchOne(db))
    }
    if let open = place.open { return open }
    return try openSurvey(
      NewSurvey(
        organisation: place.id, kind: .curator, opens: author.today, closes: author.today.adding(days: 14), asked: []),
      in: scope, by: author)
  }

  /// Borders of levels from a day on; those of earlier days stay as they were.
  ///
  /// - Parameter municipality: whose they are; nil for the common ones.
  package func setLevels(_ scale: LevelScale, within scope: Scope, by author: Author) throws {
    guard scope.mayChange(scale.municipality) else { throw Failure.forbidden }
    try change(by: author) { transaction in
      let before = LevelScale.inForce(
        try LevelScale.fetchAll(transaction.db), in: scale.municipality, on: scale.validFrom)
      try transaction.db.execute(
        sql: """
          INSERT INTO levelScale (municipalityId, validFrom, optimal, acceptable, source) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (ifnull(municipalityId, 0), validFrom) DO UPDATE SET optimal = excluded.optimal,
            acceptable = excluded.acceptable, source = excluded.source
          """,
        arguments: [scale.municipality, scale.validFrom, scale.optimal, scale.acceptable, scale.source])
      try transaction.record(
        "levelsSet", "setting:levels", organisations: [], before: before?.facts ?? [:], after: scale.facts)
    }
  }

  /// Every row of borders that a scope sees, the latest first.
  package func levels(within scope: Scope) throws -> [LevelScale] {
    try read { db in
      try LevelScale.fetchAll(db).filter { $0.municipality == nil || scope.mayChange($0.municipality) }.reversed()
    }
  }

  /// How the log calls what a school says of its programme.
  package static func subject(ofSWOT year: SchoolYear, of organisation: Organisation.ID) -> String {
    "swot:\(organisation)/\(year.code)"
  }
}

extension LevelScale {
  /// As the log keeps them.
  fileprivate var facts: [String: String?] {
    [
      "validFrom": validFrom.iso, "optimal": String(optimal), "acceptable": String(acceptable), "source": source,
    ]
  }
}
