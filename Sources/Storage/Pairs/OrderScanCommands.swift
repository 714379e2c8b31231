internal import GRDB
import Mentoring

extension Store {
  /// Keeps the scan of a signed order in the place of an earlier one.
  package func saveScan(
    _ bytes: [UInt8], _ format: ScanFormat, of id: Order.ID, in scope: Scope, by author: Author
  ) throws {
    let name = try scans.save(bytes)
    do {
      let former = try change(by: author) { transaction in
        let (order, organisation) = try transaction.changeableOrder(id, in: scope)
        guard order.state == .signed else { throw Failure.notFound }
        let former = try transaction.scan(of: id)
        try transaction.db.execute(
          sql: "UPDATE fixingOrder SET scan = ?, scanFormat = ?, scanSize = ?, version = version + 1 WHERE id = ?",
          arguments: [name, format.rawValue, bytes.count, id])
        try transaction.record("orderScanSaved", "order:\(id)", organisations: [organisation])
        return former
      }
      if let former { scans.remove(former) }
    } catch {
      scans.remove(name)
      throw error
    }
  }

  package func removeScan(of id: Order.ID, in scope: Scope, by author: Author) throws {
    let former = try change(by: author) { transaction in
      let (_, organisation) = try transaction.changeableOrder(id, in: scope)
      guard let former = try transaction.scan(of: id) else { throw Failure.notFound }
      try transaction.db.execute(
        sql: """
          UPDATE fixingOrder SET scan = NULL, scanFormat = NULL, scanSize = NULL, version = version + 1 WHERE id = ?
          """,
        arguments: [id])
      try transaction.record("orderScanRemoved", "order:\(id)", organisations: [organisation])
      return former
    }
    scans.remove(former)
  }

  /// The scan of an order of the scope.
  package func scan(of id: Order.ID, in scope: Scope) throws -> (bytes: [UInt8], format: ScanFormat) {
    let found = try read { db in
      let request: SQLRequest<Row> = """
        SELECT fixingOrder.scan, fixingOrder.scanFormat
        FROM fixingOrder
        JOIN organisation ON organisation.id = fixingOrder.organisationId
        WHERE fixingOrder.id = \(id) AND fixingOrder.scan IS NOT NULL AND \(scope.condition(on: "organisation"))
        """
      return try request.fetchOne(db).map { (name: $0[0] as String, format: $0[1] as String) }
    }
    guard let found, let format = ScanFormat(rawValue: found.format) else { throw Failure.notFound }
    return (try scans.bytes(found.name), format)
  }
}

extension Transaction {
  fileprivate func scan(of order: Order.ID) throws -> String? {
    try String.fetchOne(db, sql: "SELECT scan FROM fixingOrder WHERE id = ?", arguments: [order])
  }
}
