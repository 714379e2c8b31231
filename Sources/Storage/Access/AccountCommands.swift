internal import GRDB
import Mentoring

/// An account to be made: with a password on the command line, without one when somebody is invited.
package struct NewAccount: Sendable {
  package let login: String
  package let details: AccountDetails
  package let organisations: [Organisation.ID]
  package let order: AppointmentOrder
  package let passwordHash: String?

  package init(
    login: String, details: AccountDetails, organisations: [Organisation.ID],
    order: AppointmentOrder = AppointmentOrder(number: "", date: nil), passwordHash: String? = nil
  ) {
    self.login = login
    self.details = details
    self.organisations = organisations
    self.order = order
    self.passwordHash = passwordHash
  }
}

/// What others may change of an account.
package struct AccountDetails: Sendable {
  package let name: String
  package let contacts: Contacts
  package let role: Role
  /// Where the reach ends; nothing for the whole registry, and for curators, who reach their organisations.
  package let municipality: Municipality.ID?

  /// How somebody of the office is reached.
  package struct Contacts: Sendable {
    package let post, phone, email: String

    package init(post: String, phone: String = "", email: String = "") {
      self.post = post
      self.phone = phone
      self.email = email
    }
  }

  package init(name: String, contacts: Contacts, role: Role, municipality: Municipality.ID?) {
    self.name = name
    self.contacts = contacts
    self.role = role
    self.municipality = municipality
  }
}

extension Store {
  /// Adds an account on behalf of the operator, who reaches everything.
  @discardableResult
  package func addAccount(_ account: NewAccount, by author: Author) throws -> Account.ID {
    try change(by: author) { transaction in try Self.add(account, in: transaction) }
  }

  /// Adds an account without a password and a link by which its owner sets one.
  package func inviteAccount(
    _ account: NewAccount, link tokenHash: [UInt8], for viewer: Account, by author: Author
  ) throws -> IssuedLink {
    try Self.check(account.details, for: viewer)
    return try change(by: author) { transaction in
      for organisation in account.organisations { try viewer.scope.check(transaction.db, reaches: organisation) }
      let id = try Self.add(account, in: transaction)
      let added = try ManagedAccount.fetch(transaction.db, id, for: viewer, on: transaction.today)
      return try Self.issueLink(to: added, tokenHash, in: transaction)
    }
  }

  package func changeAccount(
    _ id: Account.ID, to details: AccountDetails, version: Int, for viewer: Account, by author: Author
  ) throws {
    try Self.check(details, for: viewer)
    try change(by: author) { transaction in
      let current = try ManagedAccount.fetch(transaction.db, id, for: viewer, on: transaction.today)
      let before = try AccountDetails.fetch(transaction.db, id)
      try transaction.bump("account", id: id.rawValue, version: version)
      let movesReach = details.role != current.role || details.municipality != current.municipality
      if movesReach {
        try current.checkNotLast(transaction.db)
        if details.role != .curator { try Self.endCuratorships(of: id, in: transaction) }
        // Rights that rise or fall begin with a new sign-in (security.md 21).
        try Self.endSessions(of: id, in: transaction)
      }
      try transaction.db.execute(
        sql: """
          UPDATE account
          SET name = ?, post = ?, phone = ?, email = ?, role = ?, municipalityId = ?
          WHERE id = ?
          """,
        arguments: [
          details.name, details.contacts.post, details.contacts.phone, details.contacts.email, details.role.rawValue,
          details.municipality, id,
        ])
      let changed = details.facts.filter { $0.value != before.facts[$0.key] }
      try transaction.record(
        "accountChanged", "account:\(id)", organisations: [], before: before.facts.filter { changed[$0.key] != nil },
        after: changed)
    }
  }

  /// Closes an account: its sessions end at once, what it did stays in the log.
  package func disableAccount(_ id: Account.ID, for viewer: Account, by author: Author) throws {
    try change(by: author) { transaction in
      let account = try ManagedAccount.fetch(transaction.db, id, for: viewer, on: transaction.today)
      try account.checkNotLast(transaction.db)
      try Self.disable(id, in: transaction)
    }
  }

  package func enableAccount(_ id: Account.ID, for viewer: Account, by author: Author) throws {
    try change(by: author) { transaction in
      let account = try ManagedAccount.fetch(transaction.db, id, for: viewer, on: transaction.today)
      try transaction.db.execute(sql: "UPDATE account SET disabledOn = NULL WHERE id = ?", arguments: [account.id])
      try transaction.record("accountEnabled", "account:\(id)", organisations: [])
    }
  }

  /// The operator of the command line may close any account.
  package func disableAccount(login: String, by author: Author) throws {
    let id = try account(login: login)
    try change(by: author) { transaction in try Self.disable(id, in: transaction) }
  }

  func account(login: String) throws -> Account.ID {
    let id = try read { db in
      try Account.ID.fetchOne(db, sql: "SELECT id FROM account WHERE login = ?", arguments: [login])
    }
    guard let id else { throw Failure.notFound }
    return id
  }

  /// Nobody gives a role or a reach above her own.
  private static func check(_ details: AccountDetails, for viewer: Account) throws {
    guard viewer.role.managed.contains(details.role) else { throw Failure.forbidden }
    guard case .municipality(let own) = viewer.scope, details.role != .curator else { return }
    guard details.municipality == own else { throw Failure.notFound }
  }

  private static func disable(_ id: Account.ID, in transaction: Transaction) throws {
    try transaction.db.execute(
      sql: "UPDATE account SET disabledOn = ? WHERE id = ?", arguments: [transaction.today, id])
    try transaction.db.execute(sql: "DELETE FROM invitation WHERE accountId = ? AND usedAt IS NULL", arguments: [id])
    try endSessions(of: id, in: transaction)
    try transaction.record("accountDisabled", "account:\(id)", organisations: [])
  }

  private static func add(_ account: NewAccount, in transaction: Transaction) throws -> Account.ID {
    let details = account.details
    try transaction.db.execute(
      sql: """
        INSERT INTO account (login, name, post, phone, email, role, municipalityId, passwordHash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        account.login, details.name, details.contacts.post, details.contacts.phone, details.contacts.email,
        details.role.rawValue, details.municipality, account.passwordHash ?? "!",
      ])
    let id = Account.ID(transaction.db.lastInsertedRowID)
    try transaction.record(
      "accountAdded", "account:\(id)", organisations: [],
      after: ["login": account.login, "role": details.role.rawValue])
    for organisation in account.organisations {
      try appoint(id, to: organisation, account.order, from: transaction.today, in: transaction)
    }
    return id
  }
}

extension AccountDetails {
  static func fetch(_ db: Database, _ id: Account.ID) throws -> AccountDetails {
    let row = try Row.fetchOne(
      db, sql: "SELECT name, post, phone, email, role, municipalityId FROM account WHERE id = ?", arguments: [id])
    guard let row, let role = Role(rawValue: row[4]) else { throw Failure.notFound }
    return AccountDetails(
      name: row[0], contacts: Contacts(post: row[1], phone: row[2], email: row[3]), role: role, municipality: row[5])
  }

  /// As the log keeps it.
  fileprivate var facts: [String: String?] {
    [
      "name": name, "post": contacts.post, "phone": contacts.phone, "email": contacts.email, "role": role.rawValue,
      "municipality": municipality?.description ?? "",
    ]
  }
}
