internal import GRDB
import Mentoring

/// A pair in a list.
package struct PairLine: Sendable {
  package let id: Pair.ID
  package let mentor: Participant
  package let mentee: Participant
  package let form: String
  package let organisation: String
  package let status: Pair.Status
  package let order: Pair.FixingOrder?
  package let starts: CalendarDate
  package let lastDay: CalendarDate
  /// The last meeting that was held.
  package let lastMeeting: CalendarDate?
  /// True when the viewer's organisations keep the pair, so that the viewer may change it.
  package let isOwn: Bool
  /// The order that the pair waits for; nil when every order about it is there, a draft at least.
  package let awaits: Order.Kind?
  package let orderID: Order.ID?
}

/// One page of the list of pairs, and what its filters offer.
package struct PairList: Sendable {
  package let lines: [PairLine]
  /// What was found instead, when the surname was typed in the other keyboard layout (`ux.md` 53).
  package let swapped: String?
  package let total: Int
  package let page: Int
  /// Pairs of the scope by status, whatever the filter.
  package let counts: [Pair.Status: Int]
  package let forms: [MentoringForm]
  package let organisations: [OrganisationOption]
  package let places: [String]
  /// Registered mentees who have no pair: what an empty list speaks of.
  package let waiting: Int

  package static let empty = PairList(
    lines: [], swapped: nil, total: 0, page: 1, counts: [:], forms: [], organisations: [], places: [], waiting: 0)
}

extension Store {
  /// - Parameter size: of a page; a file has all of them on one.
  package func pairs(
    _ filter: PairFilter, in scope: Scope, today: CalendarDate, size: Int = 50
  ) throws -> PairList {
    try read { db in try PairList.fetch(db, filter, in: scope, today: today, size: size) }
  }
}

extension PairList {
  static func fetch(
    _ db: Database, _ filter: PairFilter, in scope: Scope, today: CalendarDate, size: Int
  ) throws -> PairList {
    let silence = filter.isSilent ? try Silence(db, on: today) : nil
    let counts = try Pair.Status.counts(db, in: scope, today: today)
    var filter = filter
    let typed = filter.text
    let found = try typed.orSwapped { text in
      filter.text = text
      return try PairLine.count(db, filter, silence, among: counts, in: scope, today: today)
    }
    filter.text = found.text
    let slice = Slice(page: filter.page, of: found.count, size: size)
    let rows = found.count == 0 ? [] : try PairLine.rows(db, filter, silence, slice, in: scope, today: today)
    let organisations = try OrganisationOption.keepingPairs(db, in: scope)
    return PairList(
      lines: rows.compactMap { PairLine(row: $0, today: today) }, swapped: found.text == typed ? nil : found.text,
      total: found.count, page: slice.page, counts: counts, forms: try MentoringForm.fetchAll(db),
      organisations: organisations, places: try places(db, filter, organisations, on: today),
      waiting: counts.isEmpty ? try Candidate.waiting(db, in: scope, on: today) : 0)
  }

  /// Classes of one organisation: those of many are the same letters at different places.
  fileprivate static func places(
    _ db: Database, _ filter: PairFilter, _ organisations: [OrganisationOption], on today: CalendarDate
  ) throws -> [String] {
    guard let one = filter.organisation ?? (organisations.count == 1 ? organisations.first?.id : nil) else { return [] }
    return try Candidate.places(
      db,
      where: "stay.organisationId = \(one) AND EXISTS (SELECT 1 FROM pair WHERE pair.menteeStayId = stay.id)",
      on: today)
  }
}

extension PairLine {
  /// How many there are. What the filter of a status finds is counted already.
  fileprivate static func count(
    _ db: Database, _ filter: PairFilter, _ silence: Silence?, among counts: [Pair.Status: Int], in scope: Scope,
    today: CalendarDate
  ) throws -> Int {
    if filter.asksForStatusOnly { return filter.status.map { counts[$0] ?? 0 } ?? counts.values.reduce(0, +) }
    let request: SQLRequest<Int> = """
      SELECT count(*)
      \(source)
      WHERE \(Pair.isVisible(in: scope)) AND \(filter.condition(on: today, silence))
      """
    return try request.fetchOne(db) ?? 0
  }

