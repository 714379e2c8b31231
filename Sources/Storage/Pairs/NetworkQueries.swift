internal import GRDB
import Mentoring

/// Where mentees wait and where mentors have room, school by school, and the mentors who are ready to help elsewhere.
package struct Network: Sendable {
  /// Organisations that have either, by short name.
  package let places: [Place]
  /// Of other organisations than the viewer's own, the freest first.
  package let open: [OpenMentor]

  package struct Place: Sendable {
    package let id: Organisation.ID
    package let name: String
    package let kind: Organisation.Kind
    package let waiting: Int
    /// Registered mentors with room for one more, and how many mentees they could take.
    package let free: Int
    package let room: Int
    package let open: Int
    package let isOwn: Bool

    /// Those whom the organisation's own mentors cannot take.
    package var lacking: Int { kind.isEducational ? max(0, waiting - room) : 0 }
  }

  package struct OpenMentor: Sendable {
    package let stay: Stay.ID
    package let name: PersonName
    package let post: String
    package let organisation: String
    package let competencies: String
    package let load: Int
    package let capacity: Int
  }
}

extension Store {
  /// The network of the districts in which the scope's organisations are: counts of all, names of those who agreed.
  package func network(in scope: Scope, today: CalendarDate) throws -> Network {
    try read { db in
      let own = scope.condition(on: "own")
      let district: SQL = """
        organisation.municipalityId IN (SELECT own.municipalityId FROM organisation AS own WHERE \(own))
        """
      let open = try Network.openMentors(db, district, in: scope, today: today)
      return Network(places: try Network.fetchPlaces(db, district, in: scope, today: today), open: open)
    }
  }
}

extension Network {
  fileprivate static func fetchPlaces(
    _ db: Database, _ district: SQL, in scope: Scope, today: CalendarDate
  ) throws -> [Place] {
    let request: SQLRequest<Row> = """
      WITH waiting AS (
        SELECT organisation.id AS place, count(DISTINCT stay.personId) AS mentees
        FROM organisation
        JOIN stay ON stay.organisationId = organisation.id
        JOIN menteeProfile ON menteeProfile.personId = stay.personId
        WHERE \(district) AND \(Candidate.isHere(on: today)) AND NOT \(Candidate.isMentee(on: today))
        GROUP BY organisation.id),
      offer AS (
        SELECT organisation.id AS place, mentorProfile.capacity - \(Candidate.load(on: today)) AS room,
          stay.role = 'teacher' AND mentorProfile.elsewhere AS isOpen
        FROM organisation
        JOIN stay ON stay.organisationId = organisation.id
        JOIN mentorProfile ON mentorProfile.personId = stay.personId
        WHERE \(district) AND \(Candidate.isHere(on: today))),
      free AS (
        SELECT place, count(*) AS mentors, sum(room) AS room, sum(isOpen) AS open
        FROM offer
        WHERE room > 0
        GROUP BY place)
      SELECT organisation.id, organisation.shortName, organisation.kind, ifnull(waiting.mentees, 0),
        ifnull(free.mentors, 0), ifnull(free.room, 0), ifnull(free.open, 0), \(scope.condition(on: "organisation"))
      FROM organisation
      LEFT JOIN waiting ON waiting.place = organisation.id
      LEFT JOIN free ON free.place = organisation.id
      WHERE \(district) AND (waiting.mentees > 0 OR free.mentors > 0)
      ORDER BY organisation.shortName
      """
    return try request.fetchAll(db).compactMap { row in
      Organisation.Kind(rawValue: row[2]).map { kind in
        Place(
          id: row[0], name: row[1], kind: kind, waiting: row[3], free: row[4], room: row[5], open: row[6],
          isOwn: row[7])
      }
    }
  }

  fileprivate static func openMentors(
    _ db: Database, _ district: SQL, in scope: Scope, today: CalendarDate
  ) throws -> [OpenMentor] {
    // The centre looks at all the schools; to a curator her own teachers are no help from elsewhere.
    let others: SQL =
      switch scope {
      case .organisations: "NOT \(scope.condition(on: "organisation"))"
      case .municipality, .everything: "1"
      }
    let request: SQLRequest<Row> = """
      SELECT stay.id, person.surname, person.given, person.patronymic, \(Candidate.place(on: today)),
        organisation.shortName, mentorProfile.competencies, mentorProfile.capacity,
        \(Candidate.load(on: today)) AS load
      FROM organisation
      JOIN stay ON stay.organisationId = organisation.id AND stay.role = 'teacher'
      JOIN mentorProfile ON mentorProfile.personId = stay.personId AND mentorProfile.elsewhere = 1
      JOIN person ON person.id = stay.personId
      WHERE \(district) AND \(others) AND \(Candidate.isHere(on: today)) AND load < mentorProfile.capacity
      ORDER BY load - mentorProfile.capacity, person.searchKey
      LIMIT 100
      """
    return try request.fetchAll(db).map { row in
      OpenMentor(
        stay: row[0], name: PersonName(surname: row[1], given: row[2], patronymic: row[3]), post: row[4] ?? "",
        organisation: row[5], competencies: row[6], load: row[8], capacity: row[7])
    }
  }
}
