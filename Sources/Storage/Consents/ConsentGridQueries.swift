internal import GRDB
import Mentoring

/// Somebody who takes part, with the papers that count.
package struct ConsentLine: Sendable {
  package let person: Person.ID
  package let name: PersonName
  package let birthDate: CalendarDate?
  package let subject: Consent.Subject
  package let organisation: Organisation.ID
  package let organisationName: String
  /// Class or post; empty where none is written down.
  package let label: String
  /// The paper that counts of each purpose.
  package let consents: [Consent.Kind: Consent]
  package let representatives: [Representative]
}

/// A page of the register of consents.
package struct ConsentGrid: Sendable {
  package let total: Int
  package let page: Int
  package let lines: [ConsentLine]
  /// Blanks to be printed, and blanks that were printed and did not come back, within the filter.
  package let toPrint: Int
  package let printed: Int
  /// Minors of the filter for whom nobody can sign.
  package let withoutRepresentative: Int

  package static let empty = ConsentGrid(
    total: 0, page: 1, lines: [], toPrint: 0, printed: 0, withoutRepresentative: 0)
}

extension Store {
  /// The people of the scope whom the filter wants, by class and name.
  package func consentGrid(
    _ filter: ConsentFilter, in scope: Scope, on today: CalendarDate, size: Int
  ) throws -> ConsentGrid {
    try read { db in
      let search = ConsentSearch(filter, in: scope, on: today)
      let counts = try search.counts(db)
      let page = min(max(filter.page, 1), max(1, (counts.total + size - 1) / size))
      return ConsentGrid(
        total: counts.total, page: page,
        lines: try search.lines(db, where: "1", limit: size, offset: (page - 1) * size), toPrint: counts.toPrint,
        printed: counts.printed, withoutRepresentative: counts.withoutRepresentative)
    }
  }

  /// Those of the filter whose blanks are printed and not signed.
  package func consentBlanks(
    _ filter: ConsentFilter, in scope: Scope, on today: CalendarDate
  ) throws -> [ConsentLine] {
    try read { db in
      let search = ConsentSearch(filter, in: scope, on: today)
      let printed = filter.kinds.map { kind -> SQL in
        "\(search.concerns(kind)) AND \(ConsentSearch.status(kind, today, of: "listed")) = 'printed'"
      }
      return try search.lines(
        db, where: "(\(printed.joined(separator: " OR ")))", limit: ConsentGrid.blanksAtOnce, offset: 0)
    }
  }
}

extension ConsentGrid {
  /// A page of that many forms is still one that browsers print.
  package static let blanksAtOnce = 60
}

extension ConsentSearch {
  /// How many of each organisation have yet to sign what everybody signs.
  static func lacking(
    _ db: Database, in scope: Scope, on today: CalendarDate
  ) throws -> [(Organisation.ID, Int)] {
    var filter = ConsentFilter()
    filter.wanted = .lacking
    let search = ConsentSearch(filter, in: scope, on: today)
    let request: SQLRequest<Row> = """
      WITH \(search.listed(withLabels: false))
      SELECT organisationId, count(*)
      FROM listed
      GROUP BY organisationId
      """
    return try request.fetchAll(db).map { ($0[0], $0[1]) }
  }

  fileprivate func counts(
    _ db: Database
  ) throws -> (total: Int, toPrint: Int, printed: Int, withoutRepresentative: Int) {
    let kinds = filter.kinds
    let sum = { (statuses: [String]) -> SQL in
      kinds.map { kind -> SQL in
        "ifnull(sum(\(self.concerns(kind)) AND \(sql: kind.rawValue) IN \(statuses)), 0)"
      }.joined(separator: " + ")
    }
    let statuses = kinds.map { kind -> SQL in
      "\(Self.status(kind, today, of: "listed")) AS \(sql: kind.rawValue)"
    }
    // Each status is judged once, however many sums ask for it.
    let request: SQLRequest<Row> = """
      WITH \(listed(withLabels: false)),
      paper AS MATERIALIZED (SELECT id, isMinor, isMentor, role, \(statuses.joined(separator: ", ")) FROM listed)
      SELECT count(*), \(sum(["none", "expired"])), \(sum(["printed"])),
        ifnull(sum(isMinor AND NOT EXISTS (
          SELECT 1 FROM representative WHERE representative.personId = paper.id)), 0)
      FROM paper
      """
    guard let row = try request.fetchOne(db) else { return (0, 0, 0, 0) }
    return (row[0], row[1], row[2], row[3])
  }

  /// Lines of the list that a condition on `listed` picks, by class and name.
  func lines(_ db: Database, where condition: SQL, limit: Int, offset: Int) throws -> [ConsentLine] {
    let request: SQLRequest<Row> = """
      WITH \(listed)
      SELECT listed.id, person.surname, person.given, person.patronymic, person.birthDate, listed.isMinor,
        listed.isMentor, listed.role, listed.organisationId, listed.organisationName, listed.label
      FROM listed
      JOIN person ON person.id = listed.id
      WHERE \(condition)
      ORDER BY listed.role NOT IN ('pupil', 'student'), listed.organisationName,
        CAST(listed.label AS INTEGER) , iif(listed.role IN ('pupil', 'student'), listed.label, ''), listed.searchKey,
        listed.id
      LIMIT \(limit) OFFSET \(offset)
      """
    let rows = try request.fetchAll(db)
    let people = rows.map { $0[0] as Person.ID }
    let consents = try Consent.fetchAll(db, of: people)
    let representatives = try Representative.fetchAll(db, of: people)
    return rows.compactMap { row in
      guard let role = Stay.Role(rawValue: row[7]) else { return nil }
      let id: Person.ID = row[0]
      let papers = Dictionary(grouping: consents[id] ?? [], by: \.kind)
      return ConsentLine(
        person: id, name: PersonName(surname: row[1], given: row[2], patronymic: row[3]), birthDate: row[4],
        subject: Consent.Subject(role: role, isMinor: row[5], isMentor: row[6]), organisation: row[8],
        organisationName: row[9], label: row[10] ?? "",
        consents: papers.compactMapValues { Consent.current(of: $0, on: today) },
        representatives: representatives[id] ?? [])
    }
  }
}
