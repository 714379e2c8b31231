internal import GRDB
import Mentoring

/// A pair about to be closed, and the pairs of its group that may be closed with it.
package struct ClosureDraft: Sendable {
  package let pair: Pair
  package let line: PairLine
  package let group: [PairLine]
}

extension Store {
  /// - Throws: `Failure.notFound` for those who may not change the pair.
  package func closureDraft(_ id: Pair.ID, in scope: Scope, today: CalendarDate) throws -> ClosureDraft {
    try read { db in
      let own: SQL = "\(scope.condition(on: "organisation"))"
      let lines = try PairLine.fetchAll(db, where: "pair.id = \(id) AND \(own)", in: scope, today: today)
      guard let line = lines.first, let pair = try Pair.fetchAll(db, where: "pair.id = \(id)").first
      else { throw Failure.notFound }
      return ClosureDraft(
        pair: pair, line: line,
        group: try PairLine.fetchAll(
          db,
          where: """
            pair.id <> \(id) AND pair.groupId IN (SELECT groupId FROM pair WHERE id = \(id))
            AND pair.closedOn IS NULL AND \(own)
            ORDER BY mentee.searchKey
            """,
          in: scope, today: today))
    }
  }
}
