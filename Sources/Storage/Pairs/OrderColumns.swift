internal import GRDB
import Mentoring

extension Order {
  static let columns: SQL = """
    fixingOrder.id, fixingOrder.kind, fixingOrder.number, fixingOrder.issuedOn, fixingOrder.preparedOn,
    fixingOrder.version
    """
  static let columnCount = 6

  init?(row: Row, from index: Int) {
    guard let kind = Kind(rawValue: row[index + 1]) else { return nil }
    self.init(
      id: row[index], kind: kind, signature: Pair.FixingOrder(number: row[index + 2], date: row[index + 3]),
      preparedOn: row[index + 4], version: row[index + 5])
  }

  static func fetchOne(_ db: Database, _ id: Order.ID) throws -> Order? {
    let request: SQLRequest<Row> = "SELECT \(columns) FROM fixingOrder WHERE id = \(id)"
    return try request.fetchOne(db).flatMap { Order(row: $0, from: 0) }
  }
}

extension Order.Kind {
  /// The column of a pair in which an order of the kind stands.
  var field: SQL { self == .completion ? "completionOrderId" : "orderId" }
  var column: SQL { "pair.\(field)" }
}
