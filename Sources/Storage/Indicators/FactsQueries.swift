internal import GRDB
import Mentoring

extension Store {
  /// What counting needs to know of the organisations, one element each, in their order.
  package func facts(of organisations: [Organisation.ID]) throws -> [Facts] {
    try counting { db, view in try view.facts(db, of: organisations) }
  }

  /// The same, past the copy in memory: what a test holds against it.
  package func factsFromDatabase(of organisations: [Organisation.ID]) throws -> [Facts] {
    try read { db in try organisations.compactMap { try Facts.fetch(db, organisation: $0) } }
  }
}

extension Facts {
  static func fetch(_ db: Database, organisation: Organisation.ID) throws -> Facts? {
    let kindName = try String.fetchOne(
      db, sql: "SELECT kind FROM organisation WHERE id = ?", arguments: [organisation])
    guard let kindName, let kind = Organisation.Kind(rawValue: kindName) else { return nil }
    return Facts(
      organisation: organisation, kind: kind,
      members: try members(db, of: organisation),
      engagements: try engagements(db, of: organisation),
      contingents: Dictionary(
        uniqueKeysWithValues: try Contingent.fetchAll(db, of: organisation).map { ($0.year, $0) }))
  }

  private static func members(_ db: Database, of organisation: Organisation.ID) throws -> [Member] {
    let rows = try Row.fetchCursor(
      try db.cachedStatement(
        sql: """
          SELECT stay.personId, stay.role, stay.starts, stay.ends, person.birthDate
          FROM stay
          JOIN person ON person.id = stay.personId
          WHERE stay.organisationId = ?
          ORDER BY person.searchKey, stay.starts
          """), arguments: [organisation])
    var members: [Member] = []
    while let row = try rows.next() {
      guard let role = Stay.Role(rawValue: row[1]), let period = Period(start: row[2], end: row[3]) else { continue }
      members.append(Member(person: row[0], role: role, period: period, birthDate: row[4]))
    }
    return members
  }

  /// The pairs of everybody who ever belonged to the organisation, wherever the pairs are kept.
  private static func engagements(
    _ db: Database, of organisation: Organisation.ID
  ) throws -> [Person.ID: [Engagement]] {
    var engagements: [Person.ID: [Engagement]] = [:]
    for side in [Indicator.Side.mentee, .mentor] {
      let rows = try Row.fetchCursor(
        try db.cachedStatement(
          sql: """
            SELECT stay.personId, pair.id, stay.role, pair.formCode, fixingOrder.issuedOn, pair.starts, pair.lastDay,
              (SELECT group_concat(starts || ' ' || ifnull(ends, ''), ';') FROM pause WHERE pause.pairId = pair.id)
            FROM stay
            JOIN pair ON pair.\(side.rawValue)StayId = stay.id
            LEFT JOIN fixingOrder ON fixingOrder.id = pair.orderId
            WHERE stay.personId IN (SELECT personId FROM stay AS own WHERE own.organisationId = ?)
            ORDER BY pair.starts, pair.id
            """), arguments: [organisation])
      while let row = try rows.next() {
        guard let role = Stay.Role(rawValue: row[2]), let period = Period(start: row[5], end: row[6])
        else { continue }
        engagements[row[0], default: []].append(
          Engagement(
            pair: row[1], side: side, role: role, form: .init(rawValue: row[3]), orderedOn: row[4], period: period,
            uncounted: Pair.uncounted([Period](pauses: row[7]))))
      }
    }
    return engagements
  }
}
