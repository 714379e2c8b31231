internal import GRDB
import Mentoring

extension Store {
  /// Enters an order that is signed already over pairs of one organisation: all of them, or none.
  ///
  /// An order that is registered already takes the pairs in.
  @discardableResult
  package func fixPairs(
    _ ids: [Pair.ID], _ kind: Order.Kind = .fixing, by signature: Pair.FixingOrder, in scope: Scope, by author: Author
  ) throws -> Order.ID {
    try change(by: author) { transaction in
      let pairs = try ids.map { try transaction.pair($0, in: scope) }
      for pair in pairs {
        if let refusal = pair.refusalToSign(kind, by: signature, today: author.today) {
          throw Failure.refused(refusal, field: "date")
        }
      }
      try transaction.check(pairs, for: kind)
      let order = try transaction.order(signature, kind, of: transaction.organisation(of: ids))
      try transaction.include(ids, in: order, kind)
      for pair in pairs { try transaction.recordSigned(kind, signature, pair.id) }
      return order
    }
  }

  /// Prepares an order over pairs of one organisation; it takes effect when it is signed.
  package func draftOrder(_ ids: [Pair.ID], _ kind: Order.Kind, in scope: Scope, by author: Author) throws -> Order.ID {
    try change(by: author) { transaction in
      let pairs = try ids.map { try transaction.pair($0, in: scope) }
      try transaction.check(pairs, for: kind)
      let organisation = try transaction.organisation(of: ids)
      try transaction.db.execute(
        sql: "INSERT INTO fixingOrder (organisationId, kind, preparedOn) VALUES (?, ?, ?)",
        arguments: [organisation, kind.rawValue, transaction.today])
      let order = Order.ID(transaction.db.lastInsertedRowID)
      try transaction.include(ids, in: order, kind)
      try transaction.record(
        "orderDrafted", "order:\(order)", organisations: [organisation],
        after: ["orderKind": kind.rawValue, "pairs": pairs.count.description])
      return order
    }
  }

  /// Number and date of a draft: from now on its pairs are fixed, or their completion is ordered.
  package func signOrder(
    _ id: Order.ID, as signature: Pair.FixingOrder, version: Int, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let (order, organisation) = try transaction.changeableOrder(id, in: scope)
      guard order.state == .draft else { throw Failure.refused(.orderSigned, field: "number") }
      let ids = try transaction.pairs(of: order)
      guard !ids.isEmpty else { throw Failure.refused(.orderIsEmpty, field: "number") }
      for pair in try Pair.fetchAll(transaction.db, where: "pair.id IN \(ids)") {
        if let refusal = pair.refusalToSign(order.kind, by: signature, today: author.today) {
          throw Failure.refused(refusal, field: "date")
        }
      }
      try transaction.checkConsents(ids, for: order.kind)
      try transaction.bump("fixingOrder", id: id.rawValue, version: version)
      try transaction.db.execute(
        sql: "UPDATE fixingOrder SET number = ?, issuedOn = ? WHERE id = ?",
        arguments: [signature.number, signature.date, id])
      try transaction.record(
        "orderSigned", "order:\(id)", organisations: [organisation],
        after: ["orderNumber": signature.number, "orderDate": signature.date.iso])
      for pair in ids { try transaction.recordSigned(order.kind, signature, pair) }
    }
  }

  /// Takes a pair out of a draft.
  package func excludePair(_ pair: Pair.ID, from id: Order.ID, in scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      let (order, organisation) = try transaction.changeableOrder(id, in: scope)
      guard order.state == .draft else { throw Failure.refused(.orderSigned) }
      guard try transaction.pairs(of: order).contains(pair) else { throw Failure.notFound }
      try transaction.exclude([pair], order.kind)
      try transaction.db.execute(sql: "UPDATE fixingOrder SET version = version + 1 WHERE id = ?", arguments: [id])
      try transaction.record(
        "orderPairExcluded", "order:\(id)", organisations: [organisation], after: ["pair": pair.description])
    }
  }

  /// Drops a draft; its pairs wait for another.
  package func discardOrder(_ id: Order.ID, in scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      let (order, organisation) = try transaction.changeableOrder(id, in: scope)
      guard order.state == .draft else { throw Failure.refused(.orderSigned) }
      try transaction.exclude(transaction.pairs(of: order), order.kind)
      try transaction.db.execute(sql: "DELETE FROM fixingOrder WHERE id = ?", arguments: [id])
      try transaction.record(
        "orderDiscarded", "order:\(id)", organisations: [organisation], before: ["orderKind": order.kind.rawValue])
    }
  }
}

