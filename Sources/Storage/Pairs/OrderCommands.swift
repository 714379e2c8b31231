internal import GRDB
import Mentoring

extension Store {
  /// Fixes pairs of one organisation by an order of its head: all of them, or none.
  ///
  /// An order that is registered already takes the pairs in.
  package func fixPairs(
    _ ids: [Pair.ID], by order: Pair.FixingOrder, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let pairs = try ids.map { try transaction.pair($0, in: scope) }
      for pair in pairs {
        if let refusal = pair.refusalToFix(by: order, today: author.today) {
          throw Failure.refused(refusal, field: "date")
        }
      }
      if try ConsentSettings.fetch(transaction.db).isRequired {
        let lacking = try Pair.lackingConsent(transaction.db, among: ids, on: author.today)
        guard lacking.isEmpty else { throw Failure.refused(.consentMissing) }
      }
      let organisation = try transaction.organisation(of: ids)
      let orderID = try transaction.order(order, of: organisation)
      for pair in pairs {
        try transaction.db.execute(
          sql: "UPDATE pair SET orderId = ?, version = version + 1 WHERE id = ?", arguments: [orderID, pair.id])
        try transaction.record(
          "pairFixed", "pair:\(pair.id)", organisations: try transaction.organisations(of: pair.id),
          after: ["orderNumber": order.number, "orderDate": order.date.iso])
      }
    }
  }
}

extension Transaction {
  fileprivate func organisation(of pairs: [Pair.ID]) throws -> Organisation.ID {
    let request: SQLRequest<Organisation.ID> = "SELECT DISTINCT organisationId FROM pair WHERE id IN \(pairs)"
    let organisations = try request.fetchAll(db)
    guard let organisation = organisations.first else { throw Failure.notFound }
    guard organisations.count == 1 else { throw Failure.refused(.severalOrganisations) }
    return organisation
  }

  fileprivate func order(_ order: Pair.FixingOrder, of organisation: Organisation.ID) throws -> Int64? {
    try db.execute(
      sql: "INSERT OR IGNORE INTO fixingOrder (organisationId, number, issuedOn) VALUES (?, ?, ?)",
      arguments: [organisation, order.number, order.date])
    return try Int64.fetchOne(
      db, sql: "SELECT id FROM fixingOrder WHERE organisationId = ? AND number = ? AND issuedOn = ?",
      arguments: [organisation, order.number, order.date])
  }
}
