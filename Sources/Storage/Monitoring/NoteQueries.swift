internal import GRDB
import Mentoring

/// A note with what its author wrote, and the figures that were signed.
package struct NoteCard: Sendable {
  package let note: AnalyticNote
  package let paragraphs: [AnalyticNote.Section: AnalyticNote.Paragraph]
  /// As the page wrote them down at the signature; nil while they follow the registry.
  package let figures: String?

  package func paragraph(_ section: AnalyticNote.Section) -> AnalyticNote.Paragraph {
    paragraphs[section] ?? AnalyticNote.Paragraph()
  }
}

extension Store {
  /// The notes of a campaign, the earliest first.
  package func notes(_ period: ReportPeriod, in municipality: Municipality.ID) throws -> [AnalyticNote] {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT analyticNote.id, analyticNote.title, analyticNote.signer, analyticNote.signerPost,
          analyticNote.signedOn, analyticNote.version
        FROM campaign
        JOIN analyticNote ON analyticNote.campaignId = campaign.id
        WHERE campaign.municipalityId = \(municipality) AND campaign.period = \(period.code)
        ORDER BY analyticNote.id
        """
      return try request.fetchAll(db).map(AnalyticNote.init(row:))
    }
  }

  /// - Throws: `Failure.notFound` for a note of another campaign or municipality.
  package func note(
    _ id: AnalyticNote.ID, _ period: ReportPeriod, in municipality: Municipality.ID
  ) throws -> NoteCard {
    try read { db in try NoteCard.fetch(db, id, period, in: municipality) }
  }

  /// How the log calls a note.
  package static func subject(ofNote id: AnalyticNote.ID) -> String { "note:\(id)" }
}

extension NoteCard {
  static func fetch(
    _ db: Database, _ id: AnalyticNote.ID, _ period: ReportPeriod, in municipality: Municipality.ID
  ) throws -> NoteCard {
    let request: SQLRequest<Row> = """
      SELECT analyticNote.id, analyticNote.title, analyticNote.signer, analyticNote.signerPost, analyticNote.signedOn,
        analyticNote.version, analyticNote.figures
      FROM analyticNote
      JOIN campaign ON campaign.id = analyticNote.campaignId
      WHERE analyticNote.id = \(id) AND campaign.municipalityId = \(municipality) AND campaign.period = \(period.code)
      """
    guard let row = try request.fetchOne(db) else { throw Failure.notFound }
    let written = try Row.fetchAll(
      db, sql: "SELECT section, text, version FROM noteParagraph WHERE noteId = ?", arguments: [id])
    let figures: String = row[6]
    return NoteCard(
      note: AnalyticNote(row: row),
      paragraphs: written.reduce(into: [:]) { paragraphs, row in
        guard let section = AnalyticNote.Section(rawValue: row[0]) else { return }
        paragraphs[section] = AnalyticNote.Paragraph(text: row[1], version: row[2])
      }, figures: figures.isEmpty ? nil : figures)
  }
}

extension AnalyticNote {
  fileprivate init(row: Row) {
    let signedOn: CalendarDate? = row[4]
    self.init(
      id: row[0], title: row[1],
      signature: signedOn.map { Report.Signature(name: row[2], post: row[3], date: $0) }, version: row[5])
  }
}
