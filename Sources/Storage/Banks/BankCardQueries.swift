internal import GRDB
import Mentoring

/// Everything that the card of an entry shows.
package struct BankCard: Sendable {
  package let line: BankLine
  package let items: [BankItem]
  package let scores: [PracticeScoreLine]
  /// The entry that this one was made from, if the account sees it.
  package let source: (id: BankEntry.ID, title: String)?
  /// Who made their own from it.
  package let users: [String]
  package let events: [EventLine]
  /// Whether the account may open the card of an expert's person.
  package let reachesPerson: Bool

  package var entry: BankEntry { line.entry }
}

extension Store {
  /// - Throws: `Failure.notFound` when there is no such entry, or the account may not know of it.
  package func bankCard(_ id: BankEntry.ID, of bank: Bank, for viewer: Account) throws -> BankCard {
    try read { db in
      let line = try BankLine.fetchOne(db, id, of: bank, for: viewer)
      return BankCard(
        line: line, items: try bank.items.map { try BankItem.fetchAll(db, $0, of: id) } ?? [],
        scores: bank == .practices ? try PracticeScoreLine.fetchAll(db, of: id) : [],
        source: try line.entry.draft.source.flatMap { source in
          try BankLine.fetchAll(db, bank, where: "entry.id = \(source)", for: viewer).first
            .map { ($0.entry.id, $0.title) }
        },
        users: try bank.canBeCopied ? BankCard.users(db, of: id, in: bank) : [],
        events: viewer.hand(on: line.entry.draft.owner) == .reader
          ? [] : try EventLine.fetch(db, subject: bank.subject(id), limit: 20),
        reachesPerson: try line.entry.draft.person.map { try BankCard.reaches(db, $0, viewer) } ?? false)
    }
  }

  package func bankEntry(_ id: BankEntry.ID, of bank: Bank, for viewer: Account) throws -> BankLine {
    try read { db in try BankLine.fetchOne(db, id, of: bank, for: viewer) }
  }
}

extension BankLine {
  static func fetchOne(_ db: Database, _ id: BankEntry.ID, of bank: Bank, for viewer: Account) throws -> BankLine {
    guard let line = try fetchAll(db, bank, where: "entry.id = \(id)", for: viewer).first else {
      throw Failure.notFound
    }
    return line
  }
}

extension BankCard {
  fileprivate static func users(_ db: Database, of id: BankEntry.ID, in bank: Bank) throws -> [String] {
    let request: SQLRequest<String> = """
      SELECT DISTINCT organisation.shortName
      FROM \(sql: bank.table) AS copy
      JOIN organisation ON organisation.id = copy.organisationId
      WHERE copy.sourceId = \(id)
      ORDER BY organisation.shortName
      """
    return try request.fetchAll(db)
  }

  fileprivate static func reaches(_ db: Database, _ person: Person.ID, _ viewer: Account) throws -> Bool {
    let request: SQLRequest<Bool> = """
      SELECT EXISTS (
        SELECT 1
        FROM stay
        JOIN organisation ON organisation.id = stay.organisationId
        WHERE stay.personId = \(person) AND \(viewer.scope.conditionWithPartners(on: "organisation")))
      """
    return try request.fetchOne(db) ?? false
  }
}

extension BankItem {
  static func fetchAll(_ db: Database, _ kind: Kind, of entry: BankEntry.ID) throws -> [BankItem] {
    let columns = kind.fields.map(\.rawValue).joined(separator: ", ")
    let request: SQLRequest<Row> = """
      SELECT id, \(sql: columns)
      FROM \(sql: kind.table)
      WHERE entryId = \(entry)
      ORDER BY id
      """
    return try request.fetchAll(db).map { row in
      BankItem(
        id: row[0],
        texts: Dictionary(uniqueKeysWithValues: zip(kind.fields, 1...).map { ($0, row[$1] as String) }))
    }
  }
}
