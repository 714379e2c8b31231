internal import GRDB
import Mentoring

/// A mentor in the place of another: from which day, and in which pairs of the group.
package struct Replacement: Sendable {
  package let mentor: Stay.ID
  package let starts: CalendarDate
  package let note: String
  package let explanation: String
  /// The other pairs of the group in which the mentor changes too.
  package let others: [Pair.ID]

  package init(
    mentor: Stay.ID, starts: CalendarDate, note: String = "", explanation: String = "", others: [Pair.ID] = []
  ) {
    self.mentor = mentor
    self.starts = starts
    self.note = note
    self.explanation = explanation
    self.others = others
  }
}

extension Store {
  /// Ends pairs the day before and begins as many with another mentor: same mentees, form, programme and end.
  ///
  /// - Returns: the new pairs, in the order of the former.
  @discardableResult
  package func replaceMentor(
    of id: Pair.ID, _ replacement: Replacement, in scope: Scope, by author: Author
  ) throws -> [Pair.ID] {
    try change(by: author) { transaction in
      let former = try ([id] + replacement.others).map { try transaction.pair($0, in: scope) }
      for pair in former {
        if let refusal = pair.refusalToReplace(from: replacement.starts) {
          throw Failure.refused(refusal, field: "date")
        }
      }
      let people = try transaction.people(of: former.map(\.id)) + transaction.people(at: [replacement.mentor])
      return try transaction.remember(.replacement, of: people) {
        let closure = Pair.Closure(date: replacement.starts.adding(days: -1), reason: .mentorReplaced)
        for pair in former { try transaction.close(pair.id, closure, note: replacement.note) }
        try transaction.checkReplaced(former, replacement, in: scope)
        let pairs = try former.map { try transaction.insertReplacing($0, replacement) }
        if pairs.count > 1 {
          try transaction.db.execute(literal: "UPDATE pair SET groupId = \(pairs[0]) WHERE id IN \(pairs)")
        }
        return pairs
      }
    }
  }
}

extension Transaction {
  /// The rules of a new pair hold for these too; the former are over by now and in nobody's way.
  fileprivate func checkReplaced(_ former: [Pair], _ replacement: Replacement, in scope: Scope) throws {
    let end = former.compactMap(\.period.end).max()
    guard let form = former.first?.form, let period = Period(start: replacement.starts, end: end)
    else { throw Failure.notFound }
    let mentees: SQLRequest<Stay.ID> = "SELECT menteeStayId FROM pair WHERE id IN \(former.map(\.id))"
    let taken: SQLRequest<Stay.ID> = "SELECT mentorStayId FROM pair WHERE id IN \(former.map(\.id))"
    if try taken.fetchAll(db).contains(replacement.mentor) { throw Failure.refused(.samePerson, field: "mentor") }
    let draft = PairDraft(mentees: try mentees.fetchAll(db), mentor: replacement.mentor, form: form, period: period)
    try DraftedPair.fetch(db, draft, in: scope, today: today).check(explanation: replacement.explanation)
  }

  fileprivate func insertReplacing(_ pair: Pair, _ replacement: Replacement) throws -> Pair.ID {
    try db.execute(
      sql: """
        INSERT INTO pair (organisationId, formCode, mentorStayId, menteeStayId, programmeId, roleModelId, starts, ends,
          explanation, precedingId)
        SELECT organisationId, formCode, ?, menteeStayId, programmeId, roleModelId, ?, ends, ?, id
        FROM pair
        WHERE id = ?
        """,
      arguments: [replacement.mentor, replacement.starts, replacement.explanation, pair.id])
    let next = Pair.ID(db.lastInsertedRowID)
    try record(
      "pairReplaced", "pair:\(next)", organisations: try organisations(of: next),
      after: ["starts": replacement.starts.iso, "ends": pair.period.end?.iso, "pair": pair.id.description])
    return next
  }

  /// The two people of each pair.
  func people(of pairs: [Pair.ID]) throws -> [Person.ID] {
    let request: SQLRequest<Person.ID> = """
      SELECT stay.personId FROM pair JOIN stay ON stay.id = pair.mentorStayId WHERE pair.id IN \(pairs)
      UNION
      SELECT stay.personId FROM pair JOIN stay ON stay.id = pair.menteeStayId WHERE pair.id IN \(pairs)
      """
    return try request.fetchAll(db)
  }

  fileprivate func people(at stays: [Stay.ID]) throws -> [Person.ID] {
    let request: SQLRequest<Person.ID> = "SELECT personId FROM stay WHERE id IN \(stays)"
    return try request.fetchAll(db)
  }
}
