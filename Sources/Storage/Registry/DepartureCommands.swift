internal import GRDB
import Mentoring

/// The end of a stay.
package struct Departure: Sendable {
  /// The last day.
  package var day: CalendarDate
  package var reason: Stay.LeaveReason
  /// The pairs that were shown as ending with it.
  package var closing: [Pair.ID]

  package init(day: CalendarDate, reason: Stay.LeaveReason, closing: [Pair.ID]) {
    self.day = day
    self.reason = reason
    self.closing = closing
  }
}

extension Store {
  /// Ends a stay, and with it the pairs that would go on; those that have not begun by then are called off.
  package func endStay(_ id: Stay.ID, _ departure: Departure, in scope: Scope, by author: Author) throws {
    try endStays([id], departure, in: scope, by: author)
  }

  /// The same for several people at once: all of them leave, or nobody does.
  package func endStays(_ ids: [Stay.ID], _ departure: Departure, in scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      let all = try ids.map {
        try Departing.fetch(transaction.db, $0, in: scope, leaving: departure.day, on: transaction.today)
      }
      for line in all.map(\.line) {
        guard line.stay.period.isOpen else { throw Failure.refused(.alreadyLeft) }
        guard departure.day >= line.stay.period.start else { throw Failure.refused(.dateOutsideStay, field: "date") }
      }
      guard Set(all.flatMap(\.pairs).map(\.pair.id)) == Set(departure.closing) else {
        throw Failure.refused(.otherPairsClose)
      }
      try transaction.remember(.departure, of: all.map(\.person.id)) {
        var ended: Set<Pair.ID> = []
        for departing in all {
          // Two who leave together may be a pair, which ends once.
          for ending in departing.pairs where ended.insert(ending.pair.id).inserted {
            try transaction.end(ending, of: departing.person.id, on: departure.day)
          }
        }
        for line in all.map(\.line) { try transaction.leave(line, departure) }
      }
    }
  }

  /// Takes a departure back: the stay goes on, and so do those of the pairs it ended that are named.
  package func withdrawDeparture(
    of id: Stay.ID, reopening: [Pair.ID], in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let returning = try Departing.fetchEnded(transaction.db, id, in: scope, on: transaction.today)
      let line = returning.line
      guard let end = line.stay.period.end else { throw Failure.refused(.notLeft) }
      guard Set(reopening).isSubset(of: returning.pairs.map(\.pair.id)) else { throw Failure.notFound }
      try transaction.checkSchool(of: line.stay.person, line.stay.role, at: line.organisation, from: end)
      try transaction.remember(.withdrawal, of: [line.stay.person]) {
        try transaction.db.execute(
          sql: "UPDATE stay SET ends = NULL, leaveReason = NULL, version = version + 1 WHERE id = ?", arguments: [id])
        for pair in returning.pairs where reopening.contains(pair.pair.id) {
          try transaction.reopen(pair, of: line.stay.person)
        }
        try transaction.record(
          "departureWithdrawn", "person:\(line.stay.person)", organisations: [line.organisation.id],
          before: [
            "organisation": line.organisation.name, "ends": end.iso, "leaveReason": line.leaveReason?.rawValue,
          ])
      }
    }
  }
}

extension Departing {
  /// A stay that is over, with the pairs that its end closed.
  static func fetchEnded(
    _ db: Database, _ id: Stay.ID, in scope: Scope, on today: CalendarDate
  ) throws -> Departing {
    let departing = try fetch(db, id, in: scope, leaving: nil, on: today)
    let person = departing.person.id
    let pairs = try PersonPair.fetch(
      db, of: [person],
      where: "own.id = \(id) AND pair.closedOn = own.ends AND pair.closeReason IN ('mentorLeft', 'menteeLeft')",
      on: today)
    return Departing(person: departing.person, line: departing.line, pairs: pairs[person] ?? [])
  }
}

extension Transaction {
  fileprivate func leave(_ line: StayLine, _ departure: Departure) throws {
    try db.execute(
      sql: "UPDATE stay SET ends = ?, leaveReason = ?, version = version + 1 WHERE id = ?",
      arguments: [departure.day, departure.reason.rawValue, line.stay.id])
    try record(
      "stayEnded", "person:\(line.stay.person)", organisations: [line.organisation.id],
      after: [
        "organisation": line.organisation.name, "ends": departure.day.iso, "leaveReason": departure.reason.rawValue,
      ])
  }

  fileprivate func reopen(_ ended: PersonPair, of person: Person.ID) throws {
    let pair = ended.pair
    try db.execute(
      sql: "UPDATE pair SET closedOn = NULL, closeReason = NULL, closeNote = '', version = version + 1 WHERE id = ?",
      arguments: [pair.id])
    try record(
      "pairReopened", "pair:\(pair.id)", organisations: try organisations(of: [person, ended.other]),
      before: ["closedOn": pair.closure?.date.iso, "closeReason": pair.closure?.reason.rawValue])
  }

  /// Ends a pair because one of its people leaves, unless another reason is named; one that has not begun is called off.
  func end(
    _ ending: PersonPair, of leaver: Person.ID, on day: CalendarDate, as other: Pair.Reason? = nil, note: String = ""
  ) throws {
    let pair = ending.pair
    let touched = try organisations(of: [leaver, ending.other])
    if pair.period.start > day {
      try db.execute(sql: "DELETE FROM pair WHERE id = ?", arguments: [pair.id])
      return try record(
        "pairCalledOff", "pair:\(pair.id)", organisations: touched,
        before: ["starts": pair.period.start.iso, "ends": pair.period.end?.iso, "form": pair.form.rawValue])
    }
    let reason = other ?? (ending.side == .mentor ? .mentorLeft : .menteeLeft)
    try close(pair.id, Pair.Closure(date: day, reason: reason), note: note, touched: touched)
  }
}
