internal import GRDB
import Mentoring

/// Somebody in a pair, as pages name people: the name of a minor is not for everybody's eyes (`ux.md` 61).
package struct Participant: Sendable {
  package let person: Person.ID
  package let name: PersonName
  package let isMinor: Bool
  /// Class or post on the day of the page; empty where none is written down.
  package let place: String
}

extension Participant {
  /// What `init` reads for a side that stands in the statement as `mentor` (person) and `mentorStay` (stay).
  static func columns(_ side: Pair.Side, on date: CalendarDate) -> SQL {
    columns(person: side.rawValue, stay: "\(side.rawValue)Stay", on: date)
  }

  /// - Parameter date: of the class or post.
  static func columns(person: String, stay: String, on date: CalendarDate) -> SQL {
    """
    \(sql: person).id, \(sql: person).surname, \(sql: person).given, \(sql: person).patronymic,
    \(sql: person).birthDate, \(sql: stay).role,
    (SELECT label FROM placement
      WHERE placement.stayId = \(sql: stay).id AND placement.since <= \(date)
      ORDER BY placement.since DESC LIMIT 1)
    """
  }

  static let columnCount = 7

  /// The tables behind the columns, joined to `pair`.
  static let sources: SQL = """
    JOIN stay AS mentorStay ON mentorStay.id = pair.mentorStayId
    JOIN person AS mentor ON mentor.id = mentorStay.personId
    JOIN stay AS menteeStay ON menteeStay.id = pair.menteeStayId
    JOIN person AS mentee ON mentee.id = menteeStay.personId
    """

  init(row: Row, from index: Int, today: CalendarDate) {
    let birthDate: CalendarDate? = row[index + 4]
    let isLearner = Stay.Role(rawValue: row[index + 5])?.isLearner ?? true
    person = row[index]
    name = PersonName(surname: row[index + 1], given: row[index + 2], patronymic: row[index + 3])
    isMinor = birthDate.map { $0 > Person.minorsAreBornAfter(on: today) } ?? isLearner
    place = row[index + 6] ?? ""
  }
}
