internal import GRDB
import Mentoring

extension Store {
  /// Puts a break into the work of a fixed pair; without an end it lasts until work is resumed.
  package func pausePair(
    _ id: Pair.ID, _ period: Period, _ reason: Pause.Reason, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let pair = try transaction.pair(id, in: scope)
      if let refusal = pair.refusalToPause(period) { throw Failure.refused(refusal) }
      try transaction.remember(.pause, of: transaction.people(of: [id])) {
        try transaction.db.execute(
          sql: "INSERT INTO pause (pairId, starts, ends, reason) VALUES (?, ?, ?, ?)",
          arguments: [id, period.start, period.end, reason.rawValue])
        try transaction.touch(id)
        try transaction.record(
          "pairPaused", "pair:\(id)", organisations: try transaction.organisations(of: id),
          after: ["pausedFrom": period.start.iso, "pausedTo": period.end?.iso, "pauseReason": reason.rawValue])
      }
    }
  }

  /// Ends the pause in force: from the day on the pair works again. A pause that lasted no day is gone.
  package func resumePair(_ id: Pair.ID, on day: CalendarDate, in scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      let pair = try transaction.pair(id, in: scope)
      if let refusal = pair.refusalToResume(on: day, today: transaction.today) {
        throw Failure.refused(refusal, field: "date")
      }
      guard let pause = pair.pause(on: transaction.today) else { throw Failure.refused(.notPaused) }
      try transaction.remember(.resumption, of: transaction.people(of: [id])) {
        if day == pause.start {
          try transaction.db.execute(
            sql: "DELETE FROM pause WHERE pairId = ? AND starts = ?", arguments: [id, pause.start])
        } else {
          try transaction.db.execute(
            sql: "UPDATE pause SET ends = ? WHERE pairId = ? AND starts = ?",
            arguments: [day.adding(days: -1), id, pause.start])
        }
        try transaction.touch(id)
        try transaction.record(
          "pairResumed", "pair:\(id)", organisations: try transaction.organisations(of: id),
          after: ["resumedOn": day.iso])
      }
    }
  }
}

extension Transaction {
  /// Counts the version of a pair up, so that whoever has its form open learns of the change.
  func touch(_ pair: Pair.ID) throws {
    try db.execute(sql: "UPDATE pair SET version = version + 1 WHERE id = ?", arguments: [pair])
  }
}
