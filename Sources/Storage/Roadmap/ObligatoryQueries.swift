internal import GRDB
import Mentoring

/// The papers that an organisation must have.
package struct ObligatoryLine: Sendable {
  package let organisation: OrganisationName
  /// In the order of the catalogue.
  package let papers: [ObligatoryPaper]
}

/// One organisation with all its papers.
package struct ObligatoryCard: Sendable {
  package let line: ObligatoryLine
  /// Papers that nobody asks for, in force.
  package let others: [DocumentLine]
  /// Papers in whose place others stand.
  package let replaced: [DocumentLine]
}

extension Store {
  /// What every organisation of the reach that implements the model must have. For a district: a region's reach has no end.
  package func obligatoryPapers(within scope: Scope, on today: CalendarDate) throws -> [ObligatoryLine] {
    try read { db in try ObligatoryLine.fetchAll(db, where: "1", within: scope, on: today) }
  }

  package func obligatoryPapers(
    of slug: String, within scope: Scope, on today: CalendarDate
  ) throws -> ObligatoryCard {
    try read { db in
      let lines = try ObligatoryLine.fetchAll(db, where: "organisation.slug = \(slug)", within: scope, on: today)
      // Whoever does not work by the model owes nothing, and may have papers all the same.
      let place = try Organisation.fetch(db, slug: slug, within: scope)
      guard place.kind.isEducational else { throw Failure.notFound }
      let line =
        lines.first
        ?? ObligatoryLine(
          organisation: OrganisationName(id: place.id, slug: place.slug, name: place.shortName, kind: place.kind),
          papers: [])
      let documents = try DocumentLine.fetchAll(
        db, where: "document.organisationId = \(line.organisation.id)", within: scope)
      return ObligatoryCard(
        line: line, others: documents.filter { !$0.isReplaced && !$0.kind.isObligatory },
        replaced: documents.filter(\.isReplaced))
    }
  }
}

extension ObligatoryLine {
  /// - Parameter condition: on `organisation`, besides the scope.
  static func fetchAll(
    _ db: Database, where condition: SQL, within scope: Scope, on today: CalendarDate
  ) throws -> [ObligatoryLine] {
    let reach: SQL = """
      organisation.implementsSince IS NOT NULL AND organisation.closedOn IS NULL
        AND organisation.kind IN \(Organisation.Kind.educational.map(\.rawValue))
        AND \(scope.condition(on: "organisation")) AND \(condition)
      """
    let organisations: SQLRequest<Row> = """
      SELECT id, slug, shortName, kind, implementsSince, municipalityId
      FROM organisation
      WHERE \(reach)
      ORDER BY searchKey(shortName), id
      """
    let records = try records(db, where: reach, on: today)
    let documents = try documents(db, where: reach)
    let outdated = try OfficialDocument.outdated(db)
    var kinds: [Municipality.ID: [DocumentKind]] = [:]
    return try organisations.fetchAll(db).map { row in
      let (id, municipality): (Organisation.ID, Municipality.ID) = (row[0], row[5])
      let catalogue = try kinds[municipality] ?? DocumentKind.fetchAll(db, of: municipality)
      kinds[municipality] = catalogue
      let papers = catalogue.compactMap { kind -> ObligatoryPaper? in
        guard let due = kind.due(from: row[4]) else { return nil }
        let paper = documents[Key(id, kind.code)]
        return ObligatoryPaper(
          kind: kind, due: due, evidence: paper?.evidence ?? records[Key(id, kind.code)],
          isOutdated: paper.map { outdated[$0.id] != nil } ?? false)
      }
      return ObligatoryLine(
        organisation: OrganisationName(
          id: id, slug: row[1], name: row[2], kind: Organisation.Kind(rawValue: row[3]) ?? .school), papers: papers)
    }
  }

  private struct Key: Hashable {
    let organisation: Organisation.ID
    let kind: DocumentKind.Code

    init(_ organisation: Organisation.ID, _ kind: DocumentKind.Code) {
      self.organisation = organisation
      self.kind = kind
    }
  }

