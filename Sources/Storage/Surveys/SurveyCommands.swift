internal import GRDB
import Mentoring

extension Store {
  /// Opens a survey and gives everybody who is asked a code.
  package func openSurvey(_ new: NewSurvey, in scope: Scope, by author: Author) throws -> Survey.ID {
    try change(by: author) { transaction in
      let db = transaction.db
      guard try Organisation.isWithin(db, new.organisation, scope) else { throw Failure.notFound }
      let known = Set(
        try Askable.fetchAll(db, new.kind, at: new.organisation, on: transaction.today).map(\.asked))
      // Somebody who left the list meanwhile, or never stood on it.
      guard known.isSuperset(of: new.asked) else { throw Failure.refused(.notOffered, field: "asked") }
      try db.execute(
        sql: "INSERT INTO survey (organisationId, kind, opens, closes) VALUES (?, ?, ?, ?)",
        arguments: [new.organisation, new.kind.rawValue, new.opens, new.closes])
      let id = Survey.ID(db.lastInsertedRowID)
      try transaction.addRespondents(new, to: id)
      try transaction.record(
        "surveyOpened", "survey:\(id)", organisations: [new.organisation],
        after: ["kind": new.kind.rawValue, "closes": new.closes.iso, "asked": String(new.asked.count)])
      return id
    }
  }

  /// Moves the last day of a survey; a survey that was closed opens again with a day that is not over.
  package func changeSurvey(
    _ id: Survey.ID, closes day: CalendarDate, version: Int, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let survey = try SurveyLine.fetch(transaction.db, id, in: scope).survey
      // Nor before an answer that came in time: by such a move the answers of a day could be told apart.
      let latest = try CalendarDate.fetchOne(
        transaction.db,
        sql: """
          SELECT max(answeredOn) FROM respondent JOIN survey ON survey.id = surveyId
          WHERE surveyId = ? AND answeredOn <= closes
          """,
        arguments: [id])
      if day < max(latest ?? survey.opens, survey.opens) { throw Failure.refused(.dateInPast, field: "closes") }
      try transaction.bump("survey", id: id.rawValue, version: version)
      try transaction.db.execute(
        sql: "UPDATE survey SET closes = ?, closedOn = NULL WHERE id = ?", arguments: [day, id])
      try transaction.record(
        "surveyChanged", "survey:\(id)", organisations: [survey.organisation],
        before: ["closes": survey.closes.iso], after: ["closes": day.iso])
    }
  }

  /// Closes a survey today, before its term.
  package func closeSurvey(_ id: Survey.ID, in scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      let survey = try SurveyLine.fetch(transaction.db, id, in: scope).survey
      guard survey.state(on: transaction.today) != .closed else { throw Failure.refused(.surveyClosed) }
      try transaction.db.execute(
        sql: "UPDATE survey SET closedOn = ?, version = version + 1 WHERE id = ?", arguments: [transaction.today, id])
      try transaction.record(
        "surveyClosed", "survey:\(id)", organisations: [survey.organisation],
        after: ["closedOn": transaction.today.iso])
    }
  }
}

extension Transaction {
  fileprivate func addRespondents(_ new: NewSurvey, to survey: Survey.ID) throws {
    let home: SQLRequest<Municipality.ID> =
      "SELECT municipalityId FROM organisation WHERE id = \(new.organisation)"
    let request: SQLRequest<Row> = """
      SELECT questionnaire.id, kind, side, formCode,
        \(Questionnaire.Version.inForce(home: try home.fetchOne(db), on: new.opens))
      FROM questionnaire
      WHERE kind = \(new.kind.rawValue)
      """
    let versions = try request.fetchAll(db).reduce(into: [Questionnaire.Use: Questionnaire.Version.ID]()) {
      if let questionnaire = Questionnaire(row: $1), let version: Questionnaire.Version.ID = $1[4] {
        $0[questionnaire.use] = version
      }
    }
    var generator = SystemRandomNumberGenerator()
    let insert = try db.cachedStatement(
      sql: "INSERT INTO respondent (surveyId, personId, side, formCode, versionId, code) VALUES (?, ?, ?, ?, ?, ?)")
    let add = { (person: Person.ID?, side: Questionnaire.Side, form: MentoringForm.Code?) in
      guard let version = versions[Questionnaire.Use(new.kind, side, form)] else { throw Failure.refused(.notOffered) }
      try insert.execute(
        arguments: [
          survey, person, side.rawValue, form?.rawValue, version, SurveyCode.random(using: &generator).text,
        ])
    }
    // The curator answers for the organisation, once.
    if new.kind == .curator { try add(nil, .curator, nil) }
    for asked in Set(new.asked) { try add(asked.person, asked.side, asked.form) }
  }
}
