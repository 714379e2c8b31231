internal import GRDB
import Mentoring

extension Store {
  /// Brings in the questionnaires of the project that the registry does not have yet; those that it has stay as they are.
  package func loadQuestionnaires(_ files: [QuestionnaireFile], by author: Author) throws {
    let missing = try read { db in
      let known = Set(try Questionnaire.fetchAll(db).map(\.use))
      let forms = try MentoringForm.fetchAll(db).map(\.code)
      return try files.flatMap { try $0.drafts(for: forms) }.filter { !known.contains($0.use) }
    }
    guard !missing.isEmpty else { return }
    try change(by: author) { transaction in
      for draft in missing { try transaction.add(draft) }
      try transaction.record(
        "questionnairesLoaded", "registry:1", organisations: [], after: ["count": String(missing.count)])
    }
  }

  /// Gives a questionnaire another text from a day on. Answers given so far keep the text they were given to.
  ///
  /// - Parameter number: of the newest text when the form was opened.
  package func changeQuestionnaire(
    _ id: Questionnaire.ID, _ text: QuestionnaireText, from day: CalendarDate, number: Int, for viewer: Account,
    by author: Author
  ) throws {
    try change(by: author) { transaction in
      let newest: SQLRequest<Int> = "SELECT max(number) FROM questionnaireVersion WHERE questionnaireId = \(id)"
      guard let last = try newest.fetchOne(transaction.db) else { throw Failure.notFound }
      guard last == number else { throw Failure.stale }
      if day < transaction.today { throw Failure.refused(.dateInPast, field: "validFrom") }
      let home = try Questionnaire.home(transaction.db, of: viewer.scope)
      try transaction.write(text, of: id, number: last + 1, from: day, home: home)
      try transaction.record(
        "questionnaireChanged", "questionnaire:\(id)", organisations: [],
        after: ["number": String(last + 1), "validFrom": day.iso, "title": text.title])
    }
  }
}

extension Transaction {
  fileprivate func add(_ draft: QuestionnaireDraft) throws {
    try db.execute(
      sql: "INSERT INTO questionnaire (kind, side, formCode) VALUES (?, ?, ?)",
      arguments: [draft.use.kind.rawValue, draft.use.side.rawValue, draft.use.form?.rawValue])
    let id = Questionnaire.ID(db.lastInsertedRowID)
    // From before anybody could be asked.
    try write(draft.text, of: id, number: 1, from: CalendarDate(dayNumber: 0), home: nil)
  }

  fileprivate func write(
    _ text: QuestionnaireText, of id: Questionnaire.ID, number: Int, from day: CalendarDate, home: Municipality.ID?
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO questionnaireVersion (questionnaireId, municipalityId, number, validFrom, title, introduction,
          accountId)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [id, home, number, day, text.title, text.introduction, author.account])
    let version = db.lastInsertedRowID
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO question (versionId, place, kind, text, options, isRequired, marks, measure)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (place, question) in text.questions.enumerated() {
      try insert.execute(
        arguments: [
          version, place, question.kind.rawValue, question.text, question.options.joined(separator: "\n"),
          question.isRequired, question.marks.map(\.rawValue).sorted().joined(separator: " "), question.measure,
        ])
    }
  }
}

extension Questionnaire {
  static func fetchAll(_ db: Database) throws -> [Questionnaire] {
    try Row.fetchAll(db, sql: "SELECT id, kind, side, formCode FROM questionnaire").compactMap(Self.init(row:))
  }
}
