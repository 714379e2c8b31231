internal import GRDB
import Mentoring

/// A record as a select offers it.
package struct Named<Record>: Sendable {
  package let id: Identifier<Record>
  package let name: String
}

extension Organisation {
  /// The organisations of a scope that teach, by short name: those that pairs can belong to.
  static func named(_ db: Database, in scope: Scope) throws -> [Named<Organisation>] {
    let kinds = Kind.educational.map(\.rawValue)
    let request: SQLRequest<Row> = """
      SELECT organisation.id, organisation.shortName
      FROM organisation
      WHERE \(scope.condition(on: "organisation")) AND organisation.kind IN \(kinds)
      ORDER BY organisation.shortName
      """
    return try request.fetchAll(db).map { Named(id: $0[0], name: $0[1]) }
  }
}
