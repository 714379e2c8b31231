internal import GRDB
import Mentoring

extension Store {
  /// Sends a question that stands in the registry to the curator of the organisation: it is a task until it is answered.
  package func ask(_ key: String, in scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      let rules = try MeetingRules.fetch(transaction.db, on: transaction.today)
      let found = try CentreQuestion.find(transaction.db, in: scope, rules, today: transaction.today)
      guard let question = found.first(where: { $0.key == key }) else { throw Failure.notFound }
      try transaction.db.execute(
        sql: """
          INSERT OR IGNORE INTO centreQuestion (organisationId, kind, about, label, personId, amount, askedOn, askedBy)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          question.organisation, question.kind.rawValue, question.date, question.label, question.mentor,
          question.amount, transaction.today, author.account,
        ])
      guard transaction.db.changesCount == 1 else { throw Failure.refused(.alreadyExists) }
      try transaction.record(
        "questionAsked", "question:\(transaction.db.lastInsertedRowID)", organisations: [question.organisation],
        after: ["kind": question.kind.rawValue])
    }
  }

  /// The answer of the organisation closes the question. Who answered before is told that it is answered.
  package func answer(_ id: CentreQuestion.ID, _ answer: String, in scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      let line = try QuestionLine.asked(
        transaction.db, in: scope, today: transaction.today, where: "question.id = \(id)"
      ).first
      guard let line else { throw Failure.notFound }
      guard line.answeredOn == nil else { throw Failure.stale }
      try transaction.db.execute(
        sql: "UPDATE centreQuestion SET answer = ?, answeredOn = ?, answeredBy = ? WHERE id = ?",
        arguments: [answer, transaction.today, author.account, id])
      try transaction.record(
        "questionAnswered", "question:\(id)", organisations: [line.question.organisation])
    }
  }
}
