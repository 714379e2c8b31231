internal import GRDB
import Mentoring

/// The people or the pairs that make a counted value up: as many as the value says, those of the day it is true on.
package struct ReportLineCard: Sendable {
  package let report: ReportCard
  package let line: ReportLine
  package let people: [Member]
  package let pairs: [PairLine]

  /// Somebody among the counted, at the place of that day.
  package struct Member: Sendable {
    package let id: Person.ID
    package let name: PersonName
    package let isMinor: Bool
    package let role: Stay.Role
    /// Class or post, if any.
    package let label: String?
    package let organisation: String
  }
}

extension Store {
  /// - Throws: `Failure.notFound` for a line that is not there or keeps no keys.
  package func reportLine(
    _ code: ReportLine.Code, _ period: ReportPeriod, of slug: String, edition: Int?, within scope: Scope,
    on today: CalendarDate
  ) throws -> ReportLineCard {
    try counting { db, view in
      let place = try ReportPlace.fetch(db, period, slug: slug, within: scope)
      let report = edition == nil ? place.latest : place.editions.first { $0.edition == edition }
      let card = try ReportCard(db, view, place, report, on: today)
      guard let line = card.sheet.lines.first(where: { $0.code == code }), let behind = line.behind,
        let keys = card.sheet.counted[code]?.keys
      else { throw Failure.notFound }
      let pairs: [Pair.ID] = behind == .pairs ? keys.map { Pair.ID($0) } : []
      return ReportLineCard(
        report: card, line: line,
        people: behind == .people
          ? try ReportLineCard.Member.fetchAll(db, keys.map { Person.ID($0) }, on: card.countedOn) : [],
        pairs: try PairLine.fetchAll(
          db, where: "pair.id IN \(pairs.listed()) ORDER BY pair.starts, pair.id", in: scope, today: card.countedOn))
    }
  }
}

extension ReportLineCard.Member {
  fileprivate static func fetchAll(
    _ db: Database, _ people: [Person.ID], on date: CalendarDate
  ) throws -> [ReportLineCard.Member] {
    let request: SQLRequest<Row> = """
      SELECT person.id, person.surname, person.given, person.patronymic,
        \(Person.isMinor(on: date, role: "stay.role")), stay.role, \(Placement.label(of: "stay", on: date)),
        organisation.shortName
      FROM person
      JOIN stay ON stay.id = (
        SELECT own.id
        FROM stay AS own
        WHERE own.personId = person.id AND own.starts <= \(date)
        ORDER BY ifnull(own.ends, '9999') >= \(date) DESC, own.starts DESC
        LIMIT 1)
      JOIN organisation ON organisation.id = stay.organisationId
      WHERE person.id IN \(people.listed())
      ORDER BY person.searchKey, person.id
      """
    return try request.fetchAll(db).compactMap { row in
      guard let role = Stay.Role(rawValue: row[5]) else { return nil }
      return ReportLineCard.Member(
        id: row[0], name: PersonName(surname: row[1], given: row[2], patronymic: row[3]), isMinor: row[4],
        role: role, label: row[6], organisation: row[7])
    }
  }
}
