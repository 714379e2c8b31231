internal import GRDB
import Mentoring

/// What a curator answers about a pair whose time is over, or soon will be.
package enum Ending: Sendable, Equatable {
  /// Its programme is done; the pair ends on its last day.
  case complete
  case prolong(until: CalendarDate)
}

extension Store {
  /// Ends or prolongs pairs, each as answered: all of them, or none.
  package func endPairs(_ endings: [Pair.ID: Ending], in scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      let pairs = try endings.keys.sorted().map { try transaction.pair($0, in: scope) }
      try transaction.remember(.ending, of: transaction.people(of: pairs.map(\.id))) {
        for pair in pairs {
          switch endings[pair.id] {
          case .complete: try transaction.complete(pair)
          case .prolong(let day): try transaction.prolong(pair, until: day)
          case nil: continue
          }
        }
      }
    }
  }

  /// Opens a closed pair again; with a new end, where the old one has passed.
  package func reopenPair(
    _ id: Pair.ID, _ reason: Pair.Reopening, until end: CalendarDate?, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let pair = try transaction.pair(id, in: scope)
      let completion = try pair.completionOrderID.flatMap { try Order.fetchOne(transaction.db, $0) }
      if let refusal = pair.refusalToReopen(isCompletionSigned: completion?.state == .signed) {
        throw Failure.refused(refusal)
      }
      if let end, end < pair.period.start { throw Failure.refused(.dateBeforeStart, field: "until") }
      if let end, end > pair.period.start.adding(years: Pair.longest) {
        throw Failure.refused(.pairTooLong, field: "until")
      }
      try transaction.remember(.reopening, of: transaction.people(of: [id])) {
        try transaction.db.execute(
          sql: """
            UPDATE pair
            SET closedOn = NULL, closeReason = NULL, closeNote = '', completionOrderId = NULL, ends = ifnull(?, ends),
              version = version + 1
            WHERE id = ?
            """,
          arguments: [end, id])
        try transaction.record(
          "pairOpenedAgain", "pair:\(id)", organisations: try transaction.organisations(of: id),
          before: ["closedOn": pair.closure?.date.iso, "closeReason": pair.closure?.reason.rawValue],
          after: ["reopenReason": reason.rawValue, "ends": end?.iso])
      }
    }
  }
}

extension Transaction {
  private func refuse(_ refusal: Failure.Refusal?, about pair: Pair.ID) throws {
    if let refusal { throw Failure.refused(refusal, field: "until-\(pair)") }
  }

  fileprivate func complete(_ pair: Pair) throws {
    let closure = Pair.Closure(date: min(pair.period.end ?? today, today), reason: .completed)
    if let refusal = pair.refusalToClose(closure, today: today) {
      throw Failure.refused(refusal, field: "decision-\(pair.id)")
    }
    try close(pair.id, closure)
  }

  fileprivate func prolong(_ pair: Pair, until day: CalendarDate) throws {
    try refuse(pair.refusalToProlong(until: day), about: pair.id)
    do {
      try db.execute(sql: "UPDATE pair SET ends = ?, version = version + 1 WHERE id = ?", arguments: [day, pair.id])
    } catch let error as DatabaseError {
      // The rule of the schema names no field.
      guard let message = error.message, let refusal = Failure.Refusal(rawValue: message) else { throw error }
      try refuse(refusal, about: pair.id)
    }
    try record(
      "pairProlonged", "pair:\(pair.id)", organisations: try organisations(of: pair.id),
      before: ["ends": pair.period.end?.iso], after: ["ends": day.iso])
  }
}
