internal import GRDB
import Mentoring

/// Two records side by side before they become one, and what the merge would move.
package struct MergeDraft: Sendable {
  package let kept: PersonCard
  package let merged: PersonCard
  /// Why they cannot become one; nil when they can.
  package let refusal: Failure.Refusal?
  /// Stays of the merged one that become one with a stay of the one kept.
  package let joined: Int
  /// Pairs of the merged one, those that the viewer does not see included.
  package let pairs: Int
  package let events: Int
}

extension Store {
  /// - Throws: `Failure.notFound` unless the scope shows both.
  package func mergeDraft(
    _ kept: Person.ID, _ merged: Person.ID, in scope: Scope, on today: CalendarDate
  ) throws -> MergeDraft {
    let cards = (try personCard(kept, in: scope, on: today), try personCard(merged, in: scope, on: today))
    return try read { db in
      let pairs: SQLRequest<Int> = """
        SELECT (SELECT count(*) FROM pair WHERE mentorStayId IN (SELECT id FROM stay WHERE personId = \(merged)))
          + (SELECT count(*) FROM pair WHERE menteeStayId IN (SELECT id FROM stay WHERE personId = \(merged)))
        """
      let events: SQLRequest<Int> = "SELECT count(*) FROM event WHERE subject = \("person:\(merged)")"
      return MergeDraft(
        kept: cards.0, merged: cards.1,
        refusal: kept == merged ? .samePerson : try Merge.refusal(db, kept, merged),
        joined: try StayJoint.all(db, kept, merged)?.count ?? 0, pairs: try pairs.fetchOne(db) ?? 0,
        events: try events.fetchOne(db) ?? 0)
    }
  }
}