extension Transaction {
  /// The order, for a change by those whose organisation issues it.
  func changeableOrder(_ id: Order.ID, in scope: Scope) throws -> (order: Order, organisation: Organisation.ID) {
    let request: SQLRequest<Row> = """
      SELECT \(Order.columns), fixingOrder.organisationId
      FROM fixingOrder
      JOIN organisation ON organisation.id = fixingOrder.organisationId
      WHERE fixingOrder.id = \(id) AND \(scope.condition(on: "organisation"))
      """
    guard let row = try request.fetchOne(db), let order = Order(row: row, from: 0) else { throw Failure.notFound }
    return (order, row[Order.columnCount])
  }

  fileprivate func pairs(of order: Order) throws -> [Pair.ID] {
    let request: SQLRequest<Pair.ID> =
      "SELECT pair.id FROM pair WHERE \(order.kind.column) = \(order.id) ORDER BY pair.id"
    return try request.fetchAll(db)
  }

  /// What must be so for all the pairs of an order that is being made.
  fileprivate func check(_ pairs: [Pair], for kind: Order.Kind) throws {
    let replacing: SQLRequest<Pair.ID> =
      "SELECT id FROM pair WHERE id IN \(pairs.map(\.id)) AND precedingId IS NOT NULL"
    let replacements = Set(try replacing.fetchAll(db))
    for pair in pairs {
      if let refusal = pair.refusalToEnter(kind, isReplacement: replacements.contains(pair.id)) {
        throw Failure.refused(refusal, field: "number")
      }
    }
    try checkConsents(pairs.map(\.id), for: kind)
  }

  fileprivate func checkConsents(_ pairs: [Pair.ID], for kind: Order.Kind) throws {
    guard kind != .completion, try ConsentSettings.fetch(db).isRequired else { return }
    let lacking = try Pair.lackingConsent(db, among: pairs, on: today)
    guard lacking.isEmpty else { throw Failure.refused(.consentMissing) }
  }

  fileprivate func organisation(of pairs: [Pair.ID]) throws -> Organisation.ID {
    let request: SQLRequest<Organisation.ID> = "SELECT DISTINCT organisationId FROM pair WHERE id IN \(pairs)"
    let organisations = try request.fetchAll(db)
    guard let organisation = organisations.first else { throw Failure.notFound }
    guard organisations.count == 1 else { throw Failure.refused(.severalOrganisations) }
    return organisation
  }

  fileprivate func order(
    _ signature: Pair.FixingOrder, _ kind: Order.Kind, of organisation: Organisation.ID
  ) throws -> Order.ID {
    try db.execute(
      sql: "INSERT OR IGNORE INTO fixingOrder (organisationId, kind, number, issuedOn) VALUES (?, ?, ?, ?)",
      arguments: [organisation, kind.rawValue, signature.number, signature.date])
    let known = try Row.fetchOne(
      db, sql: "SELECT id, kind FROM fixingOrder WHERE organisationId = ? AND number = ? AND issuedOn = ?",
      arguments: [organisation, signature.number, signature.date])
    guard let known else { throw Failure.notFound }
    // One number and date is one paper, and one paper is of one kind.
    guard known[1] == kind.rawValue else { throw Failure.refused(.alreadyExists, field: "number") }
    return known[0]
  }

  fileprivate func include(_ pairs: [Pair.ID], in order: Order.ID, _ kind: Order.Kind) throws {
    try db.execute(
      literal: "UPDATE pair SET \(kind.field) = \(order), version = version + 1 WHERE id IN \(pairs)")
  }

  fileprivate func exclude(_ pairs: [Pair.ID], _ kind: Order.Kind) throws {
    try db.execute(literal: "UPDATE pair SET \(kind.field) = NULL, version = version + 1 WHERE id IN \(pairs)")
  }

  fileprivate func recordSigned(_ kind: Order.Kind, _ signature: Pair.FixingOrder, _ pair: Pair.ID) throws {
    try record(
      kind == .completion ? "pairCompletionOrdered" : "pairFixed", "pair:\(pair)",
      organisations: try organisations(of: pair),
      after: ["orderNumber": signature.number, "orderDate": signature.date.iso])
  }
}
