internal import GRDB
import Mentoring

/// A person as a list shows one, at the place that matters for the list.
package struct PersonLine: Sendable {
  package let id: Person.ID
  package let name: PersonName
  package let birthDate: CalendarDate?
  package let sex: Person.Sex?
  package let workSince: CalendarDate?
  package let isMinor: Bool
  package let stay: Stay.ID
  package let role: Stay.Role
  package let period: Period
  /// Class or post, if any.
  package let label: String?
  package let organisation: String
  package let isMentor: Bool
  package let isMentee: Bool
  /// Pairs that are not over, as far as the viewer may see them.
  package let pairs: [PersonPair]
}

/// One page of a list of people.
package struct PersonList: Sendable {
  package let total: Int
  package let page: Int
  package let lines: [PersonLine]
  /// What was found instead, when the query was typed in the other keyboard layout (`ux.md` 53).
  package let swapped: String?
  /// How many of those who left the same filter would find, counted only when nothing was found.
  package let left: Int

  package static let empty = PersonList(total: 0, page: 1, lines: [], swapped: nil, left: 0)
}

extension Store {
  /// The people whom the account sees and the filter wants.
  ///
  /// - Parameter size: of a page; a file has all of them on one.
  package func people(_ filter: PersonFilter, for account: Account, on today: CalendarDate, size: Int) throws
    -> PersonList
  {
    try read { db in try PersonList.fetch(db, filter, for: account, on: today, size: size) }
  }
}

extension PersonList {
  static func fetch(
    _ db: Database, _ filter: PersonFilter, for account: Account, on today: CalendarDate, size: Int
  ) throws -> PersonList {
    let found = PersonSearch(filter, account, today)
    let total = try found.count(db)
    if total > 0 || filter.search.isEmpty { return try found.list(db, total: total, size: size) }
    var other = filter
    other.search = SearchKey.swappedLayout(filter.search)
    let swapped = PersonSearch(other, account, today)
    let swappedTotal = try swapped.count(db)
    if swappedTotal > 0 { return try swapped.list(db, total: swappedTotal, size: size, swapped: other.search) }
    other = filter
    other.includesLeft = true
    let left = filter.includesLeft ? 0 : try PersonSearch(other, account, today).count(db)
    return PersonList(total: 0, page: 1, lines: [], swapped: nil, left: left)
  }
}

/// The one statement behind a list of people, counted and read.
private struct PersonSearch {
  let filter: PersonFilter
  let account: Account
  let today: CalendarDate

  init(_ filter: PersonFilter, _ account: Account, _ today: CalendarDate) {
    self.filter = filter
    self.account = account
    self.today = today
  }

  func count(_ db: Database) throws -> Int {
    let request: SQLRequest<Int> = "WITH \(listed) SELECT count(*) FROM listed"
    return try request.fetchOne(db) ?? 0
  }

  func list(_ db: Database, total: Int, size: Int, swapped: String? = nil) throws -> PersonList {
    let last = max(1, (total - 1) / size + 1)
    let page = min(max(filter.page, 1), last)
    // What is costly to know is asked of the page only, so it stands outside the limit.
    let request: SQLRequest<Row> = """
      WITH \(listed),
      page AS (SELECT * FROM listed ORDER BY \(filter.order(of: "listed")) LIMIT \(size) OFFSET \((page - 1) * size))
      SELECT person.id, person.surname, person.given, person.patronymic, page.isMinor, page.stayId, page.role,
        page.starts, page.ends, \(label(of: "page")), page.organisationName,
        \(Indicator.Side.mentor.hasProfile) OR \(Indicator.Side.mentor.hasPair(today)),
        \(Indicator.Side.mentee.hasProfile) OR \(Indicator.Side.mentee.hasPair(today)),
        person.birthDate, person.sex, person.workSince
      FROM page
      JOIN person ON person.id = page.id
      ORDER BY \(filter.order(of: "page"))
      """
    let rows = try request.fetchAll(db)
    let pairs = try PersonPair.fetch(db, of: rows.map { $0[0] }, notOverOn: today, in: account.scope)
    return PersonList(
      total: total, page: page, lines: rows.compactMap { PersonLine($0, pairs) }, swapped: swapped, left: 0)
  }

  private var reach: SQL {
    let scope = account.scope
    return filter.includesPartners
      ? scope.conditionWithPartners(on: "organisation") : scope.condition(on: "organisation")
  }

  /// Everybody the filter wants, once, at the latest place: among those where the person still is, if there are any.
  private var listed: SQL {
    // With max() the other columns come from the row of the maximum (SQLite, «bare columns in an aggregate query»).
    """
    place AS (
      SELECT stay.personId, stay.id AS stayId, stay.role, stay.starts, stay.ends,
        organisation.shortName AS organisationName,
        max(iif(ifnull(stay.ends, '9999') >= \(today), '1', '0') || stay.starts) AS latest
      \(stays)
      WHERE \(reach) AND \(filter.conditionOnStay(today: today))
      GROUP BY stay.personId),
    placed AS (SELECT place.*, \(filter.asksForLabel ? label(of: "place") : "NULL") AS label FROM place),
    listed AS (
      SELECT person.id, person.searchKey, \(Person.isMinor(on: today, role: "place.role")) AS isMinor,
        place.stayId, place.role, place.starts, place.ends, place.organisationName, place.label
      FROM placed AS place
      JOIN person ON person.id = place.personId
      WHERE \(filter.conditionOnPerson(today: today, seesMinors: account.seesMinorsByName)))
    """
  }

  /// From the people whom a search points at, or from the organisations within reach. CROSS JOIN keeps that order.
  private var stays: SQL {
    guard let people = filter.pointedAt else {
      return "FROM organisation JOIN stay ON stay.organisationId = organisation.id"
    }
    return """
      FROM (\(people)) AS found
      CROSS JOIN stay ON stay.personId = found.personId
      CROSS JOIN organisation ON organisation.id = stay.organisationId
      """
  }

  private func label(of place: String) -> SQL {
    """
    (SELECT placement.label
      FROM placement
      WHERE placement.stayId = \(sql: place).stayId AND placement.since <= max(\(sql: place).starts, \(today))
      ORDER BY placement.since DESC
      LIMIT 1)
    """
  }
}

extension PersonLine {
  fileprivate init?(_ row: Row, _ pairs: [Person.ID: [PersonPair]]) {
    guard let role = Stay.Role(rawValue: row[6]), let period = Period(start: row[7], end: row[8]) else { return nil }
    let id: Person.ID = row[0]
    self.init(
      id: id, name: PersonName(surname: row[1], given: row[2], patronymic: row[3]), birthDate: row[13],
      sex: (row[14] as String?).flatMap(Person.Sex.init(rawValue:)), workSince: row[15], isMinor: row[4], stay: row[5],
      role: role, period: period, label: row[9], organisation: row[10], isMentor: row[11], isMentee: row[12],
      pairs: pairs[id] ?? [])
  }
}
