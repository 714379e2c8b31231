internal import GRDB
import Mentoring

/// A place to be registered.
package struct NewStay: Sendable {
  package var organisation: Organisation.ID
  package var role: Stay.Role
  /// Class or post; empty where there is none, as for parents.
  package var label: String
  package var since: CalendarDate

  package init(organisation: Organisation.ID, role: Stay.Role, label: String, since: CalendarDate) {
    self.organisation = organisation
    self.role = role
    self.label = label
    self.since = since
  }
}

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
  /// Registers one more place of a person whom the scope shows.
  @discardableResult
  package func addStay(_ new: NewStay, of person: Person.ID, in scope: Scope, by author: Author) throws -> Stay.ID {
    try change(by: author) { transaction in
      guard try Person.fetch(transaction.db, person, in: scope, on: transaction.today) != nil
      else { throw Failure.notFound }
      return try transaction.addStay(new, of: person, in: scope)
    }
  }

  /// Notes a new class or post from a day on; the same day again corrects what was noted.
  package func addPlacement(_ placement: Placement, to stay: Stay.ID, in scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      let line = try Departing.fetch(transaction.db, stay, in: scope, leaving: nil, on: transaction.today).line
      guard line.stay.period.contains(placement.since) else { throw Failure.refused(.dateOutsideStay, field: "since") }
      try transaction.db.execute(
        sql: """
          INSERT INTO placement (stayId, since, label) VALUES (?, ?, ?)
          ON CONFLICT (stayId, since) DO UPDATE SET label = excluded.label
          """,
        arguments: [stay, placement.since, placement.label])
      try transaction.record(
        "placementAdded", "person:\(line.stay.person)", organisations: [line.organisation.id],
        before: ["label": line.label(on: placement.since)],
        after: ["label": placement.label, "since": placement.since.iso])
    }
  }

  /// Ends a stay, and with it the pairs that would go on; those that have not begun by then are called off.
  package func endStay(_ id: Stay.ID, _ departure: Departure, in scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      let departing = try Departing.fetch(
        transaction.db, id, in: scope, leaving: departure.day, on: transaction.today)
      let line = departing.line
      guard line.stay.period.isOpen else { throw Failure.refused(.alreadyLeft) }
      guard departure.day >= line.stay.period.start else { throw Failure.refused(.dateOutsideStay, field: "date") }
      guard Set(departing.pairs.map(\.pair.id)) == Set(departure.closing) else {
        throw Failure.refused(.otherPairsClose)
      }
      for ending in departing.pairs { try transaction.end(ending, of: line.stay.person, on: departure.day) }
      try transaction.db.execute(
        sql: "UPDATE stay SET ends = ?, leaveReason = ? WHERE id = ?",
        arguments: [departure.day, departure.reason.rawValue, id])
      try transaction.record(
        "stayEnded", "person:\(line.stay.person)", organisations: [line.organisation.id],
        after: [
          "organisation": line.organisation.name, "ends": departure.day.iso, "leaveReason": departure.reason.rawValue,
        ])
    }
  }
}

extension Transaction {
  func addStay(_ new: NewStay, of person: Person.ID, in scope: Scope) throws -> Stay.ID {
    let request: SQLRequest<Row> = """
      SELECT id, shortName, kind, slug
      FROM organisation
      WHERE id = \(new.organisation) AND \(scope.conditionWithPartners(on: "organisation"))
      """
    guard let organisation = try request.fetchOne(db).flatMap(OrganisationOption.init) else { throw Failure.notFound }
    guard Stay.Role.offered(by: organisation.kind).contains(new.role) else { throw Failure.refused(.roleNotOffered) }
    try db.execute(
      sql: "INSERT INTO stay (personId, organisationId, role, starts) VALUES (?, ?, ?, ?)",
      arguments: [person, new.organisation, new.role.rawValue, new.since])
    let id = Stay.ID(db.lastInsertedRowID)
    if !new.label.isEmpty {
      try db.execute(
        sql: "INSERT INTO placement (stayId, since, label) VALUES (?, ?, ?)", arguments: [id, new.since, new.label])
    }
    // The new place first; where the person is already, colleagues see the line in their logs too.
    let others = try organisations(of: [person]).filter { $0 != new.organisation }
    try record(
      "stayAdded", "person:\(person)", organisations: [new.organisation] + others,
      after: [
        "organisation": organisation.name, "role": new.role.rawValue, "label": new.label, "since": new.since.iso,
      ].filter { !$0.value.isEmpty })
    return id
  }

  /// Ends a pair because one of its people leaves.
  fileprivate func end(_ ending: PersonPair, of leaver: Person.ID, on day: CalendarDate) throws {
    let pair = ending.pair
    let touched = try organisations(of: [leaver, ending.other])
    if pair.period.start > day {
      try db.execute(sql: "DELETE FROM pair WHERE id = ?", arguments: [pair.id])
      return try record(
        "pairCalledOff", "pair:\(pair.id)", organisations: touched,
        before: ["starts": pair.period.start.iso, "ends": pair.period.end?.iso, "form": pair.form.rawValue])
    }
    let reason: Pair.Reason = ending.side == .mentor ? .mentorLeft : .menteeLeft
    try db.execute(
      sql: "UPDATE pair SET closedOn = ?, closeReason = ?, version = version + 1 WHERE id = ?",
      arguments: [day, reason.rawValue, pair.id])
    try record(
      "pairClosed", "pair:\(pair.id)", organisations: touched,
      after: ["closedOn": day.iso, "closeReason": reason.rawValue])
  }
}
