internal import GRDB
import Mentoring

extension Store {
  /// Takes the answers of whoever holds a code. A code answers once; after the last day the answers count as late.
  package func answer(_ code: SurveyCode, _ answers: Answers, by author: Author) throws {
    try change(by: author) { transaction in
      guard
        let sheet = try ResponseSheet.fetch(
          transaction.db, where: "respondent.code = \(code.text)", in: .everything, on: transaction.today)
      else { throw Failure.notFound }
      try transaction.write(answers, on: sheet, way: "code")
    }
  }

  /// Takes the answers that somebody types from paper.
  package func enterResponse(
    _ respondent: RespondentLine.ID, of survey: Survey.ID, _ answers: Answers, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      guard
        let sheet = try ResponseSheet.fetch(
          transaction.db, where: "respondent.id = \(respondent) AND respondent.surveyId = \(survey)", in: scope,
          on: transaction.today)
      else { throw Failure.notFound }
      try transaction.write(answers, on: sheet, way: "paper")
    }
  }

  /// Takes answers typed from paper out again, to be typed anew. What came by a code is the person's own and stays.
  package func removeResponse(
    _ respondent: RespondentLine.ID, of survey: Survey.ID, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      guard
        let sheet = try ResponseSheet.fetch(
          transaction.db, where: "respondent.id = \(respondent) AND respondent.surveyId = \(survey)", in: scope,
          on: transaction.today), sheet.respondent.isFromPaper
      else { throw Failure.notFound }
      // A signal is dealt with, never typed away.
      let isFlagged = try Bool.fetchOne(
        transaction.db, sql: "SELECT EXISTS (SELECT 1 FROM safetyFlag WHERE respondentId = ?)", arguments: [respondent])
      if isFlagged == true { throw Failure.refused(.answersFlagged) }
      try transaction.db.execute(sql: "DELETE FROM answer WHERE respondentId = ?", arguments: [respondent])
      try transaction.db.execute(
        sql: """
          UPDATE respondent SET answeredOn = NULL, way = NULL, enteredBy = NULL, satisfied = NULL, score = NULL
          WHERE id = ?
          """, arguments: [respondent])
      try transaction.record("responseRemoved", "survey:\(survey)", organisations: [sheet.survey.organisation])
    }
  }
}

extension Transaction {
  /// The event names the survey and never the person: who answered when is nobody else's business.
  fileprivate func write(_ answers: Answers, on sheet: ResponseSheet, way: String) throws {
    guard !answers.isEmpty else { throw Failure.refused(.noAnswers) }
    guard sheet.survey.opens <= today else { throw Failure.refused(.surveyNotOpen) }
    try db.execute(
      sql: """
        UPDATE respondent SET answeredOn = ?, way = ?, enteredBy = ?, satisfied = ?, score = ?
        WHERE id = ? AND answeredOn IS NULL
        """,
      arguments: [
        today, way, author.account, Satisfaction.verdict(answers, sheet.questions), answers.score(sheet.questions),
        sheet.respondent.id,
      ])
    guard db.changesCount == 1 else { throw Failure.refused(.alreadyAnswered) }
    let insert = try db.cachedStatement(
      sql: "INSERT INTO answer (respondentId, place, value, text) VALUES (?, ?, ?, ?)")
    for (place, values) in answers.values {
      for value in Set(values) { try insert.execute(arguments: [sheet.respondent.id, place, value, ""]) }
    }
    for (place, text) in answers.texts { try insert.execute(arguments: [sheet.respondent.id, place, 0, text]) }
    if answers.areLow(sheet.questions) {
      try db.execute(
        sql: "INSERT INTO safetyFlag (respondentId, raisedOn) VALUES (?, ?)", arguments: [sheet.respondent.id, today])
    }
    try record(
      "surveyAnswered", "survey:\(sheet.survey.id)", organisations: [sheet.survey.organisation], after: ["way": way])
  }
}
