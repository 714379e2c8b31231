internal import GRDB
import Mentoring

/// A document as a page for everybody lists it: what it is, its requisites, who signed it, and the file where there is one.
package struct PublicDocument: Sendable {
  package let title: String
  package let number: String
  package let date: CalendarDate?
  package let signer: String
  package let file: File?

  /// A file that everybody may take.
  package struct File: Sendable {
    package let document: OfficialDocument.ID
    /// «PDF», «DOCX».
    package let format: String
    package let bytes: Int

    package init(document: OfficialDocument.ID, format: String, bytes: Int) {
      self.document = document
      self.format = format
      self.bytes = bytes
    }
  }
}

extension PublicDocument {
  /// The published papers of a place, and what else the registry knows of its orders. Orders about pairs are named without
  /// their annex: that lists people.
  static func fetchAll(_ db: Database, of area: Area, on today: CalendarDate) throws -> [PublicDocument] {
    let owner: SQL =
      switch area {
      case .organisation(let id): "document.organisationId = \(id)"
      case .municipality(let id): "document.municipalityId = \(id)"
      case .region: "document.municipalityId IS NOT NULL"
      }
    let papers = try PublishedDocument.fetchAll(db, where: owner)
    // Replaced ones too: an order that another paper has replaced does not come back from a record.
    let entered: SQLRequest<Row> = "SELECT number, issuedOn FROM officialDocument AS document WHERE \(owner)"
    let known = try entered.fetchAll(db).map { Requisites(number: $0[0], date: $0[1]) }
    let orders = try orders(db, of: area, on: today).filter { order in
      !known.contains(Requisites(number: order.number, date: order.date))
    }
    return papers.map(PublicDocument.init) + orders
  }

  /// One order entered as a paper and known from a record is one.
  private struct Requisites: Equatable {
    let number: String
    let date: CalendarDate?
  }

  private init(_ paper: PublishedDocument) {
    self.init(
      title: paper.title, number: paper.number, date: paper.issuedOn, signer: paper.signer,
      file: paper.file.map { File(document: paper.id, format: $0.format.rawValue.uppercased(), bytes: $0.size) })
  }

  private static func orders(_ db: Database, of area: Area, on today: CalendarDate) throws -> [PublicDocument] {
    let year = SchoolYear(containing: today)
    let owned: SQL =
      switch area {
      case .organisation(let id): "organisation.id = \(id)"
      case .municipality, .region: "0"
      }
    let groups: SQL =
      switch area {
      case .organisation(let id): "workingGroup.organisationId = \(id)"
      case .municipality(let id): "workingGroup.municipalityId = \(id)"
      case .region: "workingGroup.municipalityId IS NOT NULL"
      }
    let request: SQLRequest<Row> = """
      SELECT 'Приказ о внедрении целевой модели наставничества' AS title, organisation.implementationOrder AS number,
        organisation.implementsSince AS day, organisation.head AS signer, 1 AS place
      FROM organisation
      WHERE \(owned) AND organisation.implementsSince IS NOT NULL AND organisation.implementationOrder <> ''
      UNION
      SELECT 'Приказ о назначении куратора', curatorship.orderNumber, curatorship.orderedOn, organisation.head, 2
      FROM organisation
      JOIN curatorship ON curatorship.organisationId = organisation.id
      WHERE \(owned) AND curatorship.orderNumber <> '' AND curatorship.starts <= \(today)
        AND ifnull(curatorship.ends, '9999') >= \(today)
      UNION
      SELECT 'Приказ о создании рабочей группы', workingGroup.orderNumber, nullif(workingGroup.orderedOn, ''),
        ifnull(organisation.head, ''), 3
      FROM workingGroup
      LEFT JOIN organisation ON organisation.id = workingGroup.organisationId
      WHERE \(groups) AND workingGroup.moderation = 'published' AND workingGroup.orderNumber <> ''
      UNION
      SELECT CASE fixingOrder.kind
          WHEN 'replacement' THEN 'Приказ о замене наставников' WHEN 'completion' THEN 'Приказ о завершении работы пар'
          ELSE 'Приказ о закреплении наставнических пар' END,
        fixingOrder.number, fixingOrder.issuedOn, organisation.head, 4
      FROM organisation
      JOIN fixingOrder ON fixingOrder.organisationId = organisation.id
      WHERE \(owned) AND fixingOrder.number IS NOT NULL AND fixingOrder.issuedOn <= \(today)
        AND fixingOrder.issuedOn >= \(year.start)
      ORDER BY place, day DESC, number
      """
    return try request.fetchAll(db).map { row in
      PublicDocument(title: row[0], number: row[1], date: row[2], signer: row[3], file: nil)
    }
  }
}
