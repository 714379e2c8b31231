internal import GRDB
import Mentoring

/// A paper as lists show it.
package struct DocumentLine: Sendable {
  package let document: OfficialDocument
  package let kind: DocumentKind
  /// The organisation whose it is; nil for the centre's.
  package let organisation: OrganisationName?
  package let municipality: String
  package let municipalityId: Municipality.ID
  package let file: DocumentFile?
  package let isReplaced: Bool
  package let isEditable: Bool

  /// Readers see that a paper is there; its file is theirs once it is published.
  package func givesFile(to viewer: Account) -> Bool { isEditable && viewer.mayEdit || document.terms.isPublished }
}

/// Everything that the page of a paper shows.
package struct DocumentCard: Sendable {
  package let line: DocumentLine
  package let basis: DocumentLine?
  package let replaced: DocumentLine?
  package let successor: DocumentLine?
  /// Papers in force that follow from it.
  package let dependents: [DocumentLine]
  /// The act that was replaced, so that this paper must be renewed.
  package let cause: DocumentLine?
}

extension Store {
  package func document(_ id: OfficialDocument.ID, within scope: Scope) throws -> DocumentCard {
    try read { db in
      let line = try DocumentLine.fetch(db, id, within: scope)
      let near: SQL = """
        document.id IN (\(line.document.terms.basis), \(line.document.terms.replaces)) OR document.replacesId = \(id)
          OR document.basisId = \(id)
        """
      let others = try DocumentLine.fetchAll(db, where: "(\(near))", within: scope)
      let cause = try OfficialDocument.outdated(db)[id]
      return DocumentCard(
        line: line, basis: others.first { $0.document.id == line.document.terms.basis },
        replaced: others.first { $0.document.id == line.document.terms.replaces },
        successor: others.first { $0.document.terms.replaces == id },
        dependents: others.filter { $0.document.terms.basis == id && !$0.isReplaced },
        cause: try cause.flatMap { try DocumentLine.fetchAll(db, where: "document.id = \($0)", within: scope).first })
    }
  }

  /// The catalogue, with the days that a municipality has set.
  package func documentKinds(of municipality: Municipality.ID?) throws -> [DocumentKind] {
    try read { db in try DocumentKind.fetchAll(db, of: municipality) }
  }

  /// Papers that a new one of the owner can follow from, and those it can stand in the place of.
  package func documentChoices(
    for owner: OfficialDocument.Owner, within scope: Scope
  ) throws -> (bases: [DocumentLine], own: [DocumentLine]) {
    try read { db in
      let lines = try DocumentLine.fetchAll(db, where: owner.reach, within: scope)
      let own = lines.filter { line in
        switch owner {
        case .municipality: line.organisation == nil
        case .organisation(let id): line.organisation?.id == id
        }
      }
      return (lines.filter { !$0.isReplaced && $0.kind.isBasis }, own.filter { !$0.isReplaced })
    }
  }

  /// The municipality that the centre's papers are of: the one that is named, or the only one of the reach.
  package func municipality(ofCentre slug: String?, within scope: Scope) throws -> Municipality {
    let known = try municipalities(within: scope).filter { slug == nil || $0.slug == slug }
    guard known.count == 1, let only = known.first else { throw Failure.notFound }
    return only
  }
}

extension DocumentLine {
  static let columns = """
    document.id, document.kindCode, document.title, document.number, document.issuedOn, document.signer, document.link,
      document.basisId, document.replacesId, document.isPublished, document.version, document.scanFormat,
      document.scanSize, kind.level, kind.title, kind.source, kind.due, organisation.id, organisation.slug,
      organisation.shortName, organisation.kind, municipality.name,
      EXISTS (SELECT 1 FROM officialDocument AS later WHERE later.replacesId = document.id),
      municipality.id
    """

  static let tables = """
    FROM officialDocument AS document
    JOIN documentKind AS kind ON kind.code = document.kindCode
    LEFT JOIN organisation ON organisation.id = document.organisationId
    JOIN municipality ON municipality.id = ifnull(document.municipalityId, organisation.municipalityId)
    """

