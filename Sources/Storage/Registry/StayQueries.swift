internal import GRDB
import Mentoring

/// A stay with its place, as the card of its person and the forms about it show it.
package struct StayLine: Sendable {
  package let stay: Stay
  package let organisation: OrganisationOption
  package let leaveReason: Stay.LeaveReason?
  /// Earliest first.
  package let placements: [Placement]
  /// Whether the viewer reaches the organisation of the stay.
  package let isWithinReach: Bool
  package let version: Int

  /// What the person is there on a date: the latest placement by then, or the first of a stay still ahead.
  package func label(on date: CalendarDate) -> String? {
    (placements.last { $0.since <= date } ?? placements.first)?.label
  }
}

/// An organisation to choose in a form.
package struct OrganisationOption: Sendable {
  package let id: Organisation.ID
  package let name: String
  package let kind: Organisation.Kind
  package let slug: String
}

/// What ends with a departure: shown before, closed by it.
package struct Departing: Sendable {
  package let person: Person
  package let line: StayLine
  /// Pairs of the stay that would be in force after the day.
  package let pairs: [PersonPair]
}

extension Store {
  /// The organisations where the account may register people: its own first, then the partners.
  package func organisationsForPeople(in scope: Scope) throws -> [OrganisationOption] {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT id, shortName, kind, slug
        FROM organisation
        WHERE \(scope.conditionWithPartners(on: "organisation")) AND closedOn IS NULL
        ORDER BY kind NOT IN \(Organisation.Kind.educational.map(\.rawValue)), shortName
        """
      return try request.fetchAll(db).compactMap { OrganisationOption($0) }
    }
  }

  /// A stay within the scope with its person.
  package func stay(_ id: Stay.ID, in scope: Scope, on today: CalendarDate) throws -> (person: Person, line: StayLine) {
    try read { db in
      let departing = try Departing.fetch(db, id, in: scope, leaving: nil, on: today)
      return (departing.person, departing.line)
    }
  }

  /// The same, with the pairs that a departure on the day would end.
  package func departing(
    _ id: Stay.ID, leaving day: CalendarDate, in scope: Scope, on today: CalendarDate
  ) throws -> Departing {
    try read { db in try Departing.fetch(db, id, in: scope, leaving: day, on: today) }
  }
}

extension Store {
  /// Several stays at once, each with its pairs after the day; those out of reach are left out.
  package func departing(
    _ ids: [Stay.ID], leaving day: CalendarDate, in scope: Scope, on today: CalendarDate
  ) throws -> [Departing] {
    try read { db in
      let owners: SQLRequest<Person.ID> = "SELECT personId FROM stay WHERE id IN \(ids)"
      let people = try owners.fetchAll(db)
      let lines = try StayLine.fetchAll(db, of: people, in: scope, on: today).values.flatMap(\.self)
        .filter { ids.contains($0.stay.id) && $0.isWithinReach }
      let persons = try Person.fetchAll(db, lines.map(\.stay.person))
      let pairs = try PersonPair.fetch(
        db, of: people, where: "own.id IN \(ids) AND pair.lastDay > \(day)", on: today)
      return lines.compactMap { line in
        persons[line.stay.person].map {
          Departing(person: $0, line: line, pairs: pairs[line.stay.person] ?? [])
        }
      }.sorted { $0.person.name.searchKey.text < $1.person.name.searchKey.text }
    }
  }

  /// A stay that is over, with the pairs that its end closed.
  package func returning(_ id: Stay.ID, in scope: Scope, on today: CalendarDate) throws -> Departing {
    try read { db in try Departing.fetchEnded(db, id, in: scope, on: today) }
  }
}

extension Departing {
  static func fetch(
    _ db: Database, _ id: Stay.ID, in scope: Scope, leaving day: CalendarDate?, on today: CalendarDate
  ) throws -> Departing {
    let owner = try Person.ID.fetchOne(db, sql: "SELECT personId FROM stay WHERE id = ?", arguments: [id])
    guard let owner, let person = try Person.fetch(db, owner, in: scope, on: today)?.person,
      let line = try StayLine.fetchAll(db, of: owner, in: scope, on: today).first(where: { $0.stay.id == id }),
      line.isWithinReach
    else { throw Failure.notFound }
    guard let day else { return Departing(person: person, line: line, pairs: []) }
    let pairs = try PersonPair.fetch(db, of: [owner], where: "own.id = \(id) AND pair.lastDay > \(day)", on: today)
    return Departing(person: person, line: line, pairs: pairs[owner] ?? [])
  }
}

extension StayLine {
  /// The stays of a person, latest first.
  static func fetchAll(
    _ db: Database, of person: Person.ID, in scope: Scope, on today: CalendarDate
  ) throws -> [StayLine] {
    try fetchAll(db, of: [person], in: scope, on: today)[person] ?? []
  }

  /// The stays of several people, by person: where they are, then those ahead, then those that are over, latest first.
  static func fetchAll(
    _ db: Database, of people: [Person.ID], in scope: Scope, on today: CalendarDate
  ) throws -> [Person.ID: [StayLine]] {
    let request: SQLRequest<Row> = """
      SELECT organisation.id, organisation.shortName, organisation.kind, organisation.slug, stay.id, stay.role,
        stay.starts, stay.ends, stay.leaveReason, \(scope.conditionWithPartners(on: "organisation")), stay.personId,
        stay.version
      FROM stay
      JOIN organisation ON organisation.id = stay.organisationId
      WHERE stay.personId IN \(people)
      ORDER BY ifnull(stay.ends, '9999') >= \(today) AND stay.starts <= \(today) DESC,
        ifnull(stay.ends, '9999') >= \(today) DESC, stay.starts DESC, stay.id DESC
      """
    let placements = try Placement.fetchAll(db, of: people)
    let lines = try request.fetchAll(db).compactMap { row -> StayLine? in
      guard let organisation = OrganisationOption(row), let role = Stay.Role(rawValue: row[5]),
        let period = Period(start: row[6], end: row[7])
      else { return nil }
      let stay = Stay(id: row[4], person: row[10], organisation: organisation.id, role: role, period: period)
      return StayLine(
        stay: stay, organisation: organisation,
        leaveReason: (row[8] as String?).flatMap(Stay.LeaveReason.init(rawValue:)),
        placements: placements[stay.id] ?? [], isWithinReach: row[9], version: row[11])
    }
    return Dictionary(grouping: lines) { $0.stay.person }
  }
}

extension OrganisationOption {
  /// From the first four columns: key, short name, kind, slug.
  init?(_ row: Row) {
    guard let kind = Organisation.Kind(rawValue: row[2]) else { return nil }
    self.init(id: row[0], name: row[1], kind: kind, slug: row[3])
  }
}

extension Placement {
  fileprivate static func fetchAll(_ db: Database, of people: [Person.ID]) throws -> [Stay.ID: [Placement]] {
    let request: SQLRequest<Row> = """
      SELECT placement.stayId, placement.since, placement.label
      FROM stay
      JOIN placement ON placement.stayId = stay.id
      WHERE stay.personId IN \(people)
      ORDER BY placement.since
      """
    return Dictionary(grouping: try request.fetchAll(db)) { $0[0] as Stay.ID }.mapValues { rows in
      rows.map { Placement(since: $0[1], label: $0[2]) }
    }
  }
}
