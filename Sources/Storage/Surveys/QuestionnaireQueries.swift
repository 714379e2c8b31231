internal import GRDB
import Mentoring

/// A questionnaire in the list: what it is for, and the text in force.
package struct QuestionnaireLine: Sendable {
  package let questionnaire: Questionnaire
  package let formName: String?
  package let title: String
  package let questions: Int
  package let number: Int
  package let validFrom: CalendarDate
  /// Changed by the viewer's centre; else the project's own words.
  package let isOwn: Bool
}

/// A questionnaire with all its texts as the viewer may use them, the one in force first.
package struct QuestionnaireCard: Sendable {
  package let questionnaire: Questionnaire
  package let formName: String?
  package let versions: [Questionnaire.Version]
  package let inForce: Questionnaire.Version
}

extension Store {
  package func questionnaires(for viewer: Account, on today: CalendarDate) throws -> [QuestionnaireLine] {
    try read { db in
      let home = try Questionnaire.home(db, of: viewer.scope)
      let request: SQLRequest<Row> = """
        SELECT questionnaire.id, questionnaire.kind, questionnaire.side, questionnaire.formCode, mentoringForm.name,
          version.title, version.number, version.validFrom, version.municipalityId IS NOT NULL,
          (SELECT count(*) FROM question WHERE question.versionId = version.id)
        FROM questionnaire
        LEFT JOIN mentoringForm ON mentoringForm.code = questionnaire.formCode
        JOIN questionnaireVersion AS version ON version.id = \(Questionnaire.Version.inForce(home: home, on: today))
        ORDER BY questionnaire.kind = 'curator', questionnaire.kind, questionnaire.side, mentoringForm.position
        """
      return try request.fetchAll(db).compactMap { row in
        Questionnaire(row: row).map {
          QuestionnaireLine(
            questionnaire: $0, formName: row[4], title: row[5], questions: row[9], number: row[6], validFrom: row[7],
            isOwn: row[8])
        }
      }
    }
  }

  package func questionnaire(
    _ id: Questionnaire.ID, for viewer: Account, on today: CalendarDate
  ) throws -> QuestionnaireCard {
    try read { db in
      let home = try Questionnaire.home(db, of: viewer.scope)
      let request: SQLRequest<Row> = """
        SELECT questionnaire.id, questionnaire.kind, questionnaire.side, questionnaire.formCode, mentoringForm.name,
          \(Questionnaire.Version.inForce(home: home, on: today))
        FROM questionnaire
        LEFT JOIN mentoringForm ON mentoringForm.code = questionnaire.formCode
        WHERE questionnaire.id = \(id)
        """
      guard let row = try request.fetchOne(db), let questionnaire = Questionnaire(row: row) else {
        throw Failure.notFound
      }
      let versions = try Questionnaire.Version.fetchAll(
        db, where: "questionnaireId = \(id) AND (municipalityId IS NULL OR municipalityId = \(home))")
      guard let inForce = versions.first(where: { $0.id == row[5] }) else { throw Failure.notFound }
      return QuestionnaireCard(
        questionnaire: questionnaire, formName: row[4], versions: versions, inForce: inForce)
    }
  }
}

extension Questionnaire {
  /// The municipality whose texts a viewer uses; the administrator of a region uses, and changes, the common ones.
  static func home(_ db: Database, of scope: Scope) throws -> Municipality.ID? {
    switch scope {
    case .everything: nil
    case .municipality(let id): id
    case .organisations(let ids):
      try SQLRequest<Municipality.ID>(
        literal: "SELECT municipalityId FROM organisation WHERE id IN \(ids) ORDER BY id LIMIT 1"
      ).fetchOne(db)
    }
  }

  /// Reads id, kind, side and form, in the first four columns.
  init?(row: Row) {
    guard let kind = Kind(rawValue: row[1]), let side = Side(rawValue: row[2]) else { return nil }
    let form: String? = row[3]
    self.init(id: row[0], use: Use(kind, side, form.map { .init(rawValue: $0) }))
  }
}

extension Questionnaire.Version {
  /// The key of the text in force of the row `questionnaire`: the centre's own before the common one.
  static func inForce(home: Municipality.ID?, on today: CalendarDate) -> SQL {
    """
    (SELECT text.id
      FROM questionnaireVersion AS text
      WHERE text.questionnaireId = questionnaire.id AND text.validFrom <= \(today)
        AND (text.municipalityId IS NULL OR text.municipalityId = \(home))
      ORDER BY text.municipalityId IS NULL, text.validFrom DESC, text.number DESC
      LIMIT 1)
    """
  }

  /// Newest first; `condition` speaks of `questionnaireVersion`.
  static func fetchAll(_ db: Database, where condition: SQL) throws -> [Questionnaire.Version] {
    let heads: SQLRequest<Row> = """
      SELECT id, number, validFrom, title, introduction
      FROM questionnaireVersion
      WHERE \(condition)
      ORDER BY number DESC
      """
    let rows = try heads.fetchAll(db)
    let questions = try Question.fetchAll(db, of: rows.map { $0[0] })
    return rows.map { row in
      Questionnaire.Version(
        id: row[0], number: row[1], validFrom: row[2],
        text: QuestionnaireText(title: row[3], introduction: row[4], questions: questions[row[0]] ?? []))
    }
  }
}

extension Question {
  /// The questions of some texts, in their order.
  static func fetchAll(
    _ db: Database, of versions: [Questionnaire.Version.ID]
  ) throws -> [Questionnaire.Version.ID: [Question]] {
    let request: SQLRequest<Row> = """
      SELECT versionId, kind, text, options, isRequired, marks, measure
      FROM question
      WHERE versionId IN \(versions)
      ORDER BY versionId, place
      """
    return try request.fetchAll(db).reduce(into: [:]) { found, row in
      if let question = Question(row: row, from: 1) { found[row[0], default: []].append(question) }
    }
  }

  /// Reads kind, text, options, isRequired, marks and measure.
  init?(row: Row, from index: Int) {
    guard let kind = Kind(rawValue: row[index]) else { return nil }
    self.init(
      kind: kind, text: row[index + 1], options: Self.options(row[index + 2]), isRequired: row[index + 3],
      marks: Set((row[index + 4] as String).split(separator: " ").compactMap { Mark(rawValue: String($0)) }),
      measure: row[index + 5])
  }

  static func options(_ stored: String) -> [String] { stored.split(separator: "\n").map(String.init) }
}
