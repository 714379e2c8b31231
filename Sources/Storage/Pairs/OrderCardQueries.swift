internal import GRDB
import Mentoring

/// An order with everything that its page and its document say.
package struct OrderCard: Sendable {
  package let order: Order
  package let organisation: Organisation.ID
  package let organisationName: String
  package let organisationShortName: String
  package let organisationSlug: String
  package let head: String
  package let place: String
  package let curator: String
  package let municipality: Municipality.ID
  package let municipalityName: String
  package let scan: (format: ScanFormat, size: Int)?
  package let lines: [Line]

  /// A row of the annex.
  package struct Line: Sendable {
    package let line: PairLine
    package let programme: String?
    package let roleModel: String?
    package let ends: CalendarDate
    package let closure: Pair.Closure?
    /// Who led before, where the order puts somebody in that place.
    package let former: PersonName?
    package let formerIsMinor: Bool
    package let papers: WorkPapers?
    package let lacksConsent: Bool
  }
}

extension Store {
  /// - Throws: `Failure.notFound` when the order is not of an organisation of the scope.
  package func order(_ id: Order.ID, in scope: Scope, today: CalendarDate) throws -> OrderCard {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT \(Order.columns), organisation.id, organisation.name, organisation.shortName, organisation.slug,
          organisation.head, organisation.address, municipality.id, municipality.name, fixingOrder.scanFormat,
          fixingOrder.scanSize,
          (SELECT account.name FROM curatorship JOIN account ON account.id = curatorship.accountId
            WHERE curatorship.organisationId = organisation.id AND curatorship.starts <= \(today)
              AND ifnull(curatorship.ends, '9999') >= \(today)
            ORDER BY curatorship.starts LIMIT 1)
        FROM fixingOrder
        JOIN organisation ON organisation.id = fixingOrder.organisationId
        JOIN municipality ON municipality.id = organisation.municipalityId
        WHERE fixingOrder.id = \(id) AND \(scope.condition(on: "organisation"))
        """
      guard let row = try request.fetchOne(db), let order = Order(row: row, from: 0) else { throw Failure.notFound }
      let next = Order.columnCount
      let format = (row[next + 8] as String?).flatMap(ScanFormat.init(rawValue:))
      return OrderCard(
        order: order, organisation: row[next], organisationName: row[next + 1], organisationShortName: row[next + 2],
        organisationSlug: row[next + 3], head: row[next + 4], place: row[next + 5], curator: row[next + 10] ?? "",
        municipality: row[next + 6], municipalityName: row[next + 7],
        scan: format.map { ($0, row[next + 9] ?? 0) },
        lines: try OrderCard.Line.fetchAll(db, of: order, in: scope, today: today))
    }
  }
}

extension OrderCard.Line {
  fileprivate static func fetchAll(
    _ db: Database, of order: Order, in scope: Scope, today: CalendarDate
  ) throws -> [OrderCard.Line] {
    let lines = try PairLine.fetchAll(
      db, where: "\(order.kind.column) = \(order.id) ORDER BY mentor.searchKey, mentee.searchKey, pair.id", in: scope,
      today: today)
    let ids = lines.map(\.id)
    let request: SQLRequest<Row> = """
      SELECT pair.id, programme.title, roleModel.name, pair.ends, pair.closedOn, pair.closeReason, former.surname,
        former.given, former.patronymic, \(Person.isMinor("former", on: today, role: "formerStay.role"))
      FROM pair
      LEFT JOIN programme ON programme.id = pair.programmeId
      LEFT JOIN roleModel ON roleModel.id = pair.roleModelId
      LEFT JOIN pair AS preceding ON preceding.id = pair.precedingId
      LEFT JOIN stay AS formerStay ON formerStay.id = preceding.mentorStayId
      LEFT JOIN person AS former ON former.id = formerStay.personId
      WHERE pair.id IN \(ids)
      """
    let rows = try request.fetchAll(db)
    let more = Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as Pair.ID, $0) })
    let papers = try WorkPapers.fetch(db, of: ids, on: today)
    let lacking = order.kind == .completion ? [] : try Pair.lackingConsent(db, among: ids, on: today)
    return lines.compactMap { line in
      more[line.id].map { row in
        let reason = (row[5] as String?).flatMap(Pair.Reason.init(rawValue:))
        return OrderCard.Line(
          line: line, programme: row[1], roleModel: row[2], ends: row[3],
          closure: (row[4] as CalendarDate?).flatMap { day in reason.map { Pair.Closure(date: day, reason: $0) } },
          former: (row[6] as String?).map { PersonName(surname: $0, given: row[7], patronymic: row[8]) },
          formerIsMinor: row[9] ?? true, papers: papers[line.id], lacksConsent: lacking.contains(line.id))
      }
    }
  }
}
