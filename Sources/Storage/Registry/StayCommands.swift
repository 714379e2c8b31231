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

extension Store {
  /// Registers one more place of a person whom the scope shows.
  @discardableResult
  package func addStay(_ new: NewStay, of person: Person.ID, in scope: Scope, by author: Author) throws -> Stay.ID {
    try change(by: author) { transaction in
      guard try Person.fetch(transaction.db, person, in: scope, on: transaction.today) != nil
      else { throw Failure.notFound }
      return try transaction.remember(.arrival, of: [person]) {
        try transaction.addStay(new, of: person, in: scope)
      }
    }
  }

  /// Notes a new class or post from a day on; the same day again corrects what was noted.
  package func addPlacement(_ placement: Placement, to stay: Stay.ID, in scope: Scope, by author: Author) throws {
    try addPlacements(placement, to: [stay], in: scope, by: author)
  }

  /// The same for several people at once: a whole class moves up, or nobody does.
  ///
  /// - Parameter closing: pairs that end the day before; the others go on.
  package func addPlacements(
    _ placement: Placement, to stays: [Stay.ID], closing: [Pair.ID] = [], in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let lastDay = placement.since.adding(days: -1)
      let all = try stays.map {
        try Departing.fetch(transaction.db, $0, in: scope, leaving: lastDay, on: transaction.today)
      }
      try transaction.remember(.placement, of: all.map(\.person.id)) {
        for departing in all { try transaction.place(departing, placement, closing: Set(closing)) }
      }
    }
  }

  /// Takes back a class or a post that was noted by mistake; the one before it holds on.
  package func removePlacement(since day: CalendarDate, of stay: Stay.ID, in scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      let line = try Departing.fetch(transaction.db, stay, in: scope, leaving: nil, on: transaction.today).line
      guard let removed = line.placements.first(where: { $0.since == day }) else { throw Failure.notFound }
      guard line.placements.count > 1 else { throw Failure.refused(.onlyPlacement) }
      try transaction.remember(.placementRemoval, of: [line.stay.person]) {
        try transaction.db.execute(
          sql: "DELETE FROM placement WHERE stayId = ? AND since = ?", arguments: [stay, day])
        try transaction.record(
          "placementRemoved", "person:\(line.stay.person)", organisations: [line.organisation.id],
          before: ["label": removed.label, "since": day.iso])
      }
    }
  }
}

extension Transaction {
  fileprivate func place(_ departing: Departing, _ placement: Placement, closing: Set<Pair.ID>) throws {
    let line = departing.line
    guard line.stay.period.contains(placement.since) else { throw Failure.refused(.dateOutsideStay, field: "since") }
    for pair in departing.pairs where closing.contains(pair.pair.id) {
      try end(pair, of: line.stay.person, on: placement.since.adding(days: -1), as: .other, note: placement.label)
    }
    try db.execute(
      sql: """
        INSERT INTO placement (stayId, since, label) VALUES (?, ?, ?)
        ON CONFLICT (stayId, since) DO UPDATE SET label = excluded.label
        """,
      arguments: [line.stay.id, placement.since, placement.label])
    try record(
      "placementAdded", "person:\(line.stay.person)", organisations: [line.organisation.id],
      before: ["label": line.label(on: placement.since)],
      after: ["label": placement.label, "since": placement.since.iso])
  }

  func addStay(_ new: NewStay, of person: Person.ID, in scope: Scope) throws -> Stay.ID {
    let request: SQLRequest<Row> = """
      SELECT id, shortName, kind, slug
      FROM organisation
      WHERE id = \(new.organisation) AND closedOn IS NULL AND \(scope.conditionWithPartners(on: "organisation"))
      """
    guard let organisation = try request.fetchOne(db).flatMap(OrganisationOption.init) else { throw Failure.notFound }
    guard Stay.Role.offered(by: organisation.kind).contains(new.role) else { throw Failure.refused(.roleNotOffered) }
    try checkSchool(of: person, new.role, at: organisation, from: new.since)
    let id = try insertStay(new, of: person)
    // The new place first; where the person is already, colleagues see the line in their logs too.
    let others = try organisations(of: [person]).filter { $0 != new.organisation }
    try record(
      "stayAdded", "person:\(person)", organisations: [new.organisation] + others,
      after: [
        "organisation": organisation.name, "role": new.role.rawValue, "label": new.label, "since": new.since.iso,
      ].filter { !$0.value.isEmpty })
    return id
  }

  func insertStay(_ new: NewStay, of person: Person.ID) throws -> Stay.ID {
    try db.execute(
      sql: "INSERT INTO stay (personId, organisationId, role, starts) VALUES (?, ?, ?, ?)",
      arguments: [person, new.organisation, new.role.rawValue, new.since])
    let id = Stay.ID(db.lastInsertedRowID)
    if !new.label.isEmpty {
      try db.execute(
        sql: "INSERT INTO placement (stayId, since, label) VALUES (?, ?, ?)", arguments: [id, new.since, new.label])
    }
    return id
  }

  /// A pupil learns at one school at a time; clubs, jobs and the places of adults may overlap.
  func checkSchool(
    of person: Person.ID, _ role: Stay.Role, at place: OrganisationOption, from day: CalendarDate
  ) throws {
    guard role == .pupil, place.kind == .school else { return }
    let request: SQLRequest<Bool> = """
      SELECT EXISTS (
        SELECT 1
        FROM stay
        JOIN organisation ON organisation.id = stay.organisationId
        WHERE stay.personId = \(person) AND stay.role = 'pupil' AND organisation.kind = 'school'
          AND organisation.id <> \(place.id) AND ifnull(stay.ends, '9999') >= \(day))
      """
    if try request.fetchOne(db) == true { throw Failure.refused(.learnsElsewhere, field: "organisation") }
  }
}
