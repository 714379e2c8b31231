internal import GRDB
import Mentoring

/// A move to another place in one act.
package struct Move: Sendable {
  /// Where to; its first day is the day after the last at the old place.
  package var to: NewStay
  /// The pairs of the old place that end with it, as they were shown.
  package var closing: [Pair.ID]
  /// The pairs that go on at the new place, and why they do.
  package var keeping: [Pair.ID]
  package var reason: String

  package init(to: NewStay, closing: [Pair.ID], keeping: [Pair.ID] = [], reason: String = "") {
    self.to = to
    self.closing = closing
    self.keeping = keeping
    self.reason = reason
  }
}

extension Store {
  /// Ends a stay the day before and begins another, both within the scope.
  @discardableResult
  package func moveStay(_ id: Stay.ID, _ move: Move, in scope: Scope, by author: Author) throws -> Stay.ID {
    try change(by: author) { transaction in
      let departing = try Departing.fetch(
        transaction.db, id, in: scope, leaving: move.to.since.adding(days: -1), on: transaction.today)
      let reach: SQLRequest<Row> = """
        SELECT id, shortName, kind, slug
        FROM organisation
        WHERE id = \(move.to.organisation) AND closedOn IS NULL AND \(scope.conditionWithPartners(on: "organisation"))
        """
      guard let place = try reach.fetchOne(transaction.db).flatMap(OrganisationOption.init)
      else { throw Failure.notFound }
      return try transaction.remember(.move, of: [departing.person.id]) {
        try transaction.move(departing, move, to: place)
      }
    }
  }
}

extension Transaction {
  /// - Parameter departing: the old stay with the pairs that would go on after its last day.
  func move(_ departing: Departing, _ move: Move, to place: OrganisationOption) throws -> Stay.ID {
    let old = departing.line.stay
    let lastDay = move.to.since.adding(days: -1)
    guard old.period.isOpen else { throw Failure.refused(.alreadyLeft) }
    guard lastDay >= old.period.start else { throw Failure.refused(.dateOutsideStay, field: "since") }
    guard Stay.Role.offered(by: place.kind).contains(move.to.role) else { throw Failure.refused(.roleNotOffered) }
    guard Set(departing.pairs.map(\.pair.id)) == Set(move.closing + move.keeping) else {
      throw Failure.refused(.otherPairsClose, field: "since")
    }
    let stay = try insertStay(move.to, of: departing.person.id)
    for going in departing.pairs {
      if move.keeping.contains(going.pair.id) {
        guard going.mayGoOn(as: move.to.role, was: old.role) else { throw Failure.refused(.pairCannotBeKept) }
        try carry(going, of: departing.person.id, to: stay, move)
      } else {
        try end(going, of: departing.person.id, on: lastDay)
      }
    }
    try db.execute(
      sql: "UPDATE stay SET ends = ?, leaveReason = 'transferred', version = version + 1 WHERE id = ?",
      arguments: [lastDay, old.id])
    try checkSchool(of: departing.person.id, move.to.role, at: place, from: move.to.since)
    try recordMove(departing, move, to: place)
    return stay
  }

  private func recordMove(_ departing: Departing, _ move: Move, to place: OrganisationOption) throws {
    let line = departing.line
    let others = try organisations(of: [departing.person.id]).filter { $0 != place.id }
    try record(
      "personMoved", "person:\(departing.person.id)", organisations: [place.id] + others,
      before: ["organisation": line.organisation.name, "label": line.label(on: move.to.since)],
      after: [
        "organisation": place.name, "role": move.to.role == line.stay.role ? nil : move.to.role.rawValue,
        "label": move.to.label.isEmpty ? nil : move.to.label, "since": move.to.since.iso,
      ])
  }

  /// A pair that has begun ends at the old place and goes on as another at the new one; one still ahead is carried over.
  /// A mentee's pair comes to a new organisation, whose own order must fix it.
  private func carry(_ going: PersonPair, of person: Person.ID, to stay: Stay.ID, _ move: Move) throws {
    let pair = going.pair
    let touched = try organisations(of: [person, going.other])
    let isMentee = going.side == .mentee
    if pair.period.start >= move.to.since {
      let stayColumn = isMentee ? "menteeStayId" : "mentorStayId"
      try db.execute(
        sql: "UPDATE pair SET \(stayColumn) = ?, version = version + 1 WHERE id = ?", arguments: [stay, pair.id])
      if isMentee {
        try db.execute(
          sql: "UPDATE pair SET organisationId = ?, orderId = NULL, programmeId = NULL, groupId = NULL WHERE id = ?",
          arguments: [move.to.organisation, pair.id])
      }
      return try record(
        "pairKept", "pair:\(pair.id)", organisations: touched, after: ["explanation": move.reason])
    }
    let lastDay = move.to.since.adding(days: -1)
    try close(pair.id, Pair.Closure(date: lastDay, reason: .other), note: move.reason, touched: touched)
    try db.execute(
      sql: """
        INSERT INTO pair (organisationId, formCode, mentorStayId, menteeStayId, programmeId, roleModelId, starts, ends,
          explanation, orderId)
        SELECT iif(?1, ?2, organisationId), formCode, iif(?1, mentorStayId, ?3), iif(?1, ?3, menteeStayId),
          iif(?1, NULL, programmeId), roleModelId, ?4, ends, ?5, iif(?1, NULL, orderId)
        FROM pair
        WHERE id = ?6
        """,
      arguments: [isMentee, move.to.organisation, stay, move.to.since, move.reason, pair.id])
    let next = Pair.ID(db.lastInsertedRowID)
    try record(
      "pairContinued", "pair:\(next)", organisations: touched,
      after: ["starts": move.to.since.iso, "pair": pair.id.description, "explanation": move.reason])
  }
}

extension PersonPair {
  /// Whether the pair can go on when this person moves: its form binds nobody to one organisation, and the role is as
  /// it was.
  package func mayGoOn(as role: Stay.Role, was: Stay.Role) -> Bool { !bindsToOrganisation && role == was }
}
