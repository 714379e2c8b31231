internal import GRDB
import Mentoring

extension Store {
  /// Adds an entry as a draft; a working group, which nobody checks, is seen at once.
  @discardableResult
  package func addEntry(
    _ draft: BankDraft, to bank: Bank, for viewer: Account, by author: Author
  ) throws -> BankEntry.ID {
    try changeEntries(unique: "title", by: author) { transaction in
      try transaction.check(draft, of: bank, for: viewer)
      let state: Moderation = bank.isModerated ? .draft : .published
      var columns = bank.columns(of: draft)
      columns.append(("moderation", state.rawValue))
      if bank.canBeCopied { columns.append(("sourceId", draft.source)) }
      switch draft.owner {
      case .municipality(let id): columns.append(("municipalityId", id))
      case .organisation(let id): columns.append(("organisationId", id))
      }
      try transaction.insert(into: bank.table, columns)
      let id = BankEntry.ID(transaction.db.lastInsertedRowID)
      try transaction.record(
        "entryAdded", bank.subject(id), organisations: draft.owner.organisations,
        after: ["title": draft.title, "moderation": state.rawValue, "source": draft.source?.description])
      return id
    }
  }

  /// Changes what an entry says; whose it is and what it was made from stay.
  package func changeEntry(
    _ id: BankEntry.ID, of bank: Bank, to draft: BankDraft, version: Int, for viewer: Account, by author: Author
  ) throws {
    try changeEntries(unique: "title", by: author) { transaction in
      let entry = try BankLine.fetchOne(transaction.db, id, of: bank, for: viewer).entry
      try transaction.bump(bank.table, id: id.rawValue, version: version)
      try entry.check(viewer.hand(on: entry.draft.owner)) { $0.mayEdit($1) }
      try transaction.checkEmployer(of: draft, for: viewer)
      let columns = bank.columns(of: draft)
      try transaction.db.execute(
        sql: "UPDATE \(bank.table) SET \(columns.map { "\($0.name) = ?" }.joined(separator: ", ")) WHERE id = ?",
        arguments: StatementArguments(columns.map(\.value) + [id]))
      let before = entry.draft.facts
      let changed = draft.facts.filter { $0.value != before[$0.key] }
      try transaction.record(
        "entryChanged", bank.subject(id), organisations: entry.draft.owner.organisations,
        before: before.filter { changed.keys.contains($0.key) }, after: changed)
    }
  }
}

extension Store {
  /// A change of the banks; a second row of one name is refused at the field that has the name.
  func changeEntries<Value>(
    unique field: String, by author: Author, _ body: (Transaction) throws -> Value
  ) throws -> Value {
    do {
      return try change(by: author, body)
    } catch Failure.refused(.alreadyExists, field: nil) {
      throw Failure.refused(.alreadyExists, field: field)
    }
  }
}

extension Transaction {
  func insert(into table: String, _ columns: [(name: String, value: (any DatabaseValueConvertible)?)]) throws {
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try db.execute(
      sql: "INSERT INTO \(table) (\(columns.map(\.name).joined(separator: ", "))) VALUES (\(marks))",
      arguments: StatementArguments(columns.map(\.value)))
  }

  fileprivate func check(_ draft: BankDraft, of bank: Bank, for viewer: Account) throws {
    guard viewer.hand(on: draft.owner) != .reader else { throw Failure.notFound }
    guard try reaches(draft.owner, viewer.scope) else { throw Failure.notFound }
    if let source = draft.source {
      let line = try BankLine.fetchOne(db, source, of: bank, for: viewer)
      guard bank.canBeCopied, line.entry.moderation.isPublic else { throw Failure.notFound }
    }
    if let person = draft.person {
      guard try BankCard.reachesAdult(db, person, viewer, on: today) else { throw Failure.notFound }
      let isThere: SQLRequest<Bool> = """
        SELECT EXISTS (SELECT 1 \(bank.source) WHERE \(bank.isVisible(to: viewer)) AND entry.personId = \(person))
        """
      if try isThere.fetchOne(db) == true { throw Failure.refused(.expertExists) }
    }
    try checkEmployer(of: draft, for: viewer)
  }

  fileprivate func checkEmployer(of draft: BankDraft, for viewer: Account) throws {
    guard let employer = draft.employer else { return }
    guard try OrganisationOption.employers(db, for: viewer).contains(where: { $0.id == employer })
    else { throw Failure.notFound }
  }

  private func reaches(_ owner: BankDraft.Owner, _ scope: Scope) throws -> Bool {
    let request: SQLRequest<Bool> =
      switch owner {
      case .organisation(let id):
        """
        SELECT EXISTS (SELECT 1 FROM organisation WHERE organisation.id = \(id) AND \(scope.condition(on: "organisation")))
        """
      case .municipality(let id):
        """
        SELECT EXISTS (
          SELECT 1
          FROM (SELECT id AS municipalityId FROM municipality WHERE id = \(id)) AS organisation
          WHERE \(scope.condition(on: "organisation")))
        """
      }
    return try request.fetchOne(db) ?? false
  }
}

extension BankCard {
  /// Experts are adults: a learner is none, whatever the age.
  fileprivate static func reachesAdult(
    _ db: Database, _ person: Person.ID, _ viewer: Account, on today: CalendarDate
  ) throws -> Bool {
    let request: SQLRequest<Bool> = """
      SELECT EXISTS (
        SELECT 1
        FROM stay
        JOIN person ON person.id = stay.personId
        JOIN organisation ON organisation.id = stay.organisationId
        WHERE stay.personId = \(person) AND stay.role NOT IN ('pupil', 'student')
          AND NOT \(Person.isMinor(on: today, role: "stay.role"))
          AND \(viewer.scope.conditionWithPartners(on: "organisation")))
      """
    return try request.fetchOne(db) ?? false
  }
}

extension Bank {
  fileprivate func columns(of draft: BankDraft) -> [(name: String, value: (any DatabaseValueConvertible)?)] {
    var columns: [(name: String, value: (any DatabaseValueConvertible)?)] = [("title", draft.title)]
    if hasForm { columns.append(("formCode", draft.form?.rawValue)) }
    if self == .experts { columns += [("personId", draft.person), ("employerId", draft.employer)] }
    return columns + fields.map { ($0.rawValue, draft[$0]) }
  }
}

extension BankDraft {
  /// As the log keeps it.
  fileprivate var facts: [String: String?] {
    var facts: [String: String?] = [
      "title": title, "form": form?.rawValue, "person": person?.description, "employerId": employer?.description,
    ]
    for (field, text) in texts { facts[field.rawValue] = text }
    return facts
  }
}

extension BankDraft.Owner {
  /// Whose change an event is.
  var organisations: [Organisation.ID] {
    switch self {
    case .municipality: []
    case .organisation(let id): [id]
    }
  }
}
