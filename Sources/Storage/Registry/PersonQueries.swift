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
  /// More have that name than a list of a whole region looks through.
  package let isCut: Bool

  /// So many of a name are looked through in a whole region.
  package static let most = 1_000

  package static let empty = PersonList(total: 0, page: 1, lines: [], swapped: nil, left: 0, isCut: false)
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
    let (list, swapped) = try filter.search.orSwapped { text in
      var filter = filter
      filter.search = text
      return try PersonSearch(filter, account, today).read(db, size: size)
    }
    let pairs = try PersonPair.fetch(db, of: list.rows.map { $0[0] }, notOverOn: today, in: account.scope)
    return PersonList(
      total: list.total, page: list.page, lines: list.rows.compactMap { PersonLine($0, pairs) }, swapped: swapped,
      left: list.total == 0 ? try left(db, filter, account, today) : 0,
      isCut: account.scope == .everything && size < most && list.rows.first?[17] == most)
  }

  private static func left(
    _ db: Database, _ filter: PersonFilter, _ account: Account, _ today: CalendarDate
  ) throws -> Int {
    guard !filter.search.isEmpty, !filter.includesLeft else { return 0 }
    var filter = filter
    filter.includesLeft = true
    return try PersonSearch(filter, account, today).read(db, size: 1).total
  }
}

/// The one statement behind a list of people.
private struct PersonSearch {
  let filter: PersonFilter
  let account: Account
  let today: CalendarDate

  init(_ filter: PersonFilter, _ account: Account, _ today: CalendarDate) {
    self.filter = filter
    self.account = account
    self.today = today
  }

  func read(_ db: Database, size: Int) throws -> SlicedRows {
    try SlicedRows(page: filter.page, size: size) { try rows(db, $0) }
  }

  /// First who is listed, from keys alone; where somebody is, and all else that a line shows, is read for one page.
  private func rows(_ db: Database, _ slice: Slice) throws -> [Row] {
    let isCut = account.scope == .everything && slice.size < PersonList.most
    let named = filter.pointedAt(in: account.scope, atMost: isCut ? PersonList.most : nil)
    let people: SQL = named ?? "SELECT NULL AS personId LIMIT 0"
    let request: SQLRequest<Row> = """
      WITH named AS MATERIALIZED (\(people)),
      reached AS (\(reached(isNamed: named != nil))),
      listed AS (
        SELECT person.id, \(key) AS searchKey, reached.sorted
        FROM reached
        JOIN person ON person.id = reached.personId
        WHERE \(filter.conditionOnPerson(
          today: today, seesMinors: account.seesMinorsByName, isNamed: named != nil))),
      page AS (
        SELECT listed.*, (SELECT count(*) FROM listed) AS total
        FROM listed
        ORDER BY \(filter.order(of: "listed"))
        LIMIT \(slice.size) OFFSET \(slice.offset))
      SELECT person.id, person.surname, person.given, person.patronymic,
        \(Person.isMinor(on: today, role: "stay.role")), stay.id, stay.role, stay.starts, stay.ends,
        \(Placement.label(of: "stay", on: today)), organisation.shortName,
        \(Pair.Side.mentor.hasProfile) OR \(Pair.Side.mentor.hasPair(today)),
        \(Pair.Side.mentee.hasProfile) OR \(Pair.Side.mentee.hasPair(today)),
        person.birthDate, person.sex, person.workSince, page.total, (SELECT count(*) FROM named)
      FROM page
      JOIN person ON person.id = page.id
      JOIN stay ON stay.id = \(place(of: "page.id"))
      JOIN organisation ON organisation.id = stay.organisationId
      ORDER BY \(filter.order(of: "page"))
      """
    return try request.fetchAll(db)
  }

  /// From the people whom a search points at, or from the organisations within reach. CROSS JOIN keeps that order.
  private func stays(isNamed: Bool) -> SQL {
    guard isNamed else { return "FROM organisation JOIN stay ON stay.organisationId = organisation.id" }
    return """
      FROM (SELECT DISTINCT personId FROM named) AS found
      CROSS JOIN stay ON stay.personId = found.personId
      CROSS JOIN organisation ON organisation.id = stay.organisationId
      """
  }

  /// What makes a `stay` at an `organisation` one of the list.
  private var isListed: SQL {
    let reach =
      filter.includesPartners
      ? account.scope.conditionWithPartners(on: "organisation") : account.scope.condition(on: "organisation")
    return "\(reach) AND \(filter.conditionOnStay(today: today))"
  }

  /// The stay that a line shows: where the person is, else a place ahead, else the latest of those that are over.
  private func place(of person: String) -> SQL {
    """
    (SELECT stay.id
      FROM stay
      JOIN organisation ON organisation.id = stay.organisationId
      WHERE stay.personId = \(sql: person) AND \(isListed)
      ORDER BY ifnull(stay.ends, '9999') >= \(today) AND stay.starts <= \(today) DESC,
        ifnull(stay.ends, '9999') >= \(today) DESC, stay.starts DESC
      LIMIT 1)
    """
  }

  /// To whom minors are codes, their names are no order either.
  private var key: SQL {
    account.seesMinorsByName
      ? "person.searchKey" : "iif(\(Person.isMinor(on: today)), NULL, person.searchKey)"
  }

  /// Whoever has a stay that is listed, with what is sorted by: of the stay that the line will show.
  private func reached(isNamed: Bool) -> SQL {
    let stays = stays(isNamed: isNamed)
    let sorted: SQL
    switch filter.sort {
    case .name: return "SELECT DISTINCT stay.personId, NULL AS sorted \(stays) WHERE \(isListed)"
    case .place: sorted = Placement.label(of: "stay", on: today)
    case .organisation: sorted = "organisation.shortName"
    }
    return """
      SELECT stay.personId, \(sorted) AS sorted,
        max(iif(ifnull(stay.ends, '9999') < \(today), '0', iif(stay.starts <= \(today), '9', '')) || stay.starts)
      \(stays)
      WHERE \(isListed)
      GROUP BY stay.personId
      """
  }
}

extension Placement {
  /// Class or post at a stay, which the statement calls `stay`: today's, or the first of one that begins later.
  static func label(of stay: String, on today: CalendarDate) -> SQL {
    """
    (SELECT placement.label
      FROM placement
      WHERE placement.stayId = \(sql: stay).id AND placement.since <= max(\(sql: stay).starts, \(today))
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
