internal import GRDB
import Mentoring

extension Store {
  @discardableResult
  package func addMediaPlanItem(
    _ terms: MediaPlanItem.Terms, of owner: OfficialDocument.Owner, within scope: Scope, by author: Author
  ) throws -> MediaPlanItem.ID {
    try change(by: author) { transaction in
      try transaction.checkOwner(owner, scope)
      try transaction.checkEvent(of: terms, within: scope)
      let (municipality, organisation) = owner.keys
      try transaction.insert(
        into: "mediaPlanItem",
        [("municipalityId", municipality), ("organisationId", organisation)] + terms.columns)
      let id = MediaPlanItem.ID(transaction.db.lastInsertedRowID)
      try transaction.record(
        "mediaPlanItemAdded", "mediaPlanItem:\(id)", organisations: owner.organisations, after: terms.facts)
      return id
    }
  }

  package func changeMediaPlanItem(
    _ id: MediaPlanItem.ID, to terms: MediaPlanItem.Terms, version: Int, within scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let line = try MediaPlanLine.fetch(transaction.db, id, within: scope)
      guard line.isEditable else { throw Failure.forbidden }
      try transaction.bump("mediaPlanItem", id: id.rawValue, version: version)
      try transaction.checkEvent(of: terms, within: scope)
      try transaction.db.execute(
        sql: "UPDATE mediaPlanItem SET \(terms.columns.map { "\($0.name) = ?" }.joined(separator: ", ")) WHERE id = ?",
        arguments: StatementArguments(terms.columns.map(\.value) + [id]))
      let before = line.item.terms.facts
      let changed = terms.facts.filter { $0.value != before[$0.key] }
      try transaction.record(
        "mediaPlanItemChanged", "mediaPlanItem:\(id)", organisations: line.organisation.map { [$0.id] } ?? [],
        before: before.filter { changed.keys.contains($0.key) }, after: changed)
    }
  }
}

extension Transaction {
  fileprivate func checkEvent(of terms: MediaPlanItem.Terms, within scope: Scope) throws {
    if let event = terms.event { _ = try MentoringEventLine.fetch(db, event, within: scope) }
  }
}

extension MediaPlanItem.Terms {
  fileprivate var columns: [(name: String, value: (any DatabaseValueConvertible)?)] {
    [
      ("topic", topic), ("channel", channel.rawValue), ("plannedOn", plannedOn), ("responsible", responsible),
      ("eventId", event), ("publishedOn", publishedOn), ("link", link),
    ]
  }

  /// As the log keeps it.
  fileprivate var facts: [String: String?] {
    [
      "topic": topic, "channel": channel.rawValue, "plannedOn": plannedOn.iso, "responsible": responsible,
      "event": event?.description, "publishedOn": publishedOn?.iso, "link": link,
    ]
  }
}
