internal import GRDB
import Mentoring

/// Everything the card of a person shows (`ux.md` K5).
package struct PersonCard: Sendable {
  package let person: Person
  package let isMinor: Bool
  package let formerSurnames: [FormerSurname]
  /// Latest first.
  package let stays: [StayLine]
  package let mentor: Versioned<MentorProfile>?
  package let mentee: Versioned<MenteeProfile>?
  /// Pairs that the viewer may see, earliest first.
  package let pairs: [PersonPair]
  /// Pairs that are not over in organisations that the viewer does not see: they count for the load.
  package let pairsElsewhere: Int
  package let events: [EventLine]
  /// Whether the viewer answers for the person: somebody who moved away is changed by those he moved to.
  package let mayChange: Bool
  /// The latest act that can still be undone.
  package let movement: Movement?
  /// Consents, representatives, and who looked at what is shown on demand only.
  package let papers: PersonPapers
  /// Trainings, interviews, awards and contests, latest first.
  package let attainments: [AttainmentLine]
  /// The link by which the mentor enters meetings, if one was given.
  package let mentorLink: MentorLink?
  package let offersMentorLink: Bool
}

/// A surname until the day it was changed.
package struct FormerSurname: Sendable, Equatable {
  package let surname: String
  package let until: CalendarDate
}

/// A value with the version that an edit form carries.
package struct Versioned<Value: Sendable>: Sendable {
  package let value: Value
  package let version: Int
}

extension Store {
  /// The card of a person within the scope.
  ///
  /// - Parameter moment: now, when the page offers to undo; without it nothing is offered.
  package func personCard(
    _ id: Person.ID, in scope: Scope, on today: CalendarDate, at moment: Int64? = nil
  ) throws -> PersonCard {
    try read { db in
      guard let found = try Person.fetch(db, id, in: scope, on: today) else { throw Failure.notFound }
      let pairs = try PersonPair.fetch(db, of: [id], where: scope.conditionOnPair, on: today)[id] ?? []
      let stays = try StayLine.fetchAll(db, of: id, in: scope, on: today)
      let mentor = try MentorProfile.fetch(db, of: id)
      let subject = Consent.Subject(
        role: stays.first?.stay.role ?? .volunteer, isMinor: found.isMinor,
        isMentor: mentor != nil || pairs.contains { $0.side == .mentor })
      let open = pairs.filter { ($0.pair.lastDay ?? today) >= today }.count
      return PersonCard(
        person: found.person, isMinor: found.isMinor, formerSurnames: try FormerSurname.fetchAll(db, of: id),
        stays: stays, mentor: mentor, mentee: try MenteeProfile.fetch(db, of: id),
        pairs: pairs, pairsElsewhere: try Self.openPairs(db, of: id, on: today) - open,
        events: try EventLine.fetch(db, of: id, limit: 50), mayChange: found.mayChange,
        movement: try moment.flatMap { try Movement.latest(db, of: id, since: $0 - Movement.lifetime) },
        papers: try PersonPapers.fetch(db, of: id, subject, on: today),
        attainments: try AttainmentLine.fetchAll(db, of: id),
        mentorLink: try MentorLink.fetch(db, of: id), offersMentorLink: try MeetingRules.offersLinks(db))
    }
  }

  /// The person that a record was merged into, when the scope shows that person.
  package func survivor(of id: Person.ID, in scope: Scope, on today: CalendarDate) throws -> Person.ID? {
    try read { db in
      let kept = try Person.ID.fetchOne(
        db, sql: "SELECT mergedInto FROM person WHERE id = ? AND mergedInto IS NOT NULL", arguments: [id])
      return try kept.flatMap { try Person.fetch(db, $0, in: scope, on: today)?.person.id }
    }
  }

  private static func openPairs(_ db: Database, of id: Person.ID, on today: CalendarDate) throws -> Int {
    let request: SQLRequest<Int> = """
      SELECT count(*)
      FROM pair
      WHERE pair.lastDay >= \(today)
        AND (pair.mentorStayId IN (SELECT id FROM stay WHERE personId = \(id))
          OR pair.menteeStayId IN (SELECT id FROM stay WHERE personId = \(id)))
      """
    return try request.fetchOne(db) ?? 0
  }
}

extension Person {
  /// The person as far as the scope reaches: present and former members of its organisations, workers of its partners.
  static func fetch(
    _ db: Database, _ id: Person.ID, in scope: Scope, on today: CalendarDate
  ) throws -> (person: Person, isMinor: Bool, mayChange: Bool)? {
    let within = scope.conditionWithPartners(on: "organisation")
    let request: SQLRequest<Row> = """
      SELECT person.id, person.surname, person.given, person.patronymic, person.birthDate, person.sex,
        person.workSince, person.version,
        max(\(Person.isMinor(on: today, role: "stay.role"))),
        max(\(within)),
        max(\(within) AND ifnull(stay.ends, '9999') >= \(today)) OR max(ifnull(stay.ends, '9999')) < \(today)
      FROM person
      JOIN stay ON stay.personId = person.id
      JOIN organisation ON organisation.id = stay.organisationId
      WHERE person.id = \(id)
      GROUP BY person.id
      """
    guard let row = try request.fetchOne(db), row[9] else { return nil }
    let person = Person(
      id: row[0], name: PersonName(surname: row[1], given: row[2], patronymic: row[3]), birthDate: row[4],
      sex: (row[5] as String?).flatMap(Sex.init(rawValue:)), workSince: row[6], version: row[7])
    return (person, row[8], row[10])
  }
}

extension Person {
  /// People by their keys, whoever asks: for queries that have checked the scope already.
  static func fetchAll(_ db: Database, _ ids: [Person.ID]) throws -> [Person.ID: Person] {
    let request: SQLRequest<Row> = """
      SELECT id, surname, given, patronymic, birthDate, sex, workSince, version
      FROM person
      WHERE id IN \(ids)
      """
    return Dictionary(
      uniqueKeysWithValues: try request.fetchAll(db).map { row in
        let person = Person(
          id: row[0], name: PersonName(surname: row[1], given: row[2], patronymic: row[3]), birthDate: row[4],
          sex: (row[5] as String?).flatMap(Sex.init(rawValue:)), workSince: row[6], version: row[7])
        return (person.id, person)
      })
  }
}

extension FormerSurname {
  static func fetchAll(_ db: Database, of person: Person.ID) throws -> [FormerSurname] {
    try Row.fetchAll(
      db, sql: "SELECT surname, until FROM formerSurname WHERE personId = ? ORDER BY until DESC", arguments: [person]
    ).map { FormerSurname(surname: $0[0], until: $0[1]) }
  }
}
