internal import GRDB
import Mentoring

/// A paper as anybody may read it: only what is published, in force or not.
package struct PublishedDocument: Sendable, Equatable {
  package let id: OfficialDocument.ID
  package let kind: DocumentKind.Code
  package let level: DocumentKind.Level
  /// Its own title, or that of its kind.
  package let title: String
  package let number: String
  package let issuedOn: CalendarDate
  package let signer: String
  /// Its file, which `DocumentAddress.file` gives to anybody.
  package let file: DocumentFile?
  package let link: String?
}

/// An event as anybody may read of it. Who came is a number.
package struct PublishedEvent: Sendable, Equatable {
  package let id: MentoringEvent.ID
  package let terms: MentoringEvent.Terms
  package let organiser: String
  /// Nil where nobody was counted.
  package let participants: Int?
}

/// A publication that was made, with its address.
package struct MadePublication: Sendable, Equatable {
  package let topic: String
  package let channel: MediaPlanItem.Channel
  package let publishedOn: CalendarDate
  package let link: String
}

extension Store {
  /// The published papers in force of an organisation, in the order of the catalogue.
  package func publishedDocuments(of organisation: Organisation.ID) throws -> [PublishedDocument] {
    try read { db in try PublishedDocument.fetchAll(db, where: "document.organisationId = \(organisation)") }
  }

  /// Those of a centre: acts of the region and the district, materials, notes.
  package func publishedDocuments(of municipality: Municipality.ID) throws -> [PublishedDocument] {
    try read { db in try PublishedDocument.fetchAll(db, where: "document.municipalityId = \(municipality)") }
  }

  /// The file of a published paper, for anybody; a replaced one is no longer given, nor one of a
  /// school that has taken its page down.
  package func publishedDocumentFile(
    _ id: OfficialDocument.ID
  ) throws -> (document: PublishedDocument, bytes: [UInt8], format: DocumentFormat) {
    let (document, scan) = try read { db in
      let found = try PublishedDocument.fetchAll(
        db, where: "document.id = \(id) AND (organisation.id IS NULL OR \(PublicSchool.isPublished))"
      ).first
      let scan = try String.fetchOne(db, sql: "SELECT scan FROM officialDocument WHERE id = ?", arguments: [id])
      guard let found, let scan else { throw Failure.notFound }
      return (found, scan)
    }
    guard let file = document.file else { throw Failure.notFound }
    return (document, try scans.bytes(scan), file.format)
  }

  /// Published events of an organisation, the newest first; those of the past two years and all that are to come.
  package func publishedEvents(of organisation: Organisation.ID, on today: CalendarDate) throws -> [PublishedEvent] {
    try read { db in try PublishedEvent.fetchAll(db, where: "occasion.organisationId = \(organisation)", on: today) }
  }

  /// Those of a centre.
  package func publishedEvents(of municipality: Municipality.ID, on today: CalendarDate) throws -> [PublishedEvent] {
    try read { db in try PublishedEvent.fetchAll(db, where: "occasion.municipalityId = \(municipality)", on: today) }
  }

  /// Publications of an organisation that were made and have an address, the newest first.
  package func madePublications(of organisation: Organisation.ID, limit: Int = 20) throws -> [MadePublication] {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT topic, channel, publishedOn, link
        FROM mediaPlanItem
        WHERE organisationId = \(organisation) AND publishedOn IS NOT NULL AND link <> ''
        ORDER BY publishedOn DESC, id DESC
        LIMIT \(limit)
        """
      return try request.fetchAll(db).map { row in
        MadePublication(
          topic: row[0], channel: MediaPlanItem.Channel(rawValue: row[1]) ?? .other, publishedOn: row[2], link: row[3])
      }
    }
  }
}

extension PublishedDocument {
  static func fetchAll(_ db: Database, where condition: SQL) throws -> [PublishedDocument] {
    let request: SQLRequest<Row> = """
      SELECT document.id, document.kindCode, kind.level, iif(document.title = '', kind.title, document.title),
        document.number, document.issuedOn, document.signer, document.scanFormat, document.scanSize, document.link
      FROM officialDocument AS document
      JOIN documentKind AS kind ON kind.code = document.kindCode
      LEFT JOIN organisation ON organisation.id = document.organisationId
      WHERE \(condition) AND document.isPublished AND \(OfficialDocument.isInForce)
      ORDER BY kind.position, document.issuedOn DESC, document.id
      """
    return try request.fetchAll(db).map { row in
      let link: String = row[9]
      return PublishedDocument(
        id: row[0], kind: .init(row[1]), level: DocumentKind.Level(rawValue: row[2]) ?? .school, title: row[3],
        number: row[4], issuedOn: row[5], signer: row[6], file: DocumentFile(format: row[7], size: row[8]),
        link: link.isEmpty ? nil : link)
    }
  }
}

extension PublishedEvent {
  static func fetchAll(
    _ db: Database, where condition: SQL, on today: CalendarDate
  ) throws -> [PublishedEvent] {
    let request: SQLRequest<Row> = """
      SELECT \(sql: MentoringEventLine.columns)
      \(sql: MentoringEventLine.tables)
      WHERE \(condition) AND occasion.isPublished AND NOT occasion.isCancelled
        AND occasion.heldOn >= \(today.adding(days: -730))
      ORDER BY occasion.heldOn DESC, occasion.id DESC
      """
    return try request.fetchAll(db).map { row in
      let line = MentoringEventLine(row: row, isEditable: false)
      return PublishedEvent(
        id: line.event.id, terms: line.event.terms, organiser: line.organiser, participants: line.participants)
    }
  }
}

extension DocumentFile {
  /// Nil where there is no file.
  init?(format: String?, size: Int?) {
    guard let size, let format = format.flatMap(DocumentFormat.init(rawValue:)) else { return nil }
    self.init(format: format, size: size)
  }
}

extension OfficialDocument {
  /// Of a paper that no other has replaced, under the alias `document`.
  static let isInForce: SQL =
    "NOT EXISTS (SELECT 1 FROM officialDocument AS later WHERE later.replacesId = document.id)"
}
