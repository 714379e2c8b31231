internal import GRDB
import Mentoring

extension Store {
  /// Keeps the addendum of a pair of teachers.
  ///
  /// - Parameter version: as it was shown; zero where there was none.
  package func saveAddendum(
    _ addendum: Addendum, of id: Pair.ID, version: Int, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      _ = try transaction.pair(id, in: scope)
      guard let papers = try WorkPapers.fetch(transaction.db, of: [id], on: transaction.today)[id]
      else { throw Failure.notFound }
      if let refusal = addendum.refusal { throw refusal }
      guard papers.version == version else { throw Failure.stale }
      try transaction.write(addendum, of: id, version: version)
      let before = papers.addendum?.fields ?? [:]
      let changed = addendum.fields.filter { $0.value != before[$0.key] ?? "" }
      try transaction.record(
        "addendumSaved", "pair:\(id)", organisations: try transaction.organisations(of: id),
        before: before.filter { changed.keys.contains($0.key) }, after: changed)
    }
  }
}

extension Transaction {
  fileprivate func write(_ addendum: Addendum, of pair: Pair.ID, version: Int) throws {
    let cancellation = addendum.cancellation
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO addendum (pairId, number, signedOn, ends, content, format, payment, noticedOn, noticedBy,
          cancelledOn, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        pair, addendum.number, addendum.signedOn, addendum.ends, addendum.content, addendum.format, addendum.payment,
        cancellation?.noticedOn, cancellation?.by.rawValue, cancellation?.lastDay, version + 1,
      ])
  }
}

extension Addendum {
  fileprivate var refusal: Failure? {
    if let cancellation, cancellation.lastDay < Self.earliestEnd(noticedOn: cancellation.noticedOn) {
      return .refused(.noticeTooShort, field: "cancelledOn")
    }
    return nil
  }

  /// What the log keeps: pay and content are nobody's business there.
  fileprivate var fields: [String: String] {
    [
      "addendumNumber": number, "addendumSignedOn": signedOn?.iso ?? "", "addendumEnds": ends?.iso ?? "",
      "noticedOn": cancellation?.noticedOn.iso ?? "", "cancelledOn": cancellation?.lastDay.iso ?? "",
    ]
  }
}
