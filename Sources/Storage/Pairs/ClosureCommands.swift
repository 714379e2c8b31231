internal import GRDB
import Mentoring

extension Store {
  /// Ends pairs on a day: one, or several of a group alike. All of them, or none.
  package func closePairs(
    _ ids: [Pair.ID], _ closure: Pair.Closure, note: String, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      for id in ids {
        let pair = try transaction.pair(id, in: scope)
        if let refusal = pair.refusalToClose(closure, today: author.today) {
          throw Failure.refused(refusal, field: refusal == .pairHasNoOrder ? "reason" : "date")
        }
        try transaction.db.execute(
          sql: "UPDATE pair SET closedOn = ?, closeReason = ?, closeNote = ?, version = version + 1 WHERE id = ?",
          arguments: [closure.date, closure.reason.rawValue, note, id])
        try transaction.record(
          "pairClosed", "pair:\(id)", organisations: try transaction.organisations(of: id),
          after: ["closedOn": closure.date.iso, "closeReason": closure.reason.rawValue, "closeNote": note])
      }
    }
  }
}
