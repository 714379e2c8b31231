internal import GRDB
import Mentoring

extension Store {
  /// Adds a line below an entry: it may come long after the entry was published.
  package func addItem(
    _ texts: [BankItem.Field: String], to id: BankEntry.ID, of bank: Bank, for viewer: Account, by author: Author
  ) throws {
    try changeItems(of: id, in: bank, for: viewer, by: author) { transaction, kind in
      try transaction.insert(
        into: kind.table, [("entryId", id)] + kind.fields.map { ($0.rawValue, texts[$0] ?? "") })
      return ("itemAdded", Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, $0.value) }))
    }
  }

  package func removeItem(
    _ item: BankItem.ID, from id: BankEntry.ID, of bank: Bank, for viewer: Account, by author: Author
  ) throws {
    try changeItems(of: id, in: bank, for: viewer, by: author) { transaction, kind in
      guard let known = try BankItem.fetchAll(transaction.db, kind, of: id).first(where: { $0.id == item })
      else { throw Failure.notFound }
      try transaction.db.execute(sql: "DELETE FROM \(kind.table) WHERE id = ?", arguments: [item])
      let facts = Dictionary(uniqueKeysWithValues: known.texts.map { ($0.key.rawValue, $0.value) })
      return ("itemRemoved", facts.merging(["id": item.description]) { first, _ in first })
    }
  }

  /// Puts the line back that was removed last, in its place, while nothing else was done to the entry and a day has not passed.
  package func restoreItem(of id: BankEntry.ID, in bank: Bank, for viewer: Account, by author: Author) throws {
    try changeItems(of: id, in: bank, for: viewer, by: author) { transaction, kind in
      let events = try EventLine.fetch(transaction.db, subject: bank.subject(id), limit: 1)
      guard let removed = events.first?.removedItem(at: author.moment) else { throw Failure.notFound }
      try transaction.insert(
        into: kind.table,
        [("id", removed["id"].flatMap { BankItem.ID($0) }), ("entryId", id)]
          + kind.fields.map { ($0.rawValue, removed[$0.rawValue] ?? "") })
      return ("itemRestored", removed)
    }
  }

  private func changeItems(
    of id: BankEntry.ID, in bank: Bank, for viewer: Account, by author: Author,
    _ body: (Transaction, BankItem.Kind) throws -> (event: String, facts: [String: String])
  ) throws {
    try changeEntries(unique: bank.items?.fields.first?.rawValue ?? "", by: author) { transaction in
      let entry = try BankLine.fetchOne(transaction.db, id, of: bank, for: viewer).entry
      guard let kind = bank.items else { throw Failure.notFound }
      try entry.check(viewer.hand(on: entry.draft.owner)) { $0.mayAddItems($1) }
      let (event, facts) = try body(transaction, kind)
      try transaction.record(
        event, bank.subject(id), organisations: entry.draft.owner.organisations, after: facts.mapValues(\.self))
    }
  }
}

extension EventLine {
  /// What the line said whose removal this is, while that can be taken back.
  package func removedItem(at moment: Int64) -> [String: String]? {
    kind == "itemRemoved" && moment - self.moment < Movement.lifetime ? before.merging(after) { $1 } : nil
  }
}
