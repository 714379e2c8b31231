internal import GRDB
import Mentoring

/// What somebody asked the list of orders for.
package struct OrderFilter: Sendable {
  /// The number, as it begins.
  package var text = ""
  package var kind: Order.Kind?
  package var state: Order.State?
  package var organisation: Organisation.ID?
  package var page = 1

  package init() {}
}

/// An order in a list.
package struct OrderLine: Sendable {
  package let order: Order
  package let organisation: String
  package let pairs: Int
  package let hasScan: Bool
}

/// One page of the list of orders, drafts first, then the latest.
package struct OrderList: Sendable {
  package let lines: [OrderLine]
  package let total: Int
  package let page: Int
  package let organisations: [OrganisationOption]
  /// Whether there is any order in the scope, whatever the filter.
  package let isEmpty: Bool

  package static let empty = OrderList(lines: [], total: 0, page: 1, organisations: [], isEmpty: true)
}

extension Store {
  package func orders(_ filter: OrderFilter, in scope: Scope, size: Int = 50) throws -> OrderList {
    try read { db in
      let list = try SlicedRows(page: filter.page, size: size) { slice in
        try OrderLine.rows(db, filter, slice, in: scope)
      }
      let any: SQLRequest<Bool> = """
        SELECT EXISTS (
          SELECT 1 FROM fixingOrder JOIN organisation ON organisation.id = fixingOrder.organisationId
          WHERE \(scope.condition(on: "organisation")))
        """
      return OrderList(
        lines: list.rows.compactMap(OrderLine.init), total: list.total, page: list.page,
        organisations: try OrganisationOption.keepingPairs(db, in: scope), isEmpty: try any.fetchOne(db) != true)
    }
  }
}

extension OrderLine {
  /// The pairs are counted for those on the page only.
  fileprivate static func rows(
    _ db: Database, _ filter: OrderFilter, _ slice: Slice, in scope: Scope
  ) throws -> [Row] {
    let request: SQLRequest<Row> = """
      WITH page AS (
        SELECT fixingOrder.id, count(*) OVER () AS total
        FROM fixingOrder
        JOIN organisation ON organisation.id = fixingOrder.organisationId
        WHERE \(scope.condition(on: "organisation")) AND \(filter.condition)
        ORDER BY \(order)
        LIMIT \(slice.size) OFFSET \(slice.offset))
      SELECT \(Order.columns), organisation.shortName,
        (SELECT count(*) FROM pair WHERE pair.orderId = fixingOrder.id)
          + (SELECT count(*) FROM pair WHERE pair.completionOrderId = fixingOrder.id),
        fixingOrder.scan IS NOT NULL, page.total
      FROM page
      JOIN fixingOrder ON fixingOrder.id = page.id
      JOIN organisation ON organisation.id = fixingOrder.organisationId
      ORDER BY \(order)
      """
    return try request.fetchAll(db)
  }

  private static let order: SQL = """
    fixingOrder.number IS NOT NULL, fixingOrder.issuedOn DESC, fixingOrder.id DESC
    """

  fileprivate init?(_ row: Row) {
    guard let order = Order(row: row, from: 0) else { return nil }
    self.order = order
    organisation = row[Order.columnCount]
    pairs = row[Order.columnCount + 1]
    hasScan = row[Order.columnCount + 2]
  }
}

extension OrderFilter {
  fileprivate var condition: SQL {
    var parts: [SQL] = []
    if let kind { parts.append("fixingOrder.kind = \(kind.rawValue)") }
    switch state {
    case .draft: parts.append("fixingOrder.number IS NULL")
    case .signed: parts.append("fixingOrder.number IS NOT NULL")
    case nil: break
    }
    if let organisation { parts.append("fixingOrder.organisationId = \(organisation)") }
    if !text.isEmpty { parts.append("substr(fixingOrder.number, 1, \(text.count)) = \(text)") }
    return parts.isEmpty ? "1" : parts.joined(separator: " AND ")
  }
}
