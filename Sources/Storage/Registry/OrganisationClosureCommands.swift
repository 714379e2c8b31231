internal import GRDB
import Mentoring

extension Store {
  /// Ends an organisation on a day. Its people leave it then; where it goes into another, they are there from the next day
  /// with the same class or post, and their pairs go on, fixed as they were: a successor takes orders over with everything.
  package func closeOrganisation(
    _ slug: String, _ closure: OrganisationClosure, version: Int, within scope: Scope, by author: Author
  ) throws {
    guard scope.kindsToAdd == Organisation.Kind.allCases else { throw Failure.forbidden }
    guard closure.day <= author.today else { throw Failure.refused(.dateInFuture, field: "date") }
    try change(by: author) { transaction in
      let db = transaction.db
      let organisation = try Organisation.fetch(db, slug: slug, within: scope)
      if try OrganisationFate.fetch(db, of: organisation.id).closedOn != nil {
        throw Failure.refused(.organisationClosed, field: "date")
      }
      let successors = try OrganisationOption.successors(db, of: organisation)
      let successor = try closure.successor.map { id in
        guard let found = successors.first(where: { $0.id == id }) else {
          throw Failure.refused(.notOffered, field: "successor")
        }
        return found
      }
      try transaction.bump("organisation", id: organisation.id.rawValue, version: version)
      try ClosingWork(transaction, organisation, closure, successor).perform()
      try db.execute(
        sql: "UPDATE organisation SET closedOn = ?, closingOrder = ?, successorId = ? WHERE id = ?",
        arguments: [closure.day, closure.order, closure.successor, organisation.id])
      try transaction.record(
        "organisationClosed", "organisation:\(organisation.id)",
        organisations: [organisation.id] + [closure.successor].compactMap(\.self),
        after: ["closedOn": closure.day.iso, "closingOrder": closure.order, "successor": successor?.name])
    }
  }
}

/// The people, pairs and curators of an organisation on its last day.
private struct ClosingWork {
  let transaction: Transaction
  let organisation: Organisation
  let closure: OrganisationClosure
  let successor: OrganisationOption?
  private var db: Database { transaction.db }
  private var next: CalendarDate { closure.day.adding(days: 1) }
  private var touched: [Organisation.ID] { [organisation.id] + [successor?.id].compactMap(\.self) }

  init(
    _ transaction: Transaction, _ organisation: Organisation, _ closure: OrganisationClosure,
    _ successor: OrganisationOption?
  ) {
    self.transaction = transaction
    self.organisation = organisation
    self.closure = closure
    self.successor = successor
  }

  private struct OpenStay {
    let id: Stay.ID
    let person: Person.ID
    let role: String
    let starts: CalendarDate
    let ends: CalendarDate?
    let label: String?
  }

  /// Pairs end or go on before the stays around them become shorter: the schema holds pairs inside stays.
  func perform() throws {
    let stays = try openStays()
    guard successor != nil || stays.allSatisfy({ $0.starts <= closure.day }) else {
      throw Failure.refused(.peopleAfterClosure, field: "date")
    }
    var places: [Stay.ID: Stay.ID] = [:]
    for stay in stays { places[stay.id] = try successor.map { try place(for: stay, at: $0) } }
    try carryPairs(of: stays.map(\.id), places)
    for stay in stays { try leave(stay) }
    try endCuratorships()
    try db.execute(
      sql: """
        UPDATE transfer SET answer = 'withdrawn', answeredAt = ?, answeredBy = ?
        WHERE answer IS NULL AND (organisationId = ? OR stayId IN (SELECT id FROM stay WHERE organisationId = ?))
        """,
      arguments: [transaction.author.moment, transaction.author.account, organisation.id, organisation.id])
  }

  private func openStays() throws -> [OpenStay] {
    let request: SQLRequest<Row> = """
      SELECT id, personId, role, starts, ends,
        (SELECT label FROM placement WHERE stayId = stay.id ORDER BY since DESC LIMIT 1)
      FROM stay
      WHERE organisationId = \(organisation.id) AND ifnull(ends, '9999') > \(closure.day)
      ORDER BY id
      """
    return try request.fetchAll(db).map {
      OpenStay(id: $0[0], person: $0[1], role: $0[2], starts: $0[3], ends: $0[4], label: $0[5])
    }
  }

  /// The stay at the successor: the one that is there already, else a new one.
  private func place(for stay: OpenStay, at successor: OrganisationOption) throws -> Stay.ID {
    let start = max(next, stay.starts)
    let known: SQLRequest<Stay.ID> = """
      SELECT id FROM stay
      WHERE personId = \(stay.person) AND +organisationId = \(successor.id) AND +role = \(stay.role)
        AND ifnull(ends, '9999') >= \(start)
      ORDER BY starts LIMIT 1
      """
    if let known = try known.fetchOne(db) { return known }
    try db.execute(
      sql: "INSERT INTO stay (personId, organisationId, role, starts, ends) VALUES (?, ?, ?, ?, ?)",
      arguments: [stay.person, successor.id, stay.role, start, stay.ends])
    let id = Stay.ID(db.lastInsertedRowID)
    if let label = stay.label {
      try db.execute(
        sql: "INSERT INTO placement (stayId, since, label) VALUES (?, ?, ?)", arguments: [id, start, label])
    }
    return id
  }

