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

  /// Reads what figures are made of before anybody asks: a region takes seconds, once after a start.
  package func warmFacts() throws {
    let all = try read { db in
      try Organisation.ID.fetchAll(db, sql: "SELECT id FROM organisation ORDER BY municipalityId")
    }
    // A few at a time, so that a change meanwhile spoils little and no reader waits.
    for start in stride(from: 0, to: all.count, by: 50) {
      _ = try facts(of: Array(all[start..<min(start + 50, all.count)]))
    }
  }
}

extension Facts {
  static func fetch(_ db: Database, organisation: Organisation.ID) throws -> Facts? {
    let kindName = try String.fetchOne(
      db, sql: "SELECT kind FROM organisation WHERE id = ?", arguments: [organisation])
    guard let kindName, let kind = Organisation.Kind(rawValue: kindName) else { return nil }
    let (engagements, uncounted) = try engagements(db, of: organisation)
    return Facts(
      organisation: organisation, kind: kind,
      members: try members(db, of: organisation),
      engagements: engagements, pairs: try pairs(db, of: organisation), uncounted: uncounted,
      contingents: Dictionary(
        uniqueKeysWithValues: try Contingent.fetchAll(db, of: organisation).map { ($0.year, $0) }))
  }

  private static func members(_ db: Database, of organisation: Organisation.ID) throws -> [Member] {
    let rows = try Row.fetchCursor(
      try db.cachedStatement(
        sql: """
          SELECT stay.personId, stay.role, stay.starts, stay.ends, person.birthDate, person.workSince,
            iif(menteeProfile.personId IS NULL, NULL, ifnull(menteeProfile.enteredOn, '0001-01-01')),
            EXISTS (SELECT 1 FROM stay AS other WHERE other.personId = stay.personId AND other.id <> stay.id),
            person.sex,
            EXISTS (SELECT 1 FROM mentorProfile WHERE mentorProfile.personId = stay.personId),
            (SELECT group_concat(category) FROM specialCategory WHERE specialCategory.personId = stay.personId)
          FROM stay
          JOIN person ON person.id = stay.personId
          LEFT JOIN menteeProfile ON menteeProfile.personId = stay.personId
          WHERE stay.organisationId = ?
          ORDER BY person.searchKey, stay.starts, stay.id
          """), arguments: [organisation])
    var members: [Member] = []
    while let row = try rows.next() {
      guard let role = Stay.Role(rawValue: row[1]), let period = Period(start: row[2], end: row[3]) else { continue }
      let categories = (row[10] as String?)?.split(separator: ",").compactMap { SpecialCategory(rawValue: String($0)) }
      members.append(
        Member(
          person: row[0], role: role, period: period, birthDate: row[4], workSince: row[5], seeksSince: row[6],
          sex: (row[8] as String?).flatMap(Person.Sex.init(rawValue:)), hasOtherStays: row[7],
          isRegisteredMentor: row[9], categories: SpecialCategories(categories ?? [])))
    }
    return members
  }

  /// The pairs of everybody who ever belonged to the organisation, wherever the pairs are kept.
  private static func engagements(
    _ db: Database, of organisation: Organisation.ID
  ) throws -> ([Person.ID: [Engagement]], uncounted: [Pair.ID: [Period]]) {
    var engagements: [Person.ID: [Engagement]] = [:]
    var uncounted: [Pair.ID: [Period]] = [:]
    for side in [Pair.Side.mentee, .mentor] {
      let rows = try Row.fetchCursor(
        try db.cachedStatement(
          sql: """
            SELECT stay.personId, pair.id, stay.role, mentoringForm.track, mentoringForm.position,
              fixingOrder.issuedOn, pair.closedOn, pair.starts, pair.lastDay,
              (SELECT group_concat(starts || ' ' || ifnull(ends, ''), ';') FROM pause WHERE pause.pairId = pair.id)
            FROM stay
            JOIN pair ON pair.\(side.rawValue)StayId = stay.id
            JOIN mentoringForm ON mentoringForm.code = pair.formCode
            LEFT JOIN fixingOrder ON fixingOrder.id = pair.orderId
            WHERE stay.personId IN (SELECT personId FROM stay AS own WHERE own.organisationId = ?)
            ORDER BY pair.starts, pair.id
            """), arguments: [organisation])
      while let row = try rows.next() {
        guard let role = Stay.Role(rawValue: row[2]), let track = MentoringForm.Track(rawValue: row[3]),
          let period = Period(start: row[7], end: row[8])
        else { continue }
        engagements[row[0], default: []].append(
          Engagement(
            pair: row[1], side: side, role: role, track: track, form: row[4], orderedOn: row[5], closedOn: row[6],
            period: period))
        let long = Pair.uncounted([Period](pauses: row[9]))
        if !long.isEmpty { uncounted[row[1]] = long }
      }
    }
    return (engagements, uncounted)
  }

  private static func pairs(_ db: Database, of organisation: Organisation.ID) throws -> [OwnPair] {
    let rows = try Row.fetchCursor(
      try db.cachedStatement(
        sql: """
          SELECT pair.starts, pair.ends, fixingOrder.issuedOn, pair.closedOn,
            ifnull(pair.closeReason, 'completed') <> 'completed', mentoringForm.position,
            (SELECT group_concat(starts || ' ' || ifnull(ends, ''), ';') FROM pause WHERE pause.pairId = pair.id)
          FROM pair
          JOIN mentoringForm ON mentoringForm.code = pair.formCode
          LEFT JOIN fixingOrder ON fixingOrder.id = pair.orderId
          WHERE pair.organisationId = ?
          ORDER BY pair.id
          """), arguments: [organisation])
    var pairs: [OwnPair] = []
    while let row = try rows.next() {
      pairs.append(
        OwnPair(
          starts: row[0], ends: row[1], orderedOn: row[2], closedOn: row[3], isEndedEarly: row[4],
          pauses: [Period](pauses: row[6]), form: row[5]))
    }
    return pairs
  }
}
