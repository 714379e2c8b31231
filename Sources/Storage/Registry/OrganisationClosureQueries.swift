internal import GRDB
import Mentoring

/// An organisation about to be closed, with what that ends, and those that may take its people over.
package struct ClosingOrganisation: Sendable {
  package let organisation: Organisation
  package let isClosed: Bool
  package let people: Int
  package let pairs: Int
  package let curators: Int
  package let successors: [OrganisationOption]
}

/// How an organisation came to its end, and which others went into it.
package struct OrganisationFate: Sendable {
  package let closedOn: CalendarDate?
  package let order: String
  package let successor: OrganisationOption?
  package let joined: [(organisation: OrganisationOption, day: CalendarDate)]
}

extension Store {
  package func closingOrganisation(
    _ slug: String, within scope: Scope, on today: CalendarDate
  ) throws -> ClosingOrganisation {
    try read { db in
      let organisation = try Organisation.fetch(db, slug: slug, within: scope)
      let counts: SQLRequest<Row> = """
        SELECT
          (SELECT closedOn IS NOT NULL FROM organisation WHERE id = \(organisation.id)),
          (SELECT count(DISTINCT personId) FROM stay
            WHERE organisationId = \(organisation.id) AND ifnull(ends, '9999') >= \(today)),
          (SELECT count(*) FROM (
            SELECT pair.id FROM stay JOIN pair ON pair.mentorStayId = stay.id
            WHERE stay.organisationId = \(organisation.id) AND pair.lastDay >= \(today)
            UNION
            SELECT pair.id FROM stay JOIN pair ON pair.menteeStayId = stay.id
            WHERE stay.organisationId = \(organisation.id) AND pair.lastDay >= \(today))),
          (SELECT count(*) FROM curatorship
            WHERE organisationId = \(organisation.id) AND ifnull(ends, '9999') >= \(today))
        """
      guard let row = try counts.fetchOne(db) else { throw Failure.notFound }
      return ClosingOrganisation(
        organisation: organisation, isClosed: row[0], people: row[1], pairs: row[2], curators: row[3],
        successors: try OrganisationOption.successors(db, of: organisation))
    }
  }
}

extension OrganisationOption {
  /// Those of the municipality that have the same kinds of people: a school goes into a school, not into a bank.
  static func successors(_ db: Database, of organisation: Organisation) throws -> [OrganisationOption] {
    let kinds = organisation.kind.isEducational ? [organisation.kind] : Organisation.Kind.partners
    let request: SQLRequest<Row> = """
      SELECT id, shortName, kind, slug
      FROM organisation
      WHERE municipalityId = \(organisation.municipality) AND id <> \(organisation.id) AND closedOn IS NULL
        AND kind IN \(kinds.map(\.rawValue))
      ORDER BY searchKey(shortName)
      """
    return try request.fetchAll(db).compactMap { OrganisationOption($0) }
  }
}

extension OrganisationFate {
  static func fetch(_ db: Database, of organisation: Organisation.ID) throws -> OrganisationFate {
    let own: SQLRequest<Row> = """
      SELECT successor.id, successor.shortName, successor.kind, successor.slug, organisation.closedOn,
        organisation.closingOrder
      FROM organisation
      LEFT JOIN organisation AS successor ON successor.id = organisation.successorId
      WHERE organisation.id = \(organisation)
      """
    let others: SQLRequest<Row> = """
      SELECT id, shortName, kind, slug, closedOn
      FROM organisation
      WHERE successorId = \(organisation)
      ORDER BY closedOn
      """
    let row = try own.fetchOne(db)
    return OrganisationFate(
      closedOn: row?[4], order: row?[5] ?? "",
      successor: row.flatMap { $0[0] == nil ? nil : OrganisationOption($0) },
      joined: try others.fetchAll(db).compactMap { row in OrganisationOption(row).map { ($0, row[4]) } })
  }
}
