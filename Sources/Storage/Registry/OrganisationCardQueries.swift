internal import GRDB
import Mentoring

/// Everything that the card of an organisation shows.
package struct OrganisationCard: Sendable {
  package let organisation: Organisation
  package let municipality: String
  package let curators: [CuratorLine]
  package let contingents: [Contingent]
  package let agreements: [AgreementLine]
  /// People who are at the organisation today, by what they are there.
  package let people: [Stay.Role: Int]
  package let pairs: Pairs
  package let fate: OrganisationFate

  /// Pairs of the organisation's mentees, or of a partner's mentors.
  package struct Pairs: Sendable {
    package let active: Int
    package let drafts: Int
    package let overdue: Int
  }
}

/// Somebody who answers for mentoring in an organisation (Пижанка, п. 11.3), with contacts of the office.
package struct CuratorLine: Sendable {
  package let name: String
  package let post: String
  package let phone: String
  package let email: String
  package let orderNumber: String
  package let since: CalendarDate
}

extension Store {
  package func organisation(_ slug: String, within scope: Scope) throws -> Organisation {
    try read { db in try Organisation.fetch(db, slug: slug, within: scope) }
  }

  package func organisationCard(_ slug: String, within scope: Scope, on today: CalendarDate) throws -> OrganisationCard
  {
    try read { db in
      let organisation = try Organisation.fetch(db, slug: slug, within: scope)
      return OrganisationCard(
        organisation: organisation,
        municipality: try String.fetchOne(
          db, sql: "SELECT name FROM municipality WHERE id = ?", arguments: [organisation.municipality]) ?? "",
        curators: try CuratorLine.fetchAll(db, of: organisation.id, on: today),
        contingents: try Contingent.fetchAll(db, of: organisation.id),
        agreements: try AgreementLine.fetchAll(db, of: organisation.id, within: scope),
        people: try OrganisationCard.people(db, of: organisation.id, on: today),
        pairs: try OrganisationCard.Pairs.fetch(db, of: organisation, on: today),
        fate: try OrganisationFate.fetch(db, of: organisation.id))
    }
  }

  /// Where a new organisation can belong: every municipality of the scope.
  package func municipalities(within scope: Scope) throws -> [Municipality] {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT DISTINCT municipality.id, municipality.name, municipality.slug, municipality.region, municipality.version
        FROM municipality
        LEFT JOIN organisation ON organisation.municipalityId = municipality.id
        WHERE \(scope.municipalities)
        ORDER BY municipality.name
        """
      return try request.fetchAll(db).map(Municipality.init(row:))
    }
  }
}

extension Scope {
  fileprivate var municipalities: SQL {
    switch self {
    case .everything: "1"
    case .municipality(let id): "municipality.id = \(id)"
    case .organisations(let ids): "organisation.id IN \(ids)"
    }
  }
}

extension Organisation {
  /// The organisation of an address; one that the scope does not reach does not exist.
  static func fetch(_ db: Database, slug: String, within scope: Scope) throws -> Organisation {
    let request: SQLRequest<Row> = """
      SELECT id, municipalityId, kind, name, shortName, slug, head, address, phone, email, site, implementsSince,
        implementationOrder, version, inn
      FROM organisation
      WHERE slug = \(slug) AND \(scope.conditionWithPartners(on: "organisation"))
      """
    guard let row = try request.fetchOne(db), let kind = Kind(rawValue: row[2]) else { throw Failure.notFound }
    let since: CalendarDate? = row[11]
    return Organisation(
      id: row[0], municipality: row[1], kind: kind, name: row[3], shortName: row[4], slug: row[5],
      inn: TaxpayerNumber(row[14]),
      contacts: Contacts(head: row[6], address: row[7], phone: row[8], email: row[9], site: row[10]),
      implementation: since.map { Implementation(since: $0, orderNumber: row[12]) }, version: row[13])
  }
}

extension CuratorLine {
  fileprivate static func fetchAll(
    _ db: Database, of organisation: Organisation.ID, on today: CalendarDate
  ) throws -> [CuratorLine] {
    let request: SQLRequest<Row> = """
      SELECT account.name, account.post, account.phone, account.email, curatorship.orderNumber, curatorship.starts
      FROM curatorship
      JOIN account ON account.id = curatorship.accountId
      WHERE curatorship.organisationId = \(organisation) AND account.disabledOn IS NULL
        AND curatorship.starts <= \(today) AND ifnull(curatorship.ends, '9999') >= \(today)
      ORDER BY curatorship.starts, account.name
      """
    return try request.fetchAll(db).map {
      CuratorLine(name: $0[0], post: $0[1], phone: $0[2], email: $0[3], orderNumber: $0[4], since: $0[5])
    }
  }
}

extension OrganisationCard {
  fileprivate static func people(
    _ db: Database, of organisation: Organisation.ID, on today: CalendarDate
  ) throws -> [Stay.Role: Int] {
    let request: SQLRequest<Row> = """
      SELECT role, count(DISTINCT personId)
      FROM stay
      WHERE organisationId = \(organisation) AND starts <= \(today) AND ifnull(ends, '9999') >= \(today)
      GROUP BY role
      """
    return try request.fetchAll(db).reduce(into: [:]) { counts, row in
      if let role = Stay.Role(rawValue: row[0]) { counts[role] = row[1] }
    }
  }
}

extension OrganisationCard.Pairs {
  fileprivate static func fetch(
    _ db: Database, of organisation: Organisation, on today: CalendarDate
  ) throws -> OrganisationCard.Pairs {
    let own: SQL =
      organisation.kind.isEducational
      ? "pair.organisationId = \(organisation.id)"
      : "pair.mentorStayId IN (SELECT id FROM stay WHERE organisationId = \(organisation.id))"
    let request: SQLRequest<Row> = """
      SELECT count(*) FILTER (WHERE status = 'active'), count(*) FILTER (WHERE status = 'draft'),
        count(*) FILTER (WHERE status = 'overdue')
      FROM (
        SELECT \(Pair.Status.expression(on: today)) AS status
        FROM pair
        LEFT JOIN fixingOrder ON fixingOrder.id = pair.orderId
        WHERE \(own))
      """
    guard let row = try request.fetchOne(db) else { throw Failure.notFound }
    return OrganisationCard.Pairs(active: row[0], drafts: row[1], overdue: row[2])
  }
}
