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
      return try search.grid(db, size: size)
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

  /// A page and the counts of the whole list, from one look at everybody who takes part; a page past the end is the
  /// last one.
  fileprivate func grid(_ db: Database, size: Int) throws -> ConsentGrid {
    let offset = (max(filter.page, 1) - 1) * size
    let request: SQLRequest<Row> = """
      WITH \(listed(isKept: true)),
      \(counted),
      page AS (
        SELECT *
        FROM listed
        ORDER BY \(Self.order)
        LIMIT \(size) OFFSET (SELECT max(0, min(\(offset), (total - 1) / \(size) * \(size))) FROM counted))
      SELECT \(Self.columns), counted.total, counted.toPrint, counted.printed, counted.withoutRepresentative
      FROM counted
      LEFT JOIN page AS listed ON 1
      LEFT JOIN person ON person.id = listed.id
      ORDER BY \(Self.order)
      """
    let rows = try request.fetchAll(db)
    guard let first = rows.first else { return .empty }
    let total: Int = first["total"]
    return ConsentGrid(
      total: total, page: min(max(filter.page, 1), max(1, (total + size - 1) / size)),
      lines: total == 0 ? [] : try lines(db, of: rows), toPrint: first["toPrint"], printed: first["printed"],
      withoutRepresentative: first["withoutRepresentative"])
  }

  /// `counted(total, toPrint, printed, withoutRepresentative)`. Each status is judged once, however many sums ask for it.
  private var counted: SQL {
    let kinds = filter.kinds
    let sum = { (statuses: [String]) -> SQL in
      kinds.map { kind -> SQL in
        "ifnull(sum(\(self.concerns(kind)) AND \(sql: kind.rawValue) IN \(statuses)), 0)"
      }.joined(separator: " + ")
    }
    let statuses = kinds.map { kind -> SQL in
      "\(Self.status(kind, today, of: "listed")) AS \(sql: kind.rawValue)"
    }
    return """
      paper AS MATERIALIZED (SELECT id, isMinor, isMentor, role, \(statuses.joined(separator: ", ")) FROM listed),
      counted AS MATERIALIZED (
        SELECT count(*) AS total, \(sum(["none", "expired"])) AS toPrint, \(sum(["printed"])) AS printed,
          ifnull(sum(isMinor AND NOT EXISTS (
            SELECT 1 FROM representative WHERE representative.personId = paper.id)), 0) AS withoutRepresentative
        FROM paper)
      """
  }

  /// Lines of the list that a condition on `listed` picks, by class and name.
  func lines(_ db: Database, where condition: SQL, limit: Int, offset: Int) throws -> [ConsentLine] {
    let request: SQLRequest<Row> = """
      WITH \(listed)
      SELECT \(Self.columns)
      FROM listed
      JOIN person ON person.id = listed.id
      WHERE \(condition)
      ORDER BY \(Self.order)
      LIMIT \(limit) OFFSET \(offset)
      """
    return try lines(db, of: try request.fetchAll(db))
  }

  private static let columns: SQL = """
    listed.id, person.surname, person.given, person.patronymic, person.birthDate, listed.isMinor, listed.isMentor,
    listed.role, listed.organisationId, listed.organisationName, listed.label
    """

  /// By class and name; those who work here after those who learn.
  private static let order: SQL = """
    listed.role NOT IN ('pupil', 'student'), listed.organisationName, CAST(listed.label AS INTEGER),
    iif(listed.role IN ('pupil', 'student'), listed.label, ''), listed.searchKey, listed.id
    """

  private func lines(_ db: Database, of rows: [Row]) throws -> [ConsentLine] {
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