  /// The latest paper in force of each kind.
  private static func documents(
    _ db: Database, where reach: SQL
  ) throws -> [Key: (id: OfficialDocument.ID, evidence: ObligatoryPaper.Evidence)] {
    let request: SQLRequest<Row> = """
      SELECT document.organisationId, document.kindCode, document.id, document.number, document.issuedOn,
        document.isPublished, document.scan IS NOT NULL OR document.link <> ''
      FROM organisation
      JOIN officialDocument AS document ON document.organisationId = organisation.id
      WHERE \(reach) AND \(OfficialDocument.isInForce)
      ORDER BY document.issuedOn, document.id
      """
    return try request.fetchAll(db).reduce(into: [:]) { papers, row in
      papers[Key(row[0], .init(row[1]))] = (
        row[2], .document(row[2], number: row[3], date: row[4], isPublished: row[5], isReadable: row[6])
      )
    }
  }

  /// What other records of the portal prove: nobody enters it twice.
  private static func records(
    _ db: Database, where reach: SQL, on today: CalendarDate
  ) throws -> [Key: ObligatoryPaper.Evidence] {
    let year = SchoolYear(containing: today)
    // A roadmap that the centre has agreed to is there, and so is its agreement.
    let agreement = #"["\#(DocumentKind.Code.roadmap.rawValue)", "\#(DocumentKind.Code.agreed.rawValue)"]"#
    let request: SQLRequest<Row> = """
      SELECT organisation.id, \(DocumentKind.Code.implementation.rawValue), implementationOrder, implementsSince
      FROM organisation
      WHERE \(reach) AND implementationOrder <> ''
      UNION ALL
      SELECT organisation.id, \(DocumentKind.Code.group.rawValue), workingGroup.orderNumber,
        nullif(workingGroup.orderedOn, '')
      FROM organisation
      JOIN workingGroup ON workingGroup.organisationId = organisation.id
      WHERE \(reach) AND workingGroup.moderation <> 'archived' AND workingGroup.orderNumber <> ''
      UNION ALL
      SELECT organisation.id, \(DocumentKind.Code.curator.rawValue), curatorship.orderNumber, curatorship.orderedOn
      FROM organisation
      JOIN curatorship ON curatorship.organisationId = organisation.id
      WHERE \(reach) AND curatorship.orderNumber <> '' AND curatorship.starts <= \(today)
        AND ifnull(curatorship.ends, '9999') >= \(today)
      UNION ALL
      SELECT organisation.id, \(DocumentKind.Code.agreements.rawValue), agreement.number, agreement.signedOn
      FROM organisation
      JOIN agreement ON agreement.organisationId = organisation.id
      WHERE \(reach) AND agreement.kind = 'partnership' AND agreement.signedOn <= \(today)
        AND ifnull(agreement.ends, '9999') >= \(today)
      UNION ALL
      SELECT organisation.id, \(DocumentKind.Code.mediaPlan.rawValue), '', min(mediaPlanItem.plannedOn)
      FROM organisation
      JOIN mediaPlanItem ON mediaPlanItem.organisationId = organisation.id
      WHERE \(reach) AND mediaPlanItem.plannedOn BETWEEN \(year.start) AND \(year.end)
      GROUP BY organisation.id
      UNION ALL
      SELECT organisation.id, kind.value, '', max(roadmapEdition.agreedOn)
      FROM organisation
      JOIN roadmap ON roadmap.organisationId = organisation.id
      JOIN roadmapEdition ON roadmapEdition.roadmapId = roadmap.id
      JOIN json_each(\(agreement)) AS kind
      WHERE \(reach) AND roadmap.starts <= \(today) AND roadmap.ends >= \(year.start)
      GROUP BY organisation.id, kind.value
      """
    return try request.fetchAll(db).reduce(into: [:]) { records, row in
      records[Key(row[0], .init(row[1]))] = .record(number: row[2], date: row[3])
    }
  }
}
