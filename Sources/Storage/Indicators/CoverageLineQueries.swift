internal import GRDB
import Mentoring

/// A person behind a figure, as the lists of a figure show one.
package struct CoverageLine: Sendable {
  package let person: Participant
  package let organisation: String
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
    _ asked: [(person: Person.ID, organisation: Organisation.ID, pair: Pair.ID?)], role: Stay.Role,
    on date: CalendarDate, today: CalendarDate
  ) throws -> [CoverageLine] {
    try read { db in
      let people = try CoverageLine.people(db, asked.map(\.person), role: role, on: date)
      let pairs = try CoverageLine.pairs(db, asked.compactMap(\.pair), today: today)
      return asked.compactMap { line in
        guard let row = people[line.person]?[line.organisation] else { return nil }
        return CoverageLine(
          person: Participant(row: row, from: 2, today: today), organisation: row[1],
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
    _ db: Database, _ ids: [Person.ID], role: Stay.Role, on date: CalendarDate
  ) throws -> [Person.ID: [Organisation.ID: Row]] {
    let request: SQLRequest<Row> = """
      SELECT stay.organisationId, organisation.shortName,
        \(Participant.columns(person: "person", stay: "stay", on: date))
      FROM person
      JOIN stay ON stay.personId = person.id
      JOIN organisation ON organisation.id = stay.organisationId
      WHERE person.id IN \(ids.listed()) AND stay.role = \(role.rawValue)
        AND stay.starts <= \(date) AND ifnull(stay.ends, '9999') >= \(date)
      """
    var found: [Person.ID: [Organisation.ID: Row]] = [:]
    for row in try request.fetchAll(db) { found[row[2], default: [:]][row[0]] = row }
    return found
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
