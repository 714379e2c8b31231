internal import GRDB
import Mentoring

/// An agreement as the card of one of its sides shows it.
package struct AgreementLine: Sendable {
  package let id: Agreement.ID
  package let agreement: Agreement
  /// The other side.
  package let name: String
  /// Absent where the other side is a school that the viewer has no business with.
  package let slug: String?
  /// Whether this side is the one that gives mentors, or helps.
  package let isGiving: Bool
  /// Whether the viewer answers for one of the sides.
  package let isEditable: Bool
  package let version: Int
}

extension Store {
  /// An agreement on the card of one of its sides, for those who may change it.
  package func agreement(_ id: Agreement.ID, of slug: String, within scope: Scope) throws -> AgreementLine {
    try read { db in try AgreementLine.fetch(db, id, of: slug, within: scope) }
  }

  /// With whom an organisation can sign: for an educational one partners and schools of its municipality, for a partner
  /// the educational organisations of the scope.
  package func counterparts(of organisation: Organisation, within scope: Scope) throws -> [OrganisationName] {
    try read { db in try OrganisationName.counterparts(db, of: organisation, within: scope) }
  }
}

/// An organisation in a list to choose from.
package struct OrganisationName: Sendable {
  package let id: Organisation.ID
  package let slug: String
  package let name: String
  package let kind: Organisation.Kind
}

extension OrganisationName {
  static func counterparts(
    _ db: Database, of organisation: Organisation, within scope: Scope
  ) throws -> [OrganisationName] {
    let others: SQL =
      organisation.kind.isEducational
      ? "1" : "kind IN \(Organisation.Kind.educational.map(\.rawValue)) AND \(scope.condition(on: "organisation"))"
    let request: SQLRequest<Row> = """
      SELECT id, slug, shortName, kind
      FROM organisation
      WHERE municipalityId = \(organisation.municipality) AND id <> \(organisation.id) AND closedOn IS NULL AND \(others)
      ORDER BY kind IN \(Organisation.Kind.educational.map(\.rawValue)), searchKey(shortName)
      """
    return try request.fetchAll(db).compactMap { row in
      Organisation.Kind(rawValue: row[3]).map {
        OrganisationName(id: row[0], slug: row[1], name: row[2], kind: $0)
      }
    }
  }
}

extension AgreementLine {
  static func fetch(_ db: Database, _ id: Agreement.ID, of slug: String, within scope: Scope) throws -> AgreementLine {
    let organisation = try Organisation.fetch(db, slug: slug, within: scope)
    let lines = try fetchAll(db, of: organisation.id, within: scope)
    guard let line = lines.first(where: { $0.id == id && $0.isEditable }) else { throw Failure.notFound }
    return line
  }

  /// Newest first; an organisation may be either side.
  static func fetchAll(
    _ db: Database, of organisation: Organisation.ID, within scope: Scope
  ) throws -> [AgreementLine] {
    let request: SQLRequest<Row> = """
      SELECT agreement.number, agreement.signedOn, agreement.ends, other.shortName,
        iif(\(scope.conditionWithPartners(on: "other")), other.slug, NULL), agreement.kind,
        agreement.partnerId = \(organisation), agreement.id, agreement.version,
        \(scope.condition(on: "school")) OR \(scope.condition(on: "giver"))
      FROM agreement
      JOIN organisation AS other
        ON other.id = iif(agreement.organisationId = \(organisation), agreement.partnerId, agreement.organisationId)
      JOIN organisation AS school ON school.id = agreement.organisationId
      JOIN organisation AS giver ON giver.id = agreement.partnerId
      WHERE agreement.organisationId = \(organisation) OR agreement.partnerId = \(organisation)
      ORDER BY agreement.signedOn DESC, agreement.id DESC
      """
    return try request.fetchAll(db).map { row in
      let start: CalendarDate = row[1]
      let period = Period(start: start, end: row[2]) ?? Period(openFrom: start)
      return AgreementLine(
        id: row[7], agreement: Agreement(kind: .init(rawValue: row[5]) ?? .partnership, number: row[0], period: period),
        name: row[3], slug: row[4], isGiving: row[6], isEditable: row[9],
        version: row[8])
    }
  }
}
