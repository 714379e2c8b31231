internal import GRDB
import Mentoring

/// A paper with what its page shows.
package struct ConsentCard: Sendable {
  package let consent: Consent
  package let person: Person
  package let isMinor: Bool
  package let representatives: [Representative]
  package let scan: Scan?
  package let withdrawalReason: String
  /// What was opened by taking it back.
  package let destruction: Destruction.ID?
  package let events: [EventLine]

  package struct Scan: Sendable, Equatable {
    package let name: String
    package let format: ScanFormat
    package let size: Int
  }
}

/// All the papers of a person and what is kept beside them, as the card shows it.
package struct PersonPapers: Sendable {
  package let subject: Consent.Subject
  /// The paper that counts of each purpose.
  package let consents: [Consent.Kind: Consent]
  package let representatives: [Representative]
  package let contact: Versioned<Contact>?
  package let destruction: Destruction?
  /// Who looked at what is not shown openly, newest first.
  package let reveals: [EventLine]
}

extension Store {
  package func consent(_ id: Consent.ID, in scope: Scope, on today: CalendarDate) throws -> ConsentCard {
    try read { db in try ConsentCard.fetch(db, id, in: scope, on: today) }
  }

  /// Who looked at the contacts and special categories of a person.
  package func reveals(of person: Person.ID, in scope: Scope, on today: CalendarDate) throws -> [EventLine] {
    try read { db in
      guard try Person.fetch(db, person, in: scope, on: today) != nil else { throw Failure.notFound }
      return try PersonPapers.reveals(db, of: person, limit: 500)
    }
  }
}

extension ConsentCard {
  static func fetch(_ db: Database, _ id: Consent.ID, in scope: Scope, on today: CalendarDate) throws -> ConsentCard {
    let request: SQLRequest<Row> = """
      SELECT \(Consent.columns), consent.scan, consent.scanFormat, consent.scanSize, consent.withdrawalReason,
        destruction.id
      FROM consent
      LEFT JOIN destruction ON destruction.consentId = consent.id
      WHERE consent.id = \(id)
      """
    guard let row = try request.fetchOne(db), let consent = Consent(row: row),
      let found = try Person.fetch(db, consent.person, in: scope, on: today), found.mayChange
    else { throw Failure.notFound }
    let next = Consent.columnCount
    let format = (row[next + 1] as String?).flatMap(ScanFormat.init(rawValue:))
    let name: String? = row[next]
    return ConsentCard(
      consent: consent, person: found.person, isMinor: found.isMinor,
      representatives: try Representative.fetchAll(db, of: [consent.person])[consent.person] ?? [],
      scan: name.flatMap { name in format.map { Scan(name: name, format: $0, size: row[next + 2]) } },
      withdrawalReason: row[next + 3], destruction: row[next + 4],
      events: try EventLine.fetch(db, subject: "consent:\(id)", limit: 20))
  }
}

extension PersonPapers {
  static func fetch(
    _ db: Database, of person: Person.ID, _ subject: Consent.Subject, on today: CalendarDate
  ) throws -> PersonPapers {
    let papers = Dictionary(grouping: try Consent.fetchAll(db, of: [person])[person] ?? [], by: \.kind)
    return PersonPapers(
      subject: subject, consents: papers.compactMapValues { Consent.current(of: $0, on: today) },
      representatives: try Representative.fetchAll(db, of: [person])[person] ?? [],
      contact: try Contact.fetch(db, of: person),
      destruction: try Destruction.fetchAll(db, where: "destruction.personId = \(person)").last,
      reveals: try reveals(db, of: person, limit: 5))
  }

  static func reveals(_ db: Database, of person: Person.ID, limit: Int) throws -> [EventLine] {
    try EventLine.fetch(
      db, subject: "person:\(person)", limit: limit,
      where: "event.kind IN \(Confidential.allCases.map(\.event))")
  }
}
