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
      return ("itemRemoved", Dictionary(uniqueKeysWithValues: known.texts.map { ($0.key.rawValue, $0.value) }))
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
