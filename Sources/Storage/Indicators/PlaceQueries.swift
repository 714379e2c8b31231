internal import GRDB
import Mentoring

/// The place a figure is asked for: one organisation, a municipality, or everything in the registry.
package enum Area: Sendable, Hashable {
  case organisation(Organisation.ID)
  case municipality(Municipality.ID)
  case region
}

/// A place with a figure of its own: an organisation, a municipality, or the whole region.
package struct Place: Sendable, Equatable {
  package let area: Area
  package let name: String
  /// Empty for the region.
  package let slug: String

  package init(area: Area, name: String, slug: String) {
    self.area = area
    self.name = name
    self.slug = slug
  }
}

extension Store {
  /// The places that a viewer may choose a dashboard of, the widest first.
  package func places(within scope: Scope) throws -> [Place] {
    try read { db in try Place.fetchAll(db, within: scope) }
  }

  /// The organisation of an address, if the viewer may see figures of it.
  package func place(slug: String, within scope: Scope) throws -> Place {
    let found = try read { db in
      try Place.organisations(db, "organisation.slug = \(slug) AND \(scope.condition(on: "organisation"))")
    }
    guard let place = found.first else { throw Failure.notFound }
    return place
  }

  /// The organisations that an indicator speaks of, their municipalities, and the region last.
  package func places(with indicator: Indicator) throws -> [Place] {
    try read { db in
      try Place.organisations(db, Place.speaksOf(indicator)) + Place.municipalities(db, "1") + [Place.region(db)]
    }
  }
}

extension Area {
  var condition: SQL {
    switch self {
    case .organisation(let id): "organisation.id = \(id)"
    case .municipality(let id): "organisation.municipalityId = \(id)"
    case .region: "1"
    }
  }
}

extension Place {
  static func fetchAll(_ db: Database, within scope: Scope) throws -> [Place] {
    switch scope {
    case .everything:
      let municipalities = try Place.municipalities(db, "1")
      return municipalities.count == 1 ? municipalities : [try Place.region(db)] + municipalities
    case .municipality(let id): return try Place.municipalities(db, "id = \(id)")
    case .organisations: return try Place.organisations(db, scope.condition(on: "organisation"))
    }
  }

  fileprivate static func speaksOf(_ indicator: Indicator) -> SQL {
    """
    (implementsSince IS NOT NULL OR kind NOT IN \(Organisation.Kind.educational.map(\.rawValue)))
      AND kind IN \(indicator.rule.kinds.map(\.rawValue).sorted())
    """
  }

  fileprivate static func region(_ db: Database) throws -> Place {
    let name = try String.fetchOne(db, sql: "SELECT region FROM municipality ORDER BY id LIMIT 1")
    return Place(area: .region, name: name ?? "Регион", slug: "")
  }

  static func municipalities(_ db: Database, _ condition: SQL) throws -> [Place] {
    let request: SQLRequest<Row> = "SELECT id, name, slug FROM municipality WHERE \(condition) ORDER BY name"
    return try request.fetchAll(db).map { Place(area: .municipality($0[0]), name: $0[1], slug: $0[2]) }
  }

  fileprivate static func organisations(_ db: Database, _ condition: SQL) throws -> [Place] {
    let request: SQLRequest<Row> = """
      SELECT id, shortName, slug
      FROM organisation
      WHERE \(condition)
      ORDER BY municipalityId, shortName
      """
    return try request.fetchAll(db).map { Place(area: .organisation($0[0]), name: $0[1], slug: $0[2]) }
  }
}