  private func carryPairs(of stays: [Stay.ID], _ places: [Stay.ID: Stay.ID]) throws {
    let request: SQLRequest<Row> = """
      SELECT pair.id, pair.starts, pair.mentorStayId, pair.menteeStayId, pair.groupId
      FROM pair
      WHERE pair.lastDay > \(closure.day)
        AND (pair.mentorStayId IN \(stays.listed()) OR pair.menteeStayId IN \(stays.listed()))
      ORDER BY pair.id
      """
    var continued: [Int64: (pair: Pair.ID, group: Int64?)] = [:]
    for row in try request.fetchAll(db) {
      let pair: Pair.ID = row[0]
      let mentor: Stay.ID = row[2]
      let mentee: Stay.ID = row[3]
      let hasBegun = (row[1] as CalendarDate) <= closure.day
      guard successor != nil else {
        try end(pair, hasBegun: hasBegun)
        continue
      }
      let (newMentor, newMentee) = (places[mentor] ?? mentor, places[mentee] ?? mentee)
      guard hasBegun else {
        try db.execute(
          sql: """
            UPDATE pair SET mentorStayId = ?, menteeStayId = ?, organisationId = iif(organisationId = ?, ?, organisationId),
              version = version + 1
            WHERE id = ?
            """,
          arguments: [newMentor, newMentee, organisation.id, successor?.id, pair])
        try transaction.record("pairKept", "pair:\(pair)", organisations: touched)
        continue
      }
      continued[pair.rawValue] = (try go(on: pair, newMentor, newMentee), row[4])
    }
    for (_, next) in continued {
      guard let group = next.group.flatMap({ continued[$0]?.pair }) else { continue }
      try db.execute(sql: "UPDATE pair SET groupId = ? WHERE id = ?", arguments: [group, next.pair])
    }
  }

  private func end(_ pair: Pair.ID, hasBegun: Bool) throws {
    if hasBegun {
      try close(pair, note: "Организация закрыта")
    } else {
      try db.execute(sql: "DELETE FROM pair WHERE id = ?", arguments: [pair])
      try transaction.record("pairCalledOff", "pair:\(pair)", organisations: touched)
    }
  }

  /// - Returns: the pair that continues this one at the successor.
  private func go(on pair: Pair.ID, _ mentor: Stay.ID, _ mentee: Stay.ID) throws -> Pair.ID {
    // Closing cuts the pauses off; those that reach further go on with the pair.
    let pauses = try Row.fetchAll(
      db, sql: "SELECT max(starts, ?), ends, reason FROM pause WHERE pairId = ? AND ifnull(ends, '9999') >= ?",
      arguments: [next, pair, next])
    try close(pair, note: "Продолжена в организации-преемнике")
    try db.execute(
      sql: """
        INSERT INTO pair (organisationId, formCode, mentorStayId, menteeStayId, programmeId, roleModelId, starts, ends,
          explanation, orderId)
        SELECT iif(organisationId = ?1, ?2, organisationId), formCode, ?3, ?4, programmeId, roleModelId, ?5, ends,
          explanation, orderId
        FROM pair
        WHERE id = ?6
        """,
      arguments: [organisation.id, successor?.id, mentor, mentee, next, pair])
    let id = Pair.ID(db.lastInsertedRowID)
    for pause in pauses {
      try db.execute(
        sql: "INSERT INTO pause (pairId, starts, ends, reason) VALUES (?, ?, ?, ?)",
        arguments: [id, pause[0] as String, pause[1] as String?, pause[2] as String])
    }
    try db.execute(
      sql: """
        INSERT INTO addendum (pairId, number, signedOn, ends, content, format, payment, noticedOn, noticedBy, cancelledOn)
        SELECT ?, number, signedOn, ends, content, format, payment, noticedOn, noticedBy, cancelledOn
        FROM addendum
        WHERE pairId = ?
        """,
      arguments: [id, pair])
    try transaction.record(
      "pairContinued", "pair:\(id)", organisations: touched, after: ["starts": next.iso, "pair": pair.description])
    return id
  }

  private func close(_ pair: Pair.ID, note: String) throws {
    try transaction.close(pair, Pair.Closure(date: closure.day, reason: .other), note: note, touched: touched)
  }

  private func leave(_ stay: OpenStay) throws {
    if stay.starts > closure.day {
      // It was to begin after the last day: it begins at the successor instead.
      try db.execute(sql: "DELETE FROM stay WHERE id = ?", arguments: [stay.id])
    } else {
      try db.execute(
        sql: "UPDATE stay SET ends = ?, leaveReason = ?, version = version + 1 WHERE id = ?",
        arguments: [closure.day, successor == nil ? "other" : "transferred", stay.id])
    }
    if let successor {
      try transaction.record(
        "personMoved", "person:\(stay.person)", organisations: [successor.id, organisation.id],
        before: ["organisation": organisation.shortName],
        after: ["organisation": successor.name, "since": next.iso])
    } else {
      try transaction.record(
        "stayEnded", "person:\(stay.person)", organisations: [organisation.id],
        after: ["organisation": organisation.shortName, "ends": closure.day.iso, "leaveReason": "other"])
    }
  }

  private func endCuratorships() throws {
    try db.execute(
      sql: "DELETE FROM curatorship WHERE organisationId = ? AND starts > ?",
      arguments: [organisation.id, closure.day])
    try db.execute(
      sql: "UPDATE curatorship SET ends = ? WHERE organisationId = ? AND ifnull(ends, '9999') > ?",
      arguments: [closure.day, organisation.id, closure.day])
  }
}
