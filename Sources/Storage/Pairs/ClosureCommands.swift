internal import GRDB
import Mentoring

extension Store {
  /// Ends pairs on a day: one, or several of a group alike. All of them, or none.
  package func closePairs(
    _ ids: [Pair.ID], _ closure: Pair.Closure, note: String, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let pairs = try ids.map { try transaction.pair($0, in: scope) }
      for pair in pairs {
        if let refusal = pair.refusalToClose(closure, today: author.today) {
          throw Failure.refused(refusal, field: refusal == .pairHasNoOrder ? "reason" : "date")
        }
        if try transaction.isTooSoon(closure, for: pair.id) { throw Failure.refused(.noticeTooShort, field: "date") }
      }
      try transaction.remember(.closure, of: transaction.people(of: ids)) {
        for id in ids { try transaction.close(id, closure, note: note) }
      }
    }
  }
}

extension Transaction {
  /// Writes down that a pair is over; whether it may be, the caller has asked.
  ///
  /// - Parameter touched: the organisations whom it concerns; without them those of its two people.
  func close(
    _ id: Pair.ID, _ closure: Pair.Closure, note: String = "", touched: [Organisation.ID]? = nil
  ) throws {
    try db.execute(
      sql: "UPDATE pair SET closedOn = ?, closeReason = ?, closeNote = ?, version = version + 1 WHERE id = ?",
      arguments: [closure.date, closure.reason.rawValue, note, id])
    try record(
      "pairClosed", "pair:\(id)", organisations: try touched ?? organisations(of: id),
      after: [
        "closedOn": closure.date.iso, "closeReason": closure.reason.rawValue, "closeNote": note.isEmpty ? nil : note,
      ])
  }

  /// Mentoring at work that is cancelled early lasts until the notice has run out (ТК, ст. 351.8).
  fileprivate func isTooSoon(_ closure: Pair.Closure, for pair: Pair.ID) throws -> Bool {
    guard [.mentorRefused, .other].contains(closure.reason),
      let notice = try Addendum.fetchOne(db, of: pair)?.cancellation
    else { return false }
    return closure.date < Addendum.earliestEnd(noticedOn: notice.noticedOn)
  }
}
