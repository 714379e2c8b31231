internal import GRDB
import Mentoring

/// A person behind a figure, as the lists of a figure show one.
package struct CoverageLine: Sendable {
  /// Nil for an organisation that has nobody in the register.
  package let person: Participant?
  package let organisation: String
  package let organisationSlug: String
  package let pair: PairLine?

  package struct PairLine: Sendable {
    package let id: Pair.ID
    package let form: String
    package let mentor: Participant
    package let starts: CalendarDate
    package let lastDay: CalendarDate
    package let orderNumber: String?
    package let orderDate: CalendarDate?
  }
}

extension Store {
  /// The lines of people at their organisations on a date, in the order asked for, with the pair named for each.
  ///
  /// - Parameter today: decides who is a minor now, whatever the date of the figure.
  package func coverageLines(
    _ asked: [(person: Person.ID?, organisation: Organisation.ID, pair: Pair.ID?)], roles: Set<Stay.Role>,
    on date: CalendarDate, today: CalendarDate
  ) throws -> [CoverageLine] {
    try read { db in
      let people = try CoverageLine.people(db, asked.compactMap(\.person), roles: roles, on: date)
      let places = try CoverageLine.places(db, asked.filter { $0.person == nil }.map(\.organisation))
      let pairs = try CoverageLine.pairs(db, asked.compactMap(\.pair), today: today)
      return asked.compactMap { line in
        guard let person = line.person else {
          return places[line.organisation].map {
            CoverageLine(person: nil, organisation: $0.name, organisationSlug: $0.slug, pair: nil)
          }
        }
        guard let row = people[person]?[line.organisation] else { return nil }
        return CoverageLine(
          person: Participant(row: row, from: 3, today: today), organisation: row[1], organisationSlug: row[2],
          pair: line.pair.flatMap { pairs[$0] })
      }
    }
  }
}

extension Store {
  /// Full names, for the operator's list.
  package func fullNames(of people: [Person.ID]) throws -> [Person.ID: String] {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT id, surname, given, patronymic
        FROM person
        WHERE id IN \(people.listed())
        """
      return Dictionary(
        uniqueKeysWithValues: try request.fetchAll(db).map { row in
          (row[0], PersonName(surname: row[1], given: row[2], patronymic: row[3]).full)
        })
    }
  }
}

extension CoverageLine {
  fileprivate static func people(
    _ db: Database, _ ids: [Person.ID], roles: Set<Stay.Role>, on date: CalendarDate
  ) throws -> [Person.ID: [Organisation.ID: Row]] {
    let request: SQLRequest<Row> = """
      SELECT stay.organisationId, organisation.shortName, organisation.slug,
        \(Participant.columns(person: "person", stay: "stay", on: date))
      FROM person
      JOIN stay ON stay.personId = person.id
      JOIN organisation ON organisation.id = stay.organisationId
      WHERE person.id IN \(ids.listed()) AND stay.role IN \(roles.map(\.rawValue).sorted())
        AND stay.starts <= \(date) AND ifnull(stay.ends, '9999') >= \(date)
      """
    var found: [Person.ID: [Organisation.ID: Row]] = [:]
    for row in try request.fetchAll(db) { found[row[3], default: [:]][row[0]] = row }
    return found
  }

  /// Of organisations that stand in a list without anybody.
  fileprivate static func places(
    _ db: Database, _ ids: [Organisation.ID]
  ) throws -> [Organisation.ID: (name: String, slug: String)] {
    guard !ids.isEmpty else { return [:] }
    let request: SQLRequest<Row> = "SELECT id, shortName, slug FROM organisation WHERE id IN \(ids.listed())"
    return Dictionary(uniqueKeysWithValues: try request.fetchAll(db).map { ($0[0], ($0[1], $0[2])) })
  }

  fileprivate static func pairs(
    _ db: Database, _ ids: [Pair.ID], today: CalendarDate
  ) throws -> [Pair.ID: PairLine] {
    let request: SQLRequest<Row> = """
      SELECT pair.id, mentoringForm.name, pair.starts, pair.lastDay, fixingOrder.number, fixingOrder.issuedOn,
        \(Participant.columns(person: "person", stay: "stay", on: today))
      FROM pair
      JOIN mentoringForm ON mentoringForm.code = pair.formCode
      JOIN stay ON stay.id = pair.mentorStayId
      JOIN person ON person.id = stay.personId
      LEFT JOIN fixingOrder ON fixingOrder.id = pair.orderId
      WHERE pair.id IN \(ids.listed())
      """
    let lines = try request.fetchAll(db).map { row in
      PairLine(
        id: row[0], form: row[1], mentor: Participant(row: row, from: 6, today: today), starts: row[2], lastDay: row[3],
        orderNumber: row[4], orderDate: row[5])
    }
    return Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0) })
  }
}
