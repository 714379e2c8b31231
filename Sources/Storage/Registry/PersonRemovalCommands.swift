internal import GRDB
import Mentoring

extension Store {
  /// Why a person is not taken out of the registry, or nil when nothing hangs on him or her.
  package func refusalToRemove(
    _ id: Person.ID, in scope: Scope, on today: CalendarDate
  ) throws -> Failure.Refusal? {
    try read { db in try PersonRemoval(db, id, in: scope).refusal() }
  }

  /// Takes somebody out of the registry who was entered by mistake as a whole. What is left is an empty record that nobody
  /// sees; for a day it can be filled again.
  package func removePerson(_ id: Person.ID, version: Int, in scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      let db = transaction.db
      _ = try transaction.changeablePerson(id, in: scope)
      let removal = PersonRemoval(db, id, in: scope)
      if let refusal = try removal.refusal() { throw Failure.refused(refusal) }
      let organisations = try transaction.organisations(of: [id])
      try transaction.remember(.retraction, of: [id]) {
        try transaction.bump("person", id: id.rawValue, version: version)
        try removal.erase()
      }
      try transaction.record("personRetracted", "person:\(id)", organisations: organisations)
    }
  }
}

/// What hangs on a person, and how the rest is emptied.
private struct PersonRemoval {
  let db: Database
  let person: Person.ID
  let scope: Scope

  init(_ db: Database, _ person: Person.ID, in scope: Scope) {
    self.db = db
    self.person = person
    self.scope = scope
  }

  /// Rows of these go with the person; a brought table is forgotten in a day anyway. A table that nobody thought of here
  /// keeps the person.
  private static let erased: Set = [
    "formerSurname", "mentorProfile", "menteeProfile", "contact", "representative", "specialCategory", "distinctPeople",
    "stay", "nameWord", "importRow", "mentorApplication",
  ]

  func refusal() throws -> Failure.Refusal? {
    if try isTrue(fixedPairs) { return .personHasOrders }
    if try isTrue("SELECT EXISTS (SELECT 1 FROM consent WHERE personId = \(person))") { return .personHasConsents }
    let elsewhere: SQL = """
      SELECT EXISTS (
        SELECT 1
        FROM stay
        JOIN organisation ON organisation.id = stay.organisationId
        WHERE stay.personId = \(person) AND NOT \(scope.conditionWithPartners(on: "organisation")))
      """
    if try isTrue(elsewhere) { return .personElsewhere }
    let references = try Reference.fetchAll(db)
    let others = references.filter { $0.parent == "person" && !Self.erased.contains($0.table) }
    let ofPairs = references.filter { $0.parent == "pair" && $0.table != "pair" }
    let isUsed = try others.contains { try $0.isMade(db, to: [person.rawValue]) }
    return try isUsed || ofPairs.contains { try $0.isMade(db, to: pairs()) } ? .personIsUsed : nil
  }

  /// The schema lets stays go once their pairs are gone; proposed pairs go with the person, the log keeps that they were.
  func erase() throws {
    try db.execute(sql: "DELETE FROM pair WHERE id IN (SELECT value FROM json_each(?))", arguments: [json(pairs())])
    for reference in try Reference.fetchAll(db)
    where reference.parent == "person" && Self.erased.contains(reference.table) && reference.table != "importRow" {
      try db.execute(sql: "DELETE FROM \(reference.table) WHERE \(reference.column) = ?", arguments: [person])
    }
    try db.execute(
      sql: """
        UPDATE person
        SET surname = '–', given = '–', patronymic = '', searchKey = '', birthDate = NULL, sex = NULL, workSince = NULL
        WHERE id = ?
        """,
      arguments: [person])
  }

  private var fixedPairs: SQL {
    "SELECT EXISTS (SELECT 1 FROM pair WHERE orderId IS NOT NULL AND id IN (\(Self.pairs(of: person))))"
  }

  private func pairs() throws -> [Int64] {
    try SQLRequest<Int64>(literal: Self.pairs(of: person)).fetchAll(db)
  }

  private static func pairs(of person: Person.ID) -> SQL {
    """
    SELECT pair.id FROM stay JOIN pair ON pair.mentorStayId = stay.id WHERE stay.personId = \(person)
    UNION SELECT pair.id FROM stay JOIN pair ON pair.menteeStayId = stay.id WHERE stay.personId = \(person)
    """
  }

  private func isTrue(_ question: SQL) throws -> Bool { try SQLRequest<Bool>(literal: question).fetchOne(db) ?? false }

  private func json(_ keys: [Int64]) -> String { "[" + keys.map(String.init).joined(separator: ",") + "]" }
}

extension Reference {
  /// Whether some row refers to one of the keys.
  fileprivate func isMade(_ db: Database, to keys: [Int64]) throws -> Bool {
    let marks = databaseQuestionMarks(count: keys.count)
    return try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE \(column) IN (\(marks)))",
      arguments: StatementArguments(keys)) ?? false
  }
}