  init(row: Row, scope: Scope) {
    document = OfficialDocument(
      id: row[0],
      terms: .init(
        kind: .init(row[1]), title: row[2], number: row[3], issuedOn: row[4], signer: row[5], link: row[6],
        basis: row[7], replaces: row[8], isPublished: row[9]), version: row[10])
    file = DocumentFile(format: row[11], size: row[12])
    kind = DocumentKind(
      code: .init(row[1]), level: DocumentKind.Level(rawValue: row[13]) ?? .school, title: row[14], source: row[15],
      due: row[16])
    let id: Organisation.ID? = row[17]
    organisation = id.map {
      OrganisationName(id: $0, slug: row[18], name: row[19], kind: Organisation.Kind(rawValue: row[20]) ?? .school)
    }
    municipality = row[21]
    isReplaced = row[22]
    municipalityId = row[23]
    isEditable = !scope.isOfOrganisations || id != nil
  }

  static func fetch(_ db: Database, _ id: OfficialDocument.ID, within scope: Scope) throws -> DocumentLine {
    guard let line = try fetchAll(db, where: "document.id = \(id)", within: scope).first else {
      throw Failure.notFound
    }
    return line
  }

  /// In the order of the catalogue, the newest of a kind first.
  static func fetchAll(
    _ db: Database, where condition: SQL, within scope: Scope, limit: Int = 500
  ) throws -> [DocumentLine] {
    let request: SQLRequest<Row> = """
      SELECT \(sql: columns)
      \(sql: tables)
      WHERE \(condition) AND \(scope.conditionOnDocuments)
      ORDER BY kind.position, document.issuedOn DESC, document.id DESC
      LIMIT \(limit)
      """
    return try request.fetchAll(db).map { DocumentLine(row: $0, scope: scope) }
  }
}

extension DocumentKind {
  /// Papers of others follow from acts, and from the school's own order.
  fileprivate var isBasis: Bool {
    switch level {
    case .region: true
    case .district: code == .districtOrder
    case .school: code == .implementation
    }
  }

  static func fetchAll(_ db: Database, of municipality: Municipality.ID?) throws -> [DocumentKind] {
    let request: SQLRequest<Row> = """
      SELECT kind.code, kind.level, kind.title, kind.source, ifnull(documentTerm.due, kind.due)
      FROM documentKind AS kind
      LEFT JOIN documentTerm ON documentTerm.kindCode = kind.code AND documentTerm.municipalityId = \(municipality)
      ORDER BY kind.position
      """
    return try request.fetchAll(db).map { row in
      DocumentKind(
        code: .init(row[0]), level: Level(rawValue: row[1]) ?? .school, title: row[2], source: row[3], due: row[4])
    }
  }
}

extension OfficialDocument {
  /// Papers in force below an act that was replaced after them, each with the act: itself or what it follows from.
  static func outdated(_ db: Database) throws -> [ID: ID] {
    let request: SQLRequest<Row> = """
      WITH RECURSIVE outdated (id, cause) AS (
        SELECT document.id, document.basisId
        FROM officialDocument AS replacing
        CROSS JOIN officialDocument AS document ON document.basisId = replacing.replacesId
        WHERE replacing.replacesId IS NOT NULL AND \(isInForce)
        UNION
        SELECT document.id, outdated.cause
        FROM outdated
        CROSS JOIN officialDocument AS document ON document.basisId = outdated.id
        WHERE \(isInForce))
      SELECT id, min(cause)
      FROM outdated
      GROUP BY id
      """
    return try request.fetchAll(db).reduce(into: [:]) { $0[$1[0]] = $1[1] }
  }
}

extension OfficialDocument.Owner {
  /// The owner's papers and those above them.
  fileprivate var reach: SQL {
    switch self {
    case .municipality(let id): "document.municipalityId = \(id)"
    case .organisation(let id):
      """
      (document.organisationId = \(id)
        OR document.municipalityId = (SELECT municipalityId FROM organisation AS own WHERE own.id = \(id)))
      """
    }
  }
}

extension Scope {
  /// Papers of one's organisations, and those of the centre above them.
  var conditionOnDocuments: SQL {
    switch self {
    case .everything: "1"
    case .municipality(let id): "(document.municipalityId = \(id) OR organisation.municipalityId = \(id))"
    case .organisations(let ids):
      """
      (document.organisationId IN \(ids) OR document.municipalityId IN
        (SELECT municipalityId FROM organisation AS own WHERE own.id IN \(ids)))
      """
    }
  }
}
