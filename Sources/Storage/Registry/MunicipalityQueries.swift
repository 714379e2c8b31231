internal import GRDB
import Mentoring

/// What the organisations of a municipality have entered for a school year, added up.
package struct ContingentTotal: Sendable, Equatable {
  package let year: SchoolYear
  /// Nil where nobody has entered the figure.
  package let heads: [Contingent.Group: Int]
  /// How many organisations have entered figures of the year.
  package let entered: Int
}

/// A line of the list of municipalities.
package struct MunicipalityLine: Sendable {
  package let municipality: Municipality
  package let organisations: Int
  package let implementing: Int
  package let contingent: ContingentTotal
  package let enterprises: EnterpriseCount?
}

/// Everything that the card of a municipality shows.
package struct MunicipalityCard: Sendable {
  package let municipality: Municipality
  package let organisations: Int
  /// By school year, the latest first.
  package let contingents: [ContingentTotal]
  /// By calendar year, the latest first.
  package let enterprises: [EnterpriseCount]
}

extension Store {
  /// The municipalities of a scope with their totals of a school year. A district has no figures but its organisations'.
  package func municipalityLines(within scope: Scope, in year: SchoolYear) throws -> [MunicipalityLine] {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT municipality.id, municipality.name, municipality.slug, municipality.region, municipality.version,
          count(*) FILTER (WHERE organisation.kind IN \(Organisation.Kind.educational.map(\.rawValue))
            AND organisation.closedOn IS NULL),
          count(organisation.implementsSince) FILTER (WHERE organisation.closedOn IS NULL), count(contingent.organisationId), \(ContingentTotal.sums)
        FROM municipality
        LEFT JOIN organisation ON organisation.municipalityId = municipality.id
        LEFT JOIN contingent ON contingent.organisationId = organisation.id AND contingent.startYear = \(year.startYear)
        WHERE \(scope.municipality)
        GROUP BY municipality.id
        ORDER BY searchKey(municipality.name)
        """
      let enterprises = try EnterpriseCount.fetchLatest(db)
      return try request.fetchAll(db).map { row in
        MunicipalityLine(
          municipality: Municipality(row: row), organisations: row[5], implementing: row[6],
          contingent: ContingentTotal(row: row, from: 8, year: year, entered: row[7]),
          enterprises: enterprises[row[0]])
      }
    }
  }

  package func municipalityCard(_ slug: String, within scope: Scope) throws -> MunicipalityCard {
    try read { db in
      let municipality = try Municipality.fetch(db, slug: slug, within: scope)
      let organisations: SQLRequest<Int> = """
        SELECT count(*)
        FROM organisation
        WHERE municipalityId = \(municipality.id) AND kind IN \(Organisation.Kind.educational.map(\.rawValue))
          AND closedOn IS NULL
        """
      return MunicipalityCard(
        municipality: municipality, organisations: try organisations.fetchOne(db) ?? 0,
        contingents: try ContingentTotal.fetchAll(db, of: municipality.id),
        enterprises: try EnterpriseCount.fetchAll(db, of: municipality.id).map(\.count))
    }
  }

  package func municipality(_ slug: String, within scope: Scope) throws -> Municipality {
    try read { db in try Municipality.fetch(db, slug: slug, within: scope) }
  }

  /// The figure of a year and its version, zero while nothing is entered.
  package func enterpriseCount(
    of slug: String, in year: Int, within scope: Scope
  ) throws -> (municipality: Municipality, count: EnterpriseCount?, version: Int) {
    try read { db in
      let municipality = try Municipality.fetch(db, slug: slug, within: scope)
      let found = try EnterpriseCount.fetchAll(db, of: municipality.id).first { $0.count.year == year }
      return (municipality, found?.count, found?.version ?? 0)
    }
  }
}

extension Scope {
  /// Whole municipalities: whoever works in single organisations has none.
  var municipality: SQL {
    switch self {
    case .everything: "1"
    case .municipality(let id): "municipality.id = \(id)"
    case .organisations: "0"
    }
  }
}

extension Municipality {
  init(row: Row) {
    self.init(id: row[0], name: row[1], slug: row[2], region: row[3], version: row[4])
  }

  static func fetch(_ db: Database, slug: String, within scope: Scope) throws -> Municipality {
    let request: SQLRequest<Row> = """
      SELECT id, name, slug, region, version
      FROM municipality
      WHERE slug = \(slug) AND \(scope.municipality)
      """
    guard let row = try request.fetchOne(db) else { throw Failure.notFound }
    return Municipality(row: row)
  }
}

extension ContingentTotal {
  /// One sum a group, in the order of the groups: NULL where nobody knows.
  fileprivate static let sums = SQL(
    sql: Contingent.Group.allCases.map { "sum(contingent.\($0.rawValue))" }.joined(separator: ", "))

  fileprivate init(row: Row, from index: Int, year: SchoolYear, entered: Int) {
    var heads: [Contingent.Group: Int] = [:]
    for (offset, group) in Contingent.Group.allCases.enumerated() { heads[group] = row[index + offset] }
    self.init(year: year, heads: heads, entered: entered)
  }

  fileprivate static func fetchAll(_ db: Database, of municipality: Municipality.ID) throws -> [ContingentTotal] {
    let request: SQLRequest<Row> = """
      SELECT contingent.startYear, count(*), \(sums)
      FROM organisation
      JOIN contingent ON contingent.organisationId = organisation.id
      WHERE organisation.municipalityId = \(municipality)
      GROUP BY contingent.startYear
      ORDER BY contingent.startYear DESC
      """
    return try request.fetchAll(db).map { row in
      ContingentTotal(row: row, from: 2, year: SchoolYear(startYear: row[0]), entered: row[1])
    }
  }
}

extension EnterpriseCount {
  private init(row: Row) {
    self.init(year: row[0], enterprises: row[1], asOf: row[2], source: row[3])
  }

  static func fetchAll(
    _ db: Database, of municipality: Municipality.ID
  ) throws -> [(count: EnterpriseCount, version: Int)] {
    let request: SQLRequest<Row> = """
      SELECT year, enterprises, asOf, source, version
      FROM enterpriseCount
      WHERE municipalityId = \(municipality)
      ORDER BY year DESC
      """
    return try request.fetchAll(db).map { (EnterpriseCount(row: $0), $0[4]) }
  }

  /// The latest figure of each municipality.
  fileprivate static func fetchLatest(_ db: Database) throws -> [Municipality.ID: EnterpriseCount] {
    // With max() the other columns come from the row of the maximum (SQLite, «bare columns in an aggregate query»).
    let request: SQLRequest<Row> = """
      SELECT max(year), enterprises, asOf, source, municipalityId
      FROM enterpriseCount
      GROUP BY municipalityId
      """
    return Dictionary(uniqueKeysWithValues: try request.fetchAll(db).map { ($0[4], EnterpriseCount(row: $0)) })
  }
}
