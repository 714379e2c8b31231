internal import GRDB
import Mentoring

/// A pair as one of its two people sees it.
package struct PersonPair: Sendable {
  package let pair: Pair
  package let formName: String
  /// The side on which the person is.
  package let side: Pair.Side
  package let other: Person.ID
  package let otherName: PersonName
  package let otherIsMinor: Bool
  package let otherOrganisation: String
  /// Whether the form wants both at one organisation.
  package let bindsToOrganisation: Bool
}

extension PersonPair {
  /// The pairs of people that are not over on a date and that the scope shows, earliest first.
  static func fetch(
    _ db: Database, of people: [Person.ID], notOverOn date: CalendarDate, in scope: Scope
  ) throws -> [Person.ID: [PersonPair]] {
    try fetch(db, of: people, where: "pair.lastDay >= \(date) AND \(scope.conditionOnPair)", on: date)
  }

  /// The pairs of people that a condition on `pair` picks, by person, earliest first.
  static func fetch(
    _ db: Database, of people: [Person.ID], where condition: SQL, on today: CalendarDate
  ) throws -> [Person.ID: [PersonPair]] {
    let sides: [Pair.Side] = [.mentee, .mentor]
    let statements = sides.map { side -> SQL in
      """
      SELECT own.personId, '\(sql: side.rawValue)', pair.id, pair.formCode, mentoringForm.name, pair.starts AS starts,
        pair.ends, pair.closedOn, pair.closeReason, pair.version, fixingOrder.number, fixingOrder.issuedOn,
        person.id, person.surname, person.given, person.patronymic,
        \(Person.isMinor(on: today, role: "theirs.role")), theirPlace.shortName, mentoringForm.sameOrganisation,
        \(Pause.column), pair.orderId, pair.completionOrderId
      FROM stay AS own
      JOIN pair ON pair.\(sql: side.rawValue)StayId = own.id
      JOIN stay AS theirs ON theirs.id = pair.\(sql: side.opposite.rawValue)StayId
      JOIN person ON person.id = theirs.personId
      JOIN organisation ON organisation.id = pair.organisationId
      JOIN organisation AS ownPlace ON ownPlace.id = own.organisationId
      JOIN organisation AS theirPlace ON theirPlace.id = theirs.organisationId
      JOIN mentoringForm ON mentoringForm.code = pair.formCode
      LEFT JOIN fixingOrder ON fixingOrder.id = pair.orderId
      WHERE own.personId IN \(people.listed()) AND \(condition)
      """
    }
    let request: SQLRequest<Row> = "\(statements.joined(separator: " UNION ALL ")) ORDER BY starts, 3"
    var found: [Person.ID: [PersonPair]] = [:]
    for row in try request.fetchAll(db) {
      guard let pair = PersonPair(row) else { continue }
      found[row[0], default: []].append(pair)
    }
    return found
  }

  private init?(_ row: Row) {
    guard let side = Pair.Side(rawValue: row[1]), let period = Period(start: row[5], end: row[6])
    else { return nil }
    let reason = (row[8] as String?).flatMap(Pair.Reason.init(rawValue:))
    let closedOn: CalendarDate? = row[7]
    let number: String? = row[10]
    let issuedOn: CalendarDate? = row[11]
    pair = Pair(
      id: row[2], form: .init(rawValue: row[3]), period: period,
      order: number.flatMap { number in issuedOn.map { Pair.FixingOrder(number: number, date: $0) } },
      closure: closedOn.flatMap { date in reason.map { Pair.Closure(date: date, reason: $0) } }, version: row[9],
      pauses: [Period](pauses: row[19]), orderID: row[20], completionOrderID: row[21])
    formName = row[4]
    self.side = side
    other = row[12]
    otherName = PersonName(surname: row[13], given: row[14], patronymic: row[15])
    otherIsMinor = row[16]
    otherOrganisation = row[17]
    bindsToOrganisation = row[18]
  }
}

extension Scope {
  /// The condition under which a pair is seen: its own organisation is in the scope, or that of one of its sides.
  ///
  /// Stands on `organisation`, `ownPlace` and `theirPlace` of a query. Partners are left out: their workers lead pairs
  /// in other schools too.
  var conditionOnPair: SQL {
    "(\(condition(on: "organisation")) OR \(condition(on: "ownPlace")) OR \(condition(on: "theirPlace")))"
  }
}

extension Pair.Side {
  var opposite: Pair.Side {
    switch self {
    case .mentor: .mentee
    case .mentee: .mentor
    }
  }
}
