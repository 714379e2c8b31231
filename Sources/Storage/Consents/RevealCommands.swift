internal import GRDB
import Mentoring

/// What was asked for by name, once: it is shown, and that it was is logged.
package struct Revealed: Sendable {
  package let person: Person
  package let isMinor: Bool
  package let contact: Contact
  package let representatives: [Representative]
  package let categories: Set<SpecialCategory>
  /// Whether a consent to special categories is in force.
  package let hasConsent: Bool
}

extension Store {
  /// Shows contacts or special categories of a person and writes down who looked.
  package func reveal(
    _ secret: Confidential, of person: Person.ID, in scope: Scope, by author: Author
  ) throws -> Revealed {
    try change(by: author) { transaction in
      _ = try transaction.changeablePerson(person, in: scope)
      try transaction.record(
        secret.event, "person:\(person)", organisations: try transaction.organisations(of: [person]))
      return try Revealed.fetch(transaction.db, secret, of: person, in: scope, on: transaction.today)
    }
  }

  /// Enters the special categories of a person. Without a consent it is allowed, and every page that shows them says so.
  package func saveSpecialCategories(
    _ categories: Set<SpecialCategory>, of person: Person.ID, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      _ = try transaction.changeablePerson(person, in: scope)
      try transaction.db.execute(sql: "DELETE FROM specialCategory WHERE personId = ?", arguments: [person])
      for category in SpecialCategory.allCases where categories.contains(category) {
        try transaction.db.execute(
          sql: "INSERT INTO specialCategory (personId, category) VALUES (?, ?)",
          arguments: [person, category.rawValue])
      }
      // Which ones is for the eyes of those who reveal them, not for the log.
      try transaction.record(
        "specialCategoriesSaved", "person:\(person)", organisations: try transaction.organisations(of: [person]))
    }
  }

  /// How many mentees of each category are in pairs in force, and in how many cases no consent covers it.
  package func specialCategoryCounts(
    in area: Area, on date: CalendarDate
  ) throws -> [SpecialCategory: SpecialCategoryCount] {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT specialCategory.category, count(DISTINCT stay.personId),
          count(DISTINCT iif(\(Consent.isInForce(.special, of: "stay.personId", on: date)), NULL, stay.personId))
        FROM organisation
        JOIN pair ON pair.organisationId = organisation.id
        JOIN fixingOrder ON fixingOrder.id = pair.orderId
        JOIN stay ON stay.id = pair.menteeStayId
        JOIN specialCategory ON specialCategory.personId = stay.personId
        WHERE \(area.condition)
          AND fixingOrder.issuedOn <= \(date) AND pair.starts <= \(date) AND pair.lastDay >= \(date)
        GROUP BY specialCategory.category
        """
      return try request.fetchAll(db).reduce(into: [:]) { counts, row in
        guard let category = SpecialCategory(rawValue: row[0]) else { return }
        counts[category] = SpecialCategoryCount(mentees: row[1], withoutConsent: row[2])
      }
    }
  }
}

/// A number without names, as reports need it.
package struct SpecialCategoryCount: Sendable, Equatable {
  package let mentees: Int
  package let withoutConsent: Int
}

extension Revealed {
  fileprivate static func fetch(
    _ db: Database, _ secret: Confidential, of id: Person.ID, in scope: Scope, on today: CalendarDate
  ) throws -> Revealed {
    guard let found = try Person.fetch(db, id, in: scope, on: today) else { throw Failure.notFound }
    let isAboutContacts = secret == .contacts
    let categories: SQLRequest<String> =
      "SELECT category FROM specialCategory WHERE personId = \(id) AND \(!isAboutContacts)"
    let consent: SQLRequest<Bool> = """
      SELECT \(Consent.isInForce(.special, of: "person.id", on: today))
      FROM person
      WHERE id = \(id)
      """
    return Revealed(
      person: found.person, isMinor: found.isMinor,
      contact: isAboutContacts ? try Contact.fetch(db, of: id)?.value ?? Contact() : Contact(),
      representatives: isAboutContacts ? try Representative.fetchAll(db, of: [id])[id] ?? [] : [],
      categories: Set(try categories.fetchAll(db).compactMap(SpecialCategory.init(rawValue:))),
      hasConsent: try consent.fetchOne(db) ?? false)
  }
}
