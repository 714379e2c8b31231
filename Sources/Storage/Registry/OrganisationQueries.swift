internal import GRDB
import Mentoring

/// Which organisations a list shows.
package struct OrganisationFilter: Sendable {
  /// Educational organisations or partners: the two halves of the register.
  package var kinds: [Organisation.Kind]
  package var search = ""
  package var lacksContingent = false
  /// With more people registered than the figures of the school year have.
  package var hasDoubtfulContingent = false
  /// Those that were closed or joined to another too.
  package var includesClosed = false
  package var order: Order = .name
  package var isDescending = false

  package init(kinds: [Organisation.Kind]) { self.kinds = kinds }

  package enum Order: String, Sendable { case name, kind, pupils, since }
}

/// A line of the register of organisations.
package struct OrganisationLine: Sendable {
  package let slug: String
  package let name: String
  package let shortName: String
  package let kind: Organisation.Kind
  package let curators: String
  /// Whether the figures of the school year are entered, and the number of pupils among them.
  package let hasContingent: Bool
  package let pupils: Int?
  /// More people are registered than the figures have.
  package let isContingentDoubtful: Bool
  package let implementsSince: CalendarDate?
  package let agreementsInForce: Int
  package let closedOn: CalendarDate?
}

/// A page of the register and how many lines there are in all.
package struct OrganisationList: Sendable {
  package let lines: [OrganisationLine]
  package let total: Int
  /// Educational organisations of the reach without figures of the school year, whatever the filter.
  package let lackingContingent: Int
}

extension Store {
  package func organisations(
    _ filter: OrganisationFilter, within scope: Scope, on today: CalendarDate, limit: Int, page: (Int) -> Int
  ) throws -> OrganisationList {
    let year = SchoolYear(containing: today).startYear
    return try counting { db, view in
      let doubtful: SQL =
        filter.hasDoubtfulContingent
        ? "organisation.id IN \(try Self.doubtful(db, view, within: scope, on: today))" : "1"
      let matching: SQL = """
        FROM organisation
        LEFT JOIN contingent ON contingent.organisationId = organisation.id AND contingent.startYear = \(year)
        WHERE organisation.kind IN \(filter.kinds.map(\.rawValue))
          AND \(scope.conditionWithPartners(on: "organisation"))
          AND \(filter.condition) AND \(doubtful)
        """
      let total = try SQLRequest<Int>(literal: "SELECT count(*) \(matching)").fetchOne(db) ?? 0
      let lines: SQLRequest<Row> = """
        SELECT organisation.slug, organisation.name, organisation.shortName, organisation.kind,
          (SELECT group_concat(account.name, ', ')
            FROM curatorship
            JOIN account ON account.id = curatorship.accountId
            WHERE curatorship.organisationId = organisation.id AND account.disabledOn IS NULL
              AND curatorship.starts <= \(today) AND ifnull(curatorship.ends, '9999') >= \(today)),
          contingent.organisationId IS NOT NULL, contingent.pupils, organisation.implementsSince,
          (SELECT count(*)
            FROM agreement
            WHERE (agreement.organisationId = organisation.id OR agreement.partnerId = organisation.id)
              AND agreement.signedOn <= \(today) AND ifnull(agreement.ends, '9999') >= \(today)),
          organisation.id, organisation.closedOn
        \(matching)
        ORDER BY \(filter.ordering), searchKey(organisation.shortName), organisation.id
        LIMIT \(limit) OFFSET \((page(total) - 1) * limit)
        """
      let rows = try lines.fetchAll(db)
      let contradicted = try view.facts(db, of: rows.filter { $0[5] }.map { $0[9] })
        .filter { !$0.contradicted(on: today).isEmpty }.map(\.organisation)
      return OrganisationList(
        lines: rows.compactMap { OrganisationLine(row: $0, doubtful: contradicted) }, total: total,
        lackingContingent: try Self.lackingContingent(db, within: scope, year: year))
    }
  }

  private static func doubtful(
    _ db: Database, _ view: FactsCache.View, within scope: Scope, on today: CalendarDate
  ) throws -> [Organisation.ID] {
    try FigureSource(db, view, where: scope.condition(on: "organisation"), on: today).doubtful
  }

  private static func lackingContingent(_ db: Database, within scope: Scope, year: Int) throws -> Int {
    let kinds = Organisation.Kind.educational.map(\.rawValue)
    let request: SQLRequest<Int> = """
      SELECT count(*)
      FROM organisation
      WHERE organisation.kind IN \(kinds) AND organisation.closedOn IS NULL AND \(scope.condition(on: "organisation"))
        AND NOT EXISTS (
          SELECT 1 FROM contingent
          WHERE contingent.organisationId = organisation.id AND contingent.startYear = \(year))
      """
    return try request.fetchOne(db) ?? 0
  }
}

extension Organisation {
  /// Whether the `organisation` of a statement works by the model and is not closed.
  static let implements: SQL = "organisation.implementsSince IS NOT NULL AND organisation.closedOn IS NULL"
}

extension OrganisationFilter {
  fileprivate var condition: SQL {
    let found = SearchMatch.condition(on: "organisation.nameKey", SearchKey.words(of: search))
    let there: SQL = includesClosed ? found : "\(found) AND organisation.closedOn IS NULL"
    return lacksContingent ? "\(there) AND contingent.organisationId IS NULL" : there
  }

  /// Empty values stand last both ways (`ux.md` 46).
  fileprivate var ordering: SQL {
    let column: SQL =
      switch order {
      case .name: "searchKey(organisation.shortName)"
      case .kind: "organisation.kind"
      case .pupils: "contingent.pupils"
      case .since: "organisation.implementsSince"
      }
    return isDescending ? "\(column) DESC NULLS LAST" : "\(column) ASC NULLS LAST"
  }
}

extension OrganisationLine {
  fileprivate init?(row: Row, doubtful: [Organisation.ID]) {
    guard let kind = Organisation.Kind(rawValue: row[3]) else { return nil }
    self.init(
      slug: row[0], name: row[1], shortName: row[2], kind: kind, curators: row[4] ?? "", hasContingent: row[5],
      pupils: row[6], isContingentDoubtful: doubtful.contains(row[9]), implementsSince: row[7],
      agreementsInForce: row[8], closedOn: row[10])
  }
}
