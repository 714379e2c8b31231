internal import GRDB
import Mentoring

/// The days of a stay as they should have been entered.
package struct StayCorrection: Sendable {
  package var starts: CalendarDate
  /// The last day and the reason; absent while the person has not left.
  package var departure: (day: CalendarDate, reason: Stay.LeaveReason)?

  package init(starts: CalendarDate, departure: (day: CalendarDate, reason: Stay.LeaveReason)?) {
    self.starts = starts
    self.departure = departure
  }
}

extension Store {
  /// Puts the days of a stay right. The schema refuses days that would leave a pair outside.
  package func correctStay(
    _ id: Stay.ID, _ correction: StayCorrection, version: Int, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let line = try Departing.fetch(transaction.db, id, in: scope, leaving: nil, on: transaction.today).line
      // A departure is noted and withdrawn by acts of their own, for pairs end and go on with them.
      guard line.stay.period.isOpen == (correction.departure == nil) else { throw Failure.stale }
      try transaction.remember(.correction, of: [line.stay.person]) {
        try transaction.bump("stay", id: id.rawValue, version: version)
        try transaction.write(correction, over: line)
      }
    }
  }

  /// Removes a stay that was entered by mistake: one without pairs, and never the last one.
  package func removeStay(_ id: Stay.ID, in scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      let departing = try Departing.fetch(transaction.db, id, in: scope, leaving: nil, on: transaction.today)
      let line = departing.line
      let db = transaction.db
      let pairs: SQLRequest<Bool> = """
        SELECT EXISTS (SELECT 1 FROM pair WHERE mentorStayId = \(id))
          OR EXISTS (SELECT 1 FROM pair WHERE menteeStayId = \(id))
        """
      if try pairs.fetchOne(db) == true { throw Failure.refused(.stayHasPairs) }
      let others: SQLRequest<Int> = "SELECT count(*) FROM stay WHERE personId = \(line.stay.person)"
      if try others.fetchOne(db) == 1 { throw Failure.refused(.onlyStay) }
      try transaction.remember(.removal, of: [line.stay.person]) {
        try db.execute(sql: "DELETE FROM stay WHERE id = ?", arguments: [id])
        let others = try transaction.organisations(of: [line.stay.person]).filter { $0 != line.organisation.id }
        try transaction.record(
          "stayRemoved", "person:\(line.stay.person)", organisations: [line.organisation.id] + others,
          before: [
            "organisation": line.organisation.name, "role": line.stay.role.rawValue,
            "since": line.stay.period.start.iso, "ends": line.stay.period.end?.iso,
          ])
      }
    }
  }
}

extension Transaction {
  fileprivate func write(_ correction: StayCorrection, over line: StayLine) throws {
    let stay = line.stay
    try db.execute(
      sql: "UPDATE stay SET starts = ?, ends = ?, leaveReason = ? WHERE id = ?",
      arguments: [
        correction.starts, correction.departure?.day, correction.departure?.reason.rawValue, stay.id,
      ])
    // What the person was on the first day stays what he or she was on the first day.
    if let first = line.placements.last(where: { $0.since <= correction.starts })
      ?? line.placements.first(where: { $0.since == stay.period.start })
    {
      try db.execute(
        sql: "DELETE FROM placement WHERE stayId = ? AND since < ?", arguments: [stay.id, first.since])
      try db.execute(
        sql: "UPDATE placement SET since = ? WHERE stayId = ? AND since = ?",
        arguments: [correction.starts, stay.id, first.since])
    }
    let before = [
      "since": stay.period.start.iso, "ends": stay.period.end?.iso, "leaveReason": line.leaveReason?.rawValue,
    ]
    let after = [
      "since": correction.starts.iso, "ends": correction.departure?.day.iso,
      "leaveReason": correction.departure?.reason.rawValue,
    ]
    try record(
      "stayCorrected", "person:\(stay.person)", organisations: try organisations(of: [stay.person]),
      before: before.filter { after[$0.key] != $0.value }, after: after.filter { before[$0.key] != $0.value })
  }
}
