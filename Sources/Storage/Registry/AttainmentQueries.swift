internal import GRDB
import Mentoring

/// An attainment with its key.
package struct AttainmentLine: Sendable {
  package let id: Attainment.ID
  package let attainment: Attainment
}

/// A mentor who can be ticked when a training is entered for many.
package struct Trainee: Sendable {
  package let person: Person.ID
  package let name: PersonName
  package let place: String
  package let organisation: String
  package let trainedOn: CalendarDate?
}

extension Store {
  /// The mentors of the scope's own organisations, those without training first.
  package func trainees(in scope: Scope, on today: CalendarDate, limit: Int = 500) throws -> [Trainee] {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT person.id, person.surname, person.given, person.patronymic, \(Candidate.place(on: today)),
          organisation.shortName, mentorProfile.trainedOn
        FROM organisation
        JOIN stay ON stay.organisationId = organisation.id
        JOIN mentorProfile ON mentorProfile.personId = stay.personId
        JOIN person ON person.id = stay.personId
        WHERE \(scope.conditionWithPartners(on: "organisation")) AND ifnull(stay.ends, '9999') >= \(today)
        GROUP BY person.id
        ORDER BY mentorProfile.trainedOn >= \(SchoolYear(containing: today).previous.start), person.searchKey
        LIMIT \(limit)
        """
      return try request.fetchAll(db).map {
        Trainee(
          person: $0[0], name: PersonName(surname: $0[1], given: $0[2], patronymic: $0[3]), place: $0[4] ?? "",
          organisation: $0[5], trainedOn: $0[6])
      }
    }
  }
}

extension AttainmentLine {
  /// Latest first.
  static func fetchAll(_ db: Database, of person: Person.ID) throws -> [AttainmentLine] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, kind, title, day, level, result, hours, number
        FROM attainment
        WHERE personId = ?
        ORDER BY day DESC, id DESC
        """, arguments: [person])
    return rows.compactMap { row in
      guard let kind = Attainment.Kind(rawValue: row[1]) else { return nil }
      return AttainmentLine(
        id: row[0],
        attainment: Attainment(
          kind: kind, title: row[2], day: row[3], level: (row[4] as String?).flatMap(Attainment.Level.init(rawValue:)),
          result: row[5], hours: row[6], number: row[7]))
    }
  }
}
