internal import GRDB
import Mentoring

/// The role of a curator passes on: to whom, from what day and by what order; without a successor it only ends.
package struct Handover: Sendable {
  package let successor: Account.ID?
  package let date: CalendarDate
  package let order: AppointmentOrder

  package init(successor: Account.ID?, date: CalendarDate, order: AppointmentOrder) {
    self.successor = successor
    self.date = date
    self.order = order
  }
}

/// What is entered of a curator in the base: the appointment, the contacts, the training.
package struct CuratorDraft: Sendable {
  package let order: AppointmentOrder
  package let contacts: AccountDetails.Contacts
  package let training: CuratorTraining

  package init(order: AppointmentOrder, contacts: AccountDetails.Contacts, training: CuratorTraining) {
    self.order = order
    self.contacts = contacts
    self.training = training
  }
}

extension Store {
  /// Makes an account the curator of one more organisation of the viewer's reach.
  package func appointCurator(
    _ id: Account.ID, to organisation: Organisation.ID, _ order: AppointmentOrder, from day: CalendarDate,
    for viewer: Account, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let account = try ManagedAccount.fetch(transaction.db, id, for: viewer, on: transaction.today)
      guard account.role == .curator, !account.isDisabled else { throw Failure.notFound }
      try viewer.scope.check(transaction.db, reaches: organisation)
      try Self.appoint(id, to: organisation, order, from: day, in: transaction)
    }
  }

  static func appoint(
    _ account: Account.ID, to organisation: Organisation.ID, _ order: AppointmentOrder, from day: CalendarDate,
    after predecessor: Curatorship.ID? = nil, in transaction: Transaction
  ) throws {
    try transaction.db.execute(
      sql: """
        INSERT INTO curatorship (accountId, organisationId, orderNumber, orderedOn, starts, predecessorId)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [account, organisation, order.number, order.date, day, predecessor])
    try transaction.record(
      "curatorAppointed", "account:\(account)", organisations: [organisation],
      after: ["order": order.number, "orderedOn": order.date?.iso, "starts": day.iso])
  }

  package func changeCurator(
    _ id: Curatorship.ID, to draft: CuratorDraft, version: Int, within scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let card = try CuratorCard.fetch(transaction.db, id, within: scope)
      let account = card.curatorship.account
      try transaction.bump("account", id: account.rawValue, version: version)
      try transaction.db.execute(
        sql: "UPDATE curatorship SET orderNumber = ?, orderedOn = ? WHERE id = ?",
        arguments: [draft.order.number, draft.order.date, id])
      try transaction.db.execute(
        sql: """
          UPDATE account
          SET post = ?, phone = ?, email = ?, course = ?, courseHours = ?, trainedOn = ?, certificate = ?
          WHERE id = ?
          """,
        arguments: [
          draft.contacts.post, draft.contacts.phone, draft.contacts.email, draft.training.course,
          draft.training.hours, draft.training.date, draft.training.certificate, account,
        ])
      let before = card.draft.facts
      let changed = draft.facts.filter { $0.value != before[$0.key] }
      try transaction.record(
        "curatorChanged", "account:\(account)", organisations: [card.curatorship.organisation],
        before: before.filter { changed[$0.key] != nil }, after: changed)
    }
  }

  /// Closes one period and opens the other; what waits in the organisation waits for the successor from that day on.
  package func handOver(
    _ id: Curatorship.ID, _ handover: Handover, within scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let curatorship = try CuratorCard.fetch(transaction.db, id, within: scope).curatorship
      if let refusal = curatorship.refusalToHandOver(from: handover.date, today: transaction.today) {
        throw Failure.refused(refusal)
      }
      try Self.close(curatorship, before: handover.date, in: transaction)
      guard let successor = handover.successor else { return }
      guard successor != curatorship.account else { throw Failure.refused(.sameCurator) }
      let chosen: SQLRequest<Int> = """
        SELECT 1
        FROM account
        WHERE account.id = \(successor) AND \(Account.mayFollow(in: scope, on: transaction.today))
        """
      guard try chosen.fetchOne(transaction.db) != nil else { throw Failure.notFound }
      try Self.receive(curatorship, handover, by: successor, in: transaction)
      // Tables that were being loaded go on in the other hands.
      try transaction.db.execute(
        sql: "UPDATE import SET accountId = ? WHERE accountId = ? AND organisationId = ?",
        arguments: [successor, curatorship.account, curatorship.organisation])
    }
  }

  /// A second curator of the organisation who takes over is appointed already: only the order is new.
  private static func receive(
    _ curatorship: Curatorship, _ handover: Handover, by successor: Account.ID, in transaction: Transaction
  ) throws {
    let own: SQLRequest<Curatorship.ID> = """
      SELECT id
      FROM curatorship
      WHERE accountId = \(successor) AND organisationId = \(curatorship.organisation)
        AND ifnull(ends, '9999') >= \(handover.date)
      """
    guard let there = try own.fetchOne(transaction.db) else {
      return try appoint(
        successor, to: curatorship.organisation, handover.order, from: handover.date, after: curatorship.id,
        in: transaction)
    }
    try transaction.db.execute(
      sql: "UPDATE curatorship SET orderNumber = ?, orderedOn = ?, predecessorId = ? WHERE id = ?",
      arguments: [handover.order.number, handover.order.date, curatorship.id, there])
  }

  private static func close(
    _ curatorship: Curatorship, before day: CalendarDate, in transaction: Transaction
  ) throws {
    let last = day.adding(days: -1)
    try transaction.db.execute(
      sql: "UPDATE curatorship SET ends = ? WHERE id = ?", arguments: [last, curatorship.id])
    try transaction.record(
      "curatorshipEnded", "account:\(curatorship.account)", organisations: [curatorship.organisation],
      after: ["ends": last.iso])
  }

  /// Every appointment of an account ends with yesterday; one of today was none.
  static func endCuratorships(of account: Account.ID, in transaction: Transaction) throws {
    try transaction.db.execute(
      sql: "DELETE FROM curatorship WHERE accountId = ? AND starts >= ?", arguments: [account, transaction.today])
    try transaction.db.execute(
      sql: "UPDATE curatorship SET ends = ? WHERE accountId = ? AND ifnull(ends, '9999') >= ?",
      arguments: [transaction.today.adding(days: -1), account, transaction.today])
  }
}

extension CuratorDraft {
  /// As the log keeps it.
  fileprivate var facts: [String: String?] {
    [
      "order": order.number, "orderedOn": order.date?.iso ?? "", "post": contacts.post, "phone": contacts.phone,
      "email": contacts.email, "course": training.course, "courseHours": training.hours.map(String.init) ?? "",
      "trainedOn": training.date?.iso ?? "", "certificate": training.certificate,
    ]
  }
}
