internal import GRDB
import Mentoring

/// Everything that the page of a pair shows.
package struct PairDetails: Sendable {
  package let pair: Pair
  package let line: PairLine
  package let organisation: Organisation.ID
  package let organisationSlug: String
  package let programme: Programme?
  package let roleModel: RoleModel?
  package let explanation: String
  package let closeNote: String
  /// The other pairs of the group; empty for a pair of its own.
  package let group: [PairLine]
  package let history: [EventLine]
  /// Whether the viewer may open the cards of the two.
  package let mentorIsWithinReach: Bool
  package let menteeIsWithinReach: Bool
  package let changes: PairChanges
  package let surveys: [PairSurvey]
}

/// A pair with what its form may be changed to.
package struct PairEdition: Sendable {
  package let details: PairDetails
  package let programmes: [Programme]
  package let roleModels: [RoleModel]
  /// The days that both people have in common at their places: the terms lie within.
  package let room: Period?
}

extension Store {
  /// - Throws: `Failure.notFound` when the pair is not within the scope.
  package func pair(_ id: Pair.ID, in scope: Scope, today: CalendarDate) throws -> PairDetails {
    try read { db in try PairDetails.fetch(db, id, in: scope, today: today) }
  }

  /// The same for those who may change the pair; for others it does not exist.
  package func pairForEditing(_ id: Pair.ID, in scope: Scope, today: CalendarDate) throws -> PairEdition {
    try read { db in
      let details = try PairDetails.fetch(db, id, in: scope, today: today)
      guard details.line.isOwn else { throw Failure.notFound }
      return PairEdition(
        details: details,
        programmes: try Programme.fetchAll(db, of: details.pair.form, in: details.organisation, keeping: id),
        roleModels: try RoleModel.fetchAll(db, of: details.pair.form), room: try Pair.rooms(db, of: [id])[id])
    }
  }

  /// The pairs of a form in which these people are mentees already, on some day of a period.
  package func pairsInTheWay(of new: NewPair, in scope: Scope, today: CalendarDate) throws -> [PairLine] {
    try read { db in
      try PairLine.fetchAll(
        db,
        where: """
          menteeStay.personId IN (SELECT personId FROM stay WHERE id IN \(new.mentees))
          AND pair.formCode = \(new.form.rawValue)
          AND pair.starts <= \(new.terms.period.end ?? new.terms.period.start)
          AND pair.lastDay >= \(new.terms.period.start) AND \(Pair.isVisible(in: scope))
          """,
        in: scope, today: today)
    }
  }
}

extension PairDetails {
  static func fetch(
    _ db: Database, _ id: Pair.ID, in scope: Scope, today: CalendarDate
  ) throws -> PairDetails {
    let visible: SQL = "pair.id = \(id) AND \(Pair.isVisible(in: scope))"
    guard let line = try PairLine.fetchAll(db, where: visible, in: scope, today: today).first,
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT pair.organisationId, organisation.slug, pair.programmeId, programme.title, pair.roleModelId,
            roleModel.name, pair.explanation, pair.closeNote, ifnull(programme.moderation = 'published', 0)
          FROM pair
          JOIN organisation ON organisation.id = pair.organisationId
          LEFT JOIN programme ON programme.id = pair.programmeId
          LEFT JOIN roleModel ON roleModel.id = pair.roleModelId
          WHERE pair.id = ?
          """, arguments: [id]),
      let pair = try Pair.fetchAll(db, where: "pair.id = \(id)").first
    else { throw Failure.notFound }
    return PairDetails(
      pair: pair, line: line, organisation: row[0], organisationSlug: row[1],
      programme: (row[2] as Programme.ID?).map { Programme(id: $0, title: row[3], isPublished: row[8]) },
      roleModel: (row[4] as RoleModel.ID?).map { RoleModel(id: $0, name: row[5]) },
      explanation: row[6], closeNote: row[7],
      group: try PairLine.fetchAll(
        db,
        where: """
          pair.id <> \(id) AND pair.groupId IN (SELECT groupId FROM pair WHERE id = \(id))
          AND \(Pair.isVisible(in: scope))
          ORDER BY mentee.searchKey
          """,
        in: scope, today: today),
      history: try EventLine.fetch(
        db, subject: "pair:\(id)", limit: 50, where: "event.kind <> 'meetingAdded'"),
      mentorIsWithinReach: try Person.fetch(db, line.mentor.person, in: scope, on: today) != nil,
      menteeIsWithinReach: try Person.fetch(db, line.mentee.person, in: scope, on: today) != nil,
      changes: try PairChanges.fetch(db, pair, in: scope, today: today),
      surveys: try PairSurvey.fetchAll(db, of: id))
  }
}

extension Pair {
  /// - Parameter condition: speaks of `pair`, `organisation` and `fixingOrder`.
  static func fetchAll(_ db: Database, where condition: SQL) throws -> [Pair] {
    let request: SQLRequest<Row> = """
      SELECT pair.id, pair.formCode, pair.starts, pair.ends, fixingOrder.number, fixingOrder.issuedOn, pair.closedOn,
        pair.closeReason, pair.version, \(Pause.column), pair.orderId, pair.completionOrderId
      FROM pair
      JOIN organisation ON organisation.id = pair.organisationId
      LEFT JOIN fixingOrder ON fixingOrder.id = pair.orderId
      WHERE \(condition)
      """
    return try request.fetchAll(db).compactMap { row in
      guard let period = Period(start: row[2], end: row[3]) else { return nil }
      let reason = (row[7] as String?).flatMap(Reason.init(rawValue:))
      let date: CalendarDate? = row[6]
      var closure: Closure?
      if let date, let reason { closure = Closure(date: date, reason: reason) }
      return Pair(
        id: row[0], form: .init(rawValue: row[1]), period: period,
        order: FixingOrder(number: row[4], date: row[5]), closure: closure, version: row[8],
        pauses: [Period](pauses: row[9]), orderID: row[10], completionOrderID: row[11])
    }
  }
}
