internal import GRDB
import Mentoring

/// What has happened to a pair since it was made: who led before and after, its pauses, its orders, its papers at work.
package struct PairChanges: Sendable {
  /// The pair that this one continues with another mentor or at another place.
  package let preceding: PairLine?
  package let following: PairLine?
  package let pauses: [PauseLine]
  /// Orders about the pair, drafts among them.
  package let fixing: Order?
  package let completion: Order?
  /// Of a pair of teachers: nil for others.
  package let papers: WorkPapers?
  /// The act of the last day that can be undone, and whether all of its people are the viewer's to change.
  package let movement: Movement?

  package struct PauseLine: Sendable {
    package let period: Period
    package let reason: Pause.Reason
  }
}

extension PairChanges {
  static func fetch(_ db: Database, _ pair: Pair, in scope: Scope, today: CalendarDate) throws -> PairChanges {
    let visible = Pair.isVisible(in: scope)
    let before: SQL = "pair.id = (SELECT precedingId FROM pair WHERE id = \(pair.id)) AND \(visible)"
    let after: SQL = "pair.precedingId = \(pair.id) AND \(visible)"
    let pauses: SQLRequest<Row> = "SELECT starts, ends, reason FROM pause WHERE pairId = \(pair.id) ORDER BY starts"
    return PairChanges(
      preceding: try PairLine.fetchAll(db, where: before, in: scope, today: today).first,
      following: try PairLine.fetchAll(db, where: after, in: scope, today: today).last,
      pauses: try pauses.fetchAll(db).compactMap { row in
        guard let period = Period(start: row[0], end: row[1]), let reason = Pause.Reason(rawValue: row[2])
        else { return nil }
        return PauseLine(period: period, reason: reason)
      },
      fixing: try pair.orderID.flatMap { try Order.fetchOne(db, $0) },
      completion: try pair.completionOrderID.flatMap { try Order.fetchOne(db, $0) },
      papers: try WorkPapers.fetch(db, of: [pair.id], on: today)[pair.id],
      movement: try Movement.latest(db, ofPair: pair.id))
  }
}

extension Movement {
  /// The latest act over both people of a pair, whoever did it. The page says whether its day is over.
  static func latest(_ db: Database, ofPair pair: Pair.ID) throws -> Movement? {
    let latest: SQLRequest<Int64> = """
      SELECT max(movementPerson.movementId)
      FROM pair
      JOIN stay ON stay.id = pair.menteeStayId
      JOIN movementPerson ON movementPerson.personId = stay.personId
      WHERE pair.id = \(pair)
      """
    guard let id = try latest.fetchOne(db), let found = try fetch(db, where: "movement.id = \(id)"),
      found.kind.isOfPairs
    else { return nil }
    return try isUntouched(db, found) ? found : nil
  }
}

/// A pair that somebody is about to change in one act, and what bounds the change.
package struct PairChangeDraft: Sendable {
  package let pair: Pair
  package let line: PairLine
  /// The days that both people have at their places.
  package let room: Period?
  package let completion: Order?
}

/// A pair past its end, which somebody has to answer about.
package struct OverduePair: Sendable {
  package let pair: Pair
  package let line: PairLine
  package let room: Period?
}

extension Store {
  /// - Throws: `Failure.notFound` for those who may not change the pair.
  package func pairChange(_ id: Pair.ID, in scope: Scope, today: CalendarDate) throws -> PairChangeDraft {
    try read { db in
      let own: SQL = "pair.id = \(id) AND \(scope.condition(on: "organisation"))"
      guard let line = try PairLine.fetchAll(db, where: own, in: scope, today: today).first,
        let pair = try Pair.fetchAll(db, where: "pair.id = \(id)").first
      else { throw Failure.notFound }
      return PairChangeDraft(
        pair: pair, line: line, room: try Pair.rooms(db, of: [id])[id],
        completion: try pair.completionOrderID.flatMap { try Order.fetchOne(db, $0) })
    }
  }

  /// The pairs of the scope whose time is over and that nobody has ended, the longest over first.
  ///
  /// - Parameter limit: a page of them; the rest wait their turn.
  package func overduePairs(
    of organisation: Organisation.ID?, in scope: Scope, today: CalendarDate, limit: Int = 50
  ) throws -> [OverduePair] {
    try read { db in
      let one: SQL = organisation.map { "organisation.id = \($0)" } ?? "1"
      let lines = try PairLine.fetchAll(
        db,
        where: """
          pair.organisationId IN (SELECT own.id FROM organisation AS own WHERE \(scope.condition(on: "own")))
          AND \(one) AND pair.closedOn IS NULL AND pair.ends < \(today)
          AND fixingOrder.issuedOn <= \(today)
          ORDER BY pair.ends, mentor.searchKey, mentee.searchKey, pair.id
          LIMIT \(limit)
          """,
        in: scope, today: today)
      let pairs = try Pair.fetchAll(db, where: "pair.id IN \(lines.map(\.id))").map { ($0.id, $0) }
      let byID = Dictionary(uniqueKeysWithValues: pairs)
      let rooms = try Pair.rooms(db, of: lines.map(\.id))
      return lines.compactMap { line in
        byID[line.id].map { OverduePair(pair: $0, line: line, room: rooms[line.id]) }
      }
    }
  }
}

extension Pair {
  /// The days that both people of each pair have at their places.
  static func rooms(_ db: Database, of ids: [Pair.ID]) throws -> [Pair.ID: Period] {
    let request: SQLRequest<Row> = """
      SELECT pair.id, max(stay.starts), min(ifnull(stay.ends, '9999-12-31'))
      FROM pair
      JOIN stay ON stay.id IN (pair.mentorStayId, pair.menteeStayId)
      WHERE pair.id IN \(ids)
      GROUP BY pair.id
      """
    return try request.fetchAll(db).reduce(into: [:]) { rooms, row in
      let end: CalendarDate = row[2]
      rooms[row[0]] = end.year == 9999 ? Period(openFrom: row[1]) : Period(start: row[1], end: end)
    }
  }
}
