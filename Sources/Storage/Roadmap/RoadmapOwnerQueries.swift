internal import GRDB
import Mentoring

/// Whose roadmap somebody may begin.
package struct RoadmapOwner: Sendable {
  package let owner: Roadmap.Owner
  package let name: String

  /// As a form names it.
  package var code: String {
    switch owner {
    case .municipality(let id): "municipality-\(id)"
    case .organisation(let id): "organisation-\(id)"
    }
  }
}

extension Store {
  /// The municipalities of the centre, then the organisations of the viewer that learn or teach.
  package func roadmapOwners(for viewer: Account) throws -> [RoadmapOwner] {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT NULL, municipality.id, municipality.name FROM municipality
        WHERE \(viewer.isOfCentre ? viewer.scope.municipality : "0")
        UNION ALL
        SELECT * FROM (
          SELECT organisation.id, NULL, organisation.shortName FROM organisation
          WHERE \(viewer.scope.condition(on: "organisation")) AND organisation.closedOn IS NULL
            AND organisation.kind IN \(Organisation.Kind.educational.map(\.rawValue))
          ORDER BY searchKey(organisation.shortName))
        """
      return try request.fetchAll(db).map { row in
        let organisation: Organisation.ID? = row[0]
        return RoadmapOwner(
          owner: organisation.map(Roadmap.Owner.organisation) ?? .municipality(row[1]), name: row[2])
      }
    }
  }
}