  /// One page. The keys are chosen first: what a line shows is read for those on the page only.
  fileprivate static func rows(
    _ db: Database, _ filter: PairFilter, _ silence: Silence?, _ slice: Slice, in scope: Scope, today: CalendarDate
  ) throws -> [Row] {
    let request: SQLRequest<Row> = """
      WITH page AS (
        SELECT pair.id
        \(filter.decidesByMentor ? keys : source)
        WHERE \(Pair.isVisible(in: scope)) AND \(filter.condition(on: today, silence))
        ORDER BY \(filter.order(on: today))
        LIMIT \(slice.size) OFFSET \(slice.offset))
      SELECT \(columns(in: scope, on: today))
      \(source)
      JOIN page ON page.id = pair.id
      ORDER BY \(filter.order(on: today))
      """
    return try request.fetchAll(db)
  }

  /// - Parameter condition: may be followed by an order and a limit.
  static func fetchAll(_ db: Database, where condition: SQL, in scope: Scope, today: CalendarDate) throws -> [PairLine]
  {
    let request: SQLRequest<Row> = "SELECT \(columns(in: scope, on: today)) \(source) WHERE \(condition)"
    return try request.fetchAll(db).compactMap { PairLine(row: $0, today: today) }
  }

  private static func columns(in scope: Scope, on today: CalendarDate) -> SQL {
    """
    \(Participant.columns(.mentor, on: today)), \(Participant.columns(.mentee, on: today)),
    pair.id, mentoringForm.name, organisation.shortName, \(Pair.Status.expression(on: today)),
    fixingOrder.number, fixingOrder.issuedOn, pair.starts, pair.lastDay, \(scope.condition(on: "organisation")),
    CASE
      WHEN pair.closedOn IS NULL AND pair.orderId IS NULL THEN iif(pair.precedingId IS NULL, 'fixing', 'replacement')
      WHEN pair.closedOn IS NOT NULL AND fixingOrder.number IS NOT NULL AND pair.completionOrderId IS NULL
        THEN 'completion'
    END, pair.orderId, \(Pair.lastMeeting)
    """
  }

  private static let source: SQL = """
    FROM pair
    \(Participant.sources)
    JOIN mentoringForm ON mentoringForm.code = pair.formCode
    JOIN organisation ON organisation.id = pair.organisationId
    LEFT JOIN fixingOrder ON fixingOrder.id = pair.orderId
    """

  /// What decides about the order of a list that nothing else is asked of.
  private static let keys: SQL = """
    FROM pair
    JOIN stay AS mentorStay ON mentorStay.id = pair.mentorStayId
    JOIN person AS mentor ON mentor.id = mentorStay.personId
    LEFT JOIN fixingOrder ON fixingOrder.id = pair.orderId
    """

  fileprivate init?(row: Row, today: CalendarDate) {
    let rest = 2 * Participant.columnCount
    guard let status = Pair.Status(rawValue: row[rest + 3]) else { return nil }
    mentor = Participant(row: row, from: 0, today: today)
    mentee = Participant(row: row, from: Participant.columnCount, today: today)
    id = row[rest]
    form = row[rest + 1]
    organisation = row[rest + 2]
    self.status = status
    order = Pair.FixingOrder(number: row[rest + 4], date: row[rest + 5])
    starts = row[rest + 6]
    lastDay = row[rest + 7]
    isOwn = row[rest + 8]
    awaits = (row[rest + 9] as String?).flatMap(Order.Kind.init(rawValue:))
    orderID = row[rest + 10]
    lastMeeting = row[rest + 11]
  }
}

extension Pair.FixingOrder {
  /// Of the columns of a left join.
  init?(number: String?, date: CalendarDate?) {
    guard let number, let date else { return nil }
    self.init(number: number, date: date)
  }
}

extension Pair.Status {
  fileprivate static func counts(_ db: Database, in scope: Scope, today: CalendarDate) throws -> [Pair.Status: Int] {
    let request: SQLRequest<Row> = """
      SELECT \(expression(on: today)) AS status, count(*)
      FROM pair
      LEFT JOIN fixingOrder ON fixingOrder.id = pair.orderId
      WHERE \(Pair.isVisible(in: scope))
      GROUP BY status
      """
    return try request.fetchAll(db).reduce(into: [:]) { counts, row in
      if let status = Pair.Status(rawValue: row[0]) { counts[status] = row[1] }
    }
  }
}

extension OrganisationOption {
  /// The organisations of a scope that teach, by short name: those that pairs can belong to.
  static func keepingPairs(_ db: Database, in scope: Scope) throws -> [OrganisationOption] {
    let kinds = Organisation.Kind.educational.map(\.rawValue)
    let request: SQLRequest<Row> = """
      SELECT organisation.id, organisation.shortName, organisation.kind, organisation.slug
      FROM organisation
      WHERE \(scope.condition(on: "organisation")) AND organisation.kind IN \(kinds)
      ORDER BY organisation.shortName
      """
    return try request.fetchAll(db).compactMap { OrganisationOption($0) }
  }
}
