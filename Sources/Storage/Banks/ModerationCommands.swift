internal import GRDB
import Mentoring

extension Store {
  /// One step of the check of an entry.
  ///
  /// - Parameters:
  ///   - remark: what is to be put right; it stays with a returned entry until that is submitted again.
  ///   - namesChecked: somebody looked at what seems to be a name of a child and says that it may be read.
  package func moderate(
    _ id: BankEntry.ID, of bank: Bank, _ step: Moderation.Step, remark: String, namesChecked: Bool = false,
    version: Int, for viewer: Account, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let entry = try BankLine.fetchOne(transaction.db, id, of: bank, for: viewer).entry
      let hand = viewer.hand(on: entry.draft.owner)
      try entry.check(hand) { _, _ in true }
      try transaction.bump(bank.table, id: id.rawValue, version: version)
      guard let state = entry.after(step, by: hand) else { throw Failure.forbidden }
      if state == .submitted || state == .published && bank.isModerated, !entry.missing.isEmpty {
        throw Failure.refused(.entryIncomplete, field: "step")
      }
      let traces =
        try step.opens
        ? entry.traces(MinorNames.fetch(transaction.db, in: entry.draft.owner.area, on: transaction.today)) : []
      guard traces.isEmpty || namesChecked else { throw Failure.refused(.namesUnchecked, field: "step") }
      try transaction.db.execute(
        sql: "UPDATE \(bank.table) SET moderation = ?, remark = ? WHERE id = ?",
        arguments: [state.rawValue, step == .return ? remark : "", id])
      try transaction.record(
        "entryModerated", bank.subject(id), organisations: entry.draft.owner.organisations,
        before: ["moderation": entry.moderation.rawValue],
        after: [
          "moderation": state.rawValue, "remark": step == .return ? remark : nil,
          "namesChecked": traces.isEmpty ? nil : "1",
        ])
    }
  }
}
