internal import GRDB
import Mentoring

extension Store {
  /// Begins a note of a campaign that is open; there may be several.
  package func beginNote(
    _ title: String, of period: ReportPeriod, in municipality: Municipality.ID, by author: Author
  ) throws -> AnalyticNote.ID {
    try change(by: author) { transaction in
      guard let campaign = try Campaign.fetch(transaction.db, period, in: municipality).id else { throw Failure.stale }
      try transaction.db.execute(
        sql: "INSERT INTO analyticNote (campaignId, title) VALUES (?, ?)", arguments: [campaign, title])
      let id = AnalyticNote.ID(transaction.db.lastInsertedRowID)
      try transaction.record(
        "noteBegun", Self.subject(ofNote: id), organisations: [], after: ["title": title, "period": period.code])
      return id
    }
  }

  /// Keeps what the author wrote into a section.
  ///
  /// - Parameter version: of the paragraph; zero for one that was not written yet.
  package func writeParagraph(
    _ text: String, _ section: AnalyticNote.Section, of id: AnalyticNote.ID, in place: (ReportPeriod, Municipality.ID),
    version: Int, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let card = try NoteCard.fetch(transaction.db, id, place.0, in: place.1)
      let before = card.paragraph(section)
      guard card.note.signature == nil, before.version == version else { throw Failure.stale }
      try transaction.db.execute(
        sql: """
          INSERT INTO noteParagraph (noteId, section, text) VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET text = excluded.text, version = version + 1
          """, arguments: [id, section.rawValue, text])
      // Whoever signs has read all of it.
      try transaction.db.execute(sql: "UPDATE analyticNote SET version = version + 1 WHERE id = ?", arguments: [id])
      try transaction.record(
        "noteWritten", Self.subject(ofNote: id), organisations: [], before: [section.rawValue: before.text],
        after: [section.rawValue: text])
    }
  }

  /// From now on neither words nor figures change.
  ///
  /// - Parameter figures: as the page has just shown them.
  package func signNote(
    _ id: AnalyticNote.ID, in place: (ReportPeriod, Municipality.ID), _ signature: Report.Signature, figures: String,
    version: Int, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let card = try NoteCard.fetch(transaction.db, id, place.0, in: place.1)
      guard card.note.signature == nil, card.note.version == version else { throw Failure.stale }
      try transaction.db.execute(
        sql: """
          UPDATE analyticNote
          SET signer = ?, signerPost = ?, signedOn = ?, figures = ?, version = version + 1
          WHERE id = ?
          """, arguments: [signature.name, signature.post, signature.date, figures, id])
      try transaction.record(
        "noteSigned", Self.subject(ofNote: id), organisations: [],
        after: ["signer": signature.name, "date": signature.date.iso])
    }
  }

  /// Takes away a note that nobody has signed.
  package func removeNote(
    _ id: AnalyticNote.ID, in place: (ReportPeriod, Municipality.ID), version: Int, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let card = try NoteCard.fetch(transaction.db, id, place.0, in: place.1)
      guard card.note.signature == nil, card.note.version == version else { throw Failure.stale }
      try transaction.db.execute(sql: "DELETE FROM analyticNote WHERE id = ?", arguments: [id])
      try transaction.record(
        "noteRemoved", Self.subject(ofNote: id), organisations: [], before: ["title": card.note.title])
    }
  }
}
