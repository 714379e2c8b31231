internal import GRDB
import Mentoring

/// Act of the region → order of the district → order of the school → programmes → pairs, and what a replaced act leaves
/// to be renewed.
package struct DocumentChain: Sendable {
  /// Of the centre: acts, orders, materials, in the order of the catalogue; replaced ones too.
  package let acts: [Act]
  package let schools: [School]
  package let outdated: [Outdated]

  package struct Act: Sendable {
    package let line: DocumentLine
    /// Papers in force that follow from it.
    package let dependents: Int
  }

  /// A paper that must be renewed, because what it follows from was replaced.
  package struct Outdated: Sendable {
    package let line: DocumentLine
    package let cause: DocumentLine?
  }

  /// What hangs on the order of a school.
  package struct School: Sendable {
    package let organisation: OrganisationName
    package let order: Order?
    package let documents: Int
    package let programmes: Int
    /// Pairs that still last, and those of them whose order is older than the order in whose place this one stands.
    package let pairs: Int
    package let olderPairs: Int

    package struct Order: Sendable {
      package let id: OfficialDocument.ID
      package let number: String
      package let issuedOn: CalendarDate
      package let hasBasis: Bool
      package let isRenewed: Bool
    }
  }

  package static let empty = DocumentChain(acts: [], schools: [], outdated: [])
}

extension Store {
  /// For a district: a region's reach has no end.
  package func documentChain(within scope: Scope, on today: CalendarDate) throws -> DocumentChain {
    try read { db in
      let causes = try OfficialDocument.outdated(db)
      let outdated = try DocumentLine.fetchAll(db, where: "document.id IN \(causes.keys.listed())", within: scope)
      let acts = try DocumentLine.fetchAll(
        db, where: "(document.municipalityId IS NOT NULL OR document.id IN \(causes.values.listed()))", within: scope)
      let counts: SQLRequest<Row> = """
        SELECT document.basisId, count(*)
        FROM officialDocument AS document
        LEFT JOIN organisation ON organisation.id = document.organisationId
        WHERE document.basisId IS NOT NULL AND \(OfficialDocument.isInForce) AND \(scope.conditionOnDocuments)
        GROUP BY document.basisId
        """
      let dependents: [OfficialDocument.ID: Int] = try counts.fetchAll(db).reduce(into: [:]) { $0[$1[0]] = $1[1] }
      return DocumentChain(
        acts: acts.filter { $0.organisation == nil }.map {
          DocumentChain.Act(line: $0, dependents: dependents[$0.document.id] ?? 0)
        },
        schools: try DocumentChain.School.fetchAll(db, within: scope, on: today),
        outdated: outdated.map { line in
          DocumentChain.Outdated(
            line: line, cause: acts.first { $0.document.id == causes[line.document.id] })
        })
    }
  }
}

extension DocumentChain.School {
  fileprivate static func fetchAll(
    _ db: Database, within scope: Scope, on today: CalendarDate
  ) throws -> [DocumentChain.School] {
    let code = DocumentKind.Code.implementation.rawValue
    let request: SQLRequest<Row> = """
      SELECT organisation.id, organisation.slug, organisation.shortName, organisation.kind, document.id,
        document.number, document.issuedOn, document.basisId IS NOT NULL, document.replacesId IS NOT NULL,
        (SELECT count(*)
          FROM officialDocument AS document
          WHERE document.organisationId = organisation.id AND document.kindCode <> \(code)
            AND \(OfficialDocument.isInForce)),
        (SELECT count(*)
          FROM programme
          WHERE programme.organisationId = organisation.id AND programme.moderation <> 'archived'),
        (SELECT count(*)
          FROM pair
          JOIN fixingOrder ON fixingOrder.id = pair.orderId
          WHERE pair.organisationId = organisation.id AND pair.lastDay >= \(today)),
        (SELECT count(*)
          FROM pair
          JOIN fixingOrder ON fixingOrder.id = pair.orderId
          WHERE pair.organisationId = organisation.id AND pair.lastDay >= \(today)
            AND document.replacesId IS NOT NULL AND fixingOrder.issuedOn < document.issuedOn)
      FROM organisation
      LEFT JOIN officialDocument AS document ON document.id = (
        SELECT max(id)
        FROM officialDocument AS document
        WHERE document.organisationId = organisation.id AND document.kindCode = \(code)
          AND \(OfficialDocument.isInForce))
      WHERE organisation.implementsSince IS NOT NULL AND organisation.closedOn IS NULL
        AND organisation.kind IN \(Organisation.Kind.educational.map(\.rawValue))
        AND \(scope.condition(on: "organisation"))
      ORDER BY searchKey(organisation.shortName), organisation.id
      """
    return try request.fetchAll(db).map { row in
      let id: OfficialDocument.ID? = row[4]
      return DocumentChain.School(
        organisation: OrganisationName(row: row),
        order: id.map { Order(id: $0, number: row[5], issuedOn: row[6], hasBasis: row[7], isRenewed: row[8]) },
        documents: row[9], programmes: row[10], pairs: row[11], olderPairs: row[12])
    }
  }
}
