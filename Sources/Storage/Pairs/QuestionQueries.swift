internal import GRDB
import Mentoring

/// A question with the people and the organisation that it speaks of.
package struct QuestionLine: Sendable {
  /// Nil while nobody has asked it.
  package let id: CentreQuestion.ID?
  package let question: CentreQuestion
  package let organisation: String
  package let mentor: Participant?
  package let askedOn: CalendarDate?
  package let answer: String
  package let answeredOn: CalendarDate?
}

/// What looks unlikely in a district, and what has been asked about it.
package struct QuestionBoard: Sendable {
  /// Not asked yet; empty for those who do not ask.
  package let found: [QuestionLine]
  package let asked: [QuestionLine]
  package let rules: MeetingRules
}

extension Store {
  package func questionBoard(in scope: Scope, asks: Bool, today: CalendarDate) throws -> QuestionBoard {
    try read { db in
      let rules = try MeetingRules.fetch(db, on: today)
      let asked = try QuestionLine.asked(db, in: scope, today: today)
      let known = Set(asked.map(\.question.key))
      let found = asks ? try CentreQuestion.find(db, in: scope, rules, today: today) : []
      return QuestionBoard(
        found: try QuestionLine.all(db, found.filter { !known.contains($0.key) }, today: today), asked: asked,
        rules: rules)
    }
  }

  package func question(_ id: CentreQuestion.ID, in scope: Scope, today: CalendarDate) throws -> QuestionLine {
    try read { db in
      guard let line = try QuestionLine.asked(db, in: scope, today: today, where: "question.id = \(id)").first
      else { throw Failure.notFound }
      return line
    }
  }
}

extension QuestionLine {
  static func asked(
    _ db: Database, in scope: Scope, today: CalendarDate, where condition: SQL = "1"
  ) throws -> [QuestionLine] {
    let request: SQLRequest<Row> = """
      SELECT question.id, question.kind, question.organisationId, question.about, question.label, question.personId,
        question.amount, organisation.shortName, question.askedOn, question.answer, question.answeredOn
      FROM organisation
      JOIN centreQuestion AS question ON question.organisationId = organisation.id
      WHERE \(scope.condition(on: "organisation")) AND \(condition)
      ORDER BY question.answeredOn IS NOT NULL, question.askedOn DESC, question.id DESC
      LIMIT 200
      """
    let rows = try request.fetchAll(db)
    let mentors = try Participant.fetchAll(db, rows.compactMap { $0[5] as Person.ID? }, today: today)
    return rows.compactMap { row in
      guard let kind = CentreQuestion.Kind(rawValue: row[1]) else { return nil }
      let mentor: Person.ID? = row[5]
      return QuestionLine(
        id: row[0],
        question: CentreQuestion(
          kind: kind, organisation: row[2], date: row[3], label: row[4], mentor: mentor, amount: row[6]),
        organisation: row[7], mentor: mentor.flatMap { mentors[$0] }, askedOn: row[8], answer: row[9],
        answeredOn: row[10])
    }
  }

  fileprivate static func all(
    _ db: Database, _ questions: [CentreQuestion], today: CalendarDate
  ) throws -> [QuestionLine] {
    let mentors = try Participant.fetchAll(db, questions.compactMap(\.mentor), today: today)
    let places: SQLRequest<Row> =
      "SELECT id, shortName FROM organisation WHERE id IN \(questions.map(\.organisation).listed())"
    let names = try places.fetchAll(db).reduce(into: [Organisation.ID: String]()) { $0[$1[0]] = $1[1] }
    return questions.map { question in
      QuestionLine(
        id: nil, question: question, organisation: names[question.organisation] ?? "",
        mentor: question.mentor.flatMap { mentors[$0] }, askedOn: nil, answer: "", answeredOn: nil)
    }
  }
}

extension Participant {
  /// People by their keys, with the latest of their places: who may be named is decided where they are shown.
  fileprivate static func fetchAll(
    _ db: Database, _ people: [Person.ID], today: CalendarDate
  ) throws -> [Person.ID: Participant] {
    guard !people.isEmpty else { return [:] }
    let request: SQLRequest<Row> = """
      SELECT \(columns(person: "person", stay: "stay", on: today))
      FROM person
      JOIN stay ON stay.id = (SELECT own.id FROM stay AS own WHERE own.personId = person.id ORDER BY own.starts DESC LIMIT 1)
      WHERE person.id IN \(people.listed())
      """
    return try request.fetchAll(db).reduce(into: [:]) { found, row in
      let participant = Participant(row: row, from: 0, today: today)
      found[participant.person] = participant
    }
  }
}
