internal import GRDB
import Mentoring

/// What somebody enters about a representative. Without a phone the known one stays: forms never show it.
package struct RepresentativeDraft: Sendable {
  package let name: String
  package let relation: Representative.Relation
  package let phone: String?

  package init(name: String, relation: Representative.Relation, phone: String?) {
    self.name = name
    self.relation = relation
    self.phone = phone
  }
}

extension Store {
  @discardableResult
  package func addRepresentative(
    _ draft: RepresentativeDraft, of person: Person.ID, in scope: Scope, by author: Author
  ) throws -> Representative.ID {
    try change(by: author) { transaction in
      _ = try transaction.changeablePerson(person, in: scope)
      try transaction.db.execute(
        sql: "INSERT INTO representative (personId, name, relation, phone) VALUES (?, ?, ?, ?)",
        arguments: [person, draft.name, draft.relation.rawValue, draft.phone ?? ""])
      let id = Representative.ID(transaction.db.lastInsertedRowID)
      try transaction.noteRepresentative("representativeAdded", of: person)
      return id
    }
  }

  package func changeRepresentative(
    _ id: Representative.ID, of person: Person.ID, _ draft: RepresentativeDraft, version: Int, in scope: Scope,
    by author: Author
  ) throws {
    try change(by: author) { transaction in
      let known = try transaction.representative(id, of: person, in: scope)
      try transaction.bump("representative", id: id.rawValue, version: version)
      try transaction.db.execute(
        sql: "UPDATE representative SET name = ?, relation = ?, phone = ? WHERE id = ?",
        arguments: [draft.name, draft.relation.rawValue, draft.phone ?? known.phone, id])
      try transaction.noteRepresentative("representativeChanged", of: person)
    }
  }

  /// Removes a representative who has signed nothing.
  package func removeRepresentative(
    _ id: Representative.ID, of person: Person.ID, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      _ = try transaction.representative(id, of: person, in: scope)
      let signed: SQLRequest<Bool> = "SELECT EXISTS (SELECT 1 FROM consent WHERE representativeId = \(id))"
      if try signed.fetchOne(transaction.db) ?? false { throw Failure.refused(.representativeSigned) }
      try transaction.db.execute(sql: "DELETE FROM representative WHERE id = ?", arguments: [id])
      try transaction.noteRepresentative("representativeRemoved", of: person)
    }
  }

  /// How to reach somebody; a value that is nil stays as it is.
  package func changeContact(
    of person: Person.ID, phone: String?, email: String?, version: Int, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      _ = try transaction.changeablePerson(person, in: scope)
      let known = try Contact.fetch(transaction.db, of: person)
      if known != nil { try transaction.bump("contact", id: person.rawValue, version: version, key: "personId") }
      try transaction.db.execute(
        sql: """
          INSERT INTO contact (personId, phone, email) VALUES (?, ?, ?)
          ON CONFLICT (personId) DO UPDATE SET phone = excluded.phone, email = excluded.email
          """,
        arguments: [person, phone ?? known?.value.phone ?? "", email ?? known?.value.email ?? ""])
      // The log says that they changed, never what they are.
      try transaction.noteRepresentative("contactsChanged", of: person)
    }
  }
}

extension Transaction {
  fileprivate func representative(
    _ id: Representative.ID, of person: Person.ID, in scope: Scope
  ) throws -> Representative {
    _ = try changeablePerson(person, in: scope)
    let known = try Representative.fetchAll(db, of: [person])[person] ?? []
    guard let found = known.first(where: { $0.id == id }) else { throw Failure.notFound }
    return found
  }

  fileprivate func noteRepresentative(_ kind: String, of person: Person.ID) throws {
    try record(kind, "person:\(person)", organisations: try organisations(of: [person]))
  }
}

extension Contact {
  static func fetch(_ db: Database, of person: Person.ID) throws -> Versioned<Contact>? {
    try Row.fetchOne(db, sql: "SELECT phone, email, version FROM contact WHERE personId = ?", arguments: [person])
      .map { Versioned(value: Contact(phone: $0[0], email: $0[1]), version: $0[2]) }
  }
}
