internal import GRDB
import Mentoring

extension Store {
  /// The organisations that an indicator speaks of, their municipalities, and the region last.
  package func places(with indicator: Indicator) throws -> [Place] {
    try read { db in
      let kinds = indicator.kinds.map(\.rawValue).sorted()
      let organisations: SQLRequest<Row> = """
        SELECT organisation.id, organisation.slug, organisation.shortName
        FROM organisation
        JOIN municipality ON municipality.id = organisation.municipalityId
        WHERE organisation.kind IN \(kinds) AND organisation.implementsSince IS NOT NULL
        ORDER BY municipality.name, organisation.shortName
        """
      let municipalities = try Row.fetchAll(db, sql: "SELECT id, slug, name FROM municipality ORDER BY name")
      return try organisations.fetchAll(db).map(Self.place)
        + municipalities.map {
          Place(area: .municipality($0[0]), name: $0[2], slug: $0[1])
        } + [Place(area: .region, name: "Всего", slug: "")]
    }
  }

  package func organisationPlace(_ slug: String) throws -> Place {
    try read { db in
      guard
        let row = try Row.fetchOne(
          db, sql: "SELECT id, slug, shortName FROM organisation WHERE slug = ?", arguments: [slug])
      else { throw StorageError.unknownSlug(slug) }
      return Self.place(row)
    }
  }

  package func organisation(_ slug: String) throws -> Organisation.ID {
    try id(slug, in: "organisation")
  }

  package func municipality(_ slug: String) throws -> Municipality.ID {
    try id(slug, in: "municipality")
  }

  private func id<Owner>(_ slug: String, in table: String) throws -> Identifier<Owner> {
    try read { db in
      guard
        let id = try Identifier<Owner>.fetchOne(db, sql: "SELECT id FROM \(table) WHERE slug = ?", arguments: [slug])
      else { throw StorageError.unknownSlug(slug) }
      return id
    }
  }

  /// Full names for the operator's list.
  package func fullNames(of people: [Person.ID]) throws -> [Person.ID: String] {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT id, surname, given, patronymic
        FROM person
        WHERE id IN (SELECT value FROM json_each(\(json(people))))
        """
      return Dictionary(
        uniqueKeysWithValues: try request.fetchAll(db).map { row in
          (row[0], PersonName(surname: row[1], given: row[2], patronymic: row[3]).full)
        })
    }
  }

  /// A list of keys as one argument: SQLite takes only so many separate ones.
  private func json(_ people: [Person.ID]) -> String {
    "[" + people.map(\.description).joined(separator: ",") + "]"
  }

  private static func place(_ row: Row) -> Place {
    Place(area: .organisation(row[0]), name: row[2], slug: row[1])
  }
}
