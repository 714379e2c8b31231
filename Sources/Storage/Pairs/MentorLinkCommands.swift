internal import GRDB
import Mentoring

/// The page of a mentor who came by a personal link: no session, no search, nothing but own pairs.
package struct MentorJournal: Sendable {
  package let person: Person.ID
  package let name: PersonName
  package let expiresAt: Int64
  package let pairs: [Line]
  package let rules: MeetingRules

  /// A pair that the mentor leads today.
  package struct Line: Sendable {
    package let pair: Pair
    /// First name and the initial of the surname are all that the page shows of it.
    package let mentee: PersonName
    package let lastMeeting: CalendarDate?
    package let held: Set<Meeting.Kind>
  }
}

/// A personal link of a mentor, as the card of the person tells of it; the link itself is kept nowhere.
package struct MentorLink: Sendable, Equatable {
  package static let lifetime: Int64 = 90 * 86400

  package let issuedAt: Int64
  package let expiresAt: Int64
}

extension Store {
  /// Gives a mentor a link; one given before stops working.
  package func issueMentorLink(
    to id: Person.ID, link tokenHash: String, in scope: Scope, by author: Author
  ) throws -> PersonName {
    try change(by: author) { transaction in
      guard try MeetingRules.offersLinks(transaction.db) else { throw Failure.forbidden }
      let person = try transaction.changeablePerson(id, in: scope)
      let led = try Pair.led(transaction.db, by: id, within: scope.condition(on: "organisation"), on: transaction.today)
      guard !led.isEmpty else { throw Failure.notFound }
      try transaction.db.execute(
        sql: """
          INSERT OR REPLACE INTO mentorLink (personId, tokenHash, issuedBy, issuedAt, expiresAt)
          VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [id, tokenHash, author.account, author.moment, author.moment + MentorLink.lifetime])
      try transaction.record(
        "mentorLinkIssued", "person:\(id)", organisations: try transaction.organisations(of: [id]))
      return person.name
    }
  }

  package func revokeMentorLink(of id: Person.ID, in scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      _ = try transaction.changeablePerson(id, in: scope)
      try transaction.db.execute(sql: "DELETE FROM mentorLink WHERE personId = ?", arguments: [id])
      guard transaction.db.changesCount == 1 else { throw Failure.notFound }
      try transaction.record(
        "mentorLinkRevoked", "person:\(id)", organisations: try transaction.organisations(of: [id]))
    }
  }

  /// What a link opens; nil for a link that does not exist, has run out, or may no longer be used.
  package func mentorJournal(_ tokenHash: String, at moment: Int64, today: CalendarDate) throws -> MentorJournal? {
    try read { db in try MentorJournal.fetch(db, tokenHash, at: moment, today: today) }
  }

  /// Meetings of one pair that a link enters in a day: a lost link fills no journal.
  private static let dailyEntries = 10

  /// Enters a meeting by the mentor's own hand. A second one on a day is for the curator to enter.
  package func addMeeting(_ meeting: Meeting, of pair: Pair.ID, byLink tokenHash: String, by author: Author) throws {
    try change(by: author) { transaction in
      let journal = try MentorJournal.fetch(
        transaction.db, tokenHash, at: author.moment, today: transaction.today)
      guard let known = journal?.pairs.first(where: { $0.pair.id == pair })?.pair else { throw Failure.notFound }
      let today = try Int.fetchOne(
        transaction.db,
        sql: """
          SELECT count(*) FROM event
          WHERE subject = ? AND kind = 'meetingAddedByMentor' AND at > ?
          """,
        arguments: ["pair:\(pair)", author.moment - 86400])
      guard (today ?? 0) < Self.dailyEntries else { throw Failure.refused(.tooManyEntries) }
      try transaction.insert(meeting, of: known, again: false, group: nil, as: "meetingAddedByMentor")
    }
  }
}

extension MentorLink {
  static func fetch(_ db: Database, of person: Person.ID) throws -> MentorLink? {
    try Row.fetchOne(db, sql: "SELECT issuedAt, expiresAt FROM mentorLink WHERE personId = ?", arguments: [person])
      .map { MentorLink(issuedAt: $0[0], expiresAt: $0[1]) }
  }
}

extension MentorJournal {
  fileprivate static func fetch(
    _ db: Database, _ tokenHash: String, at moment: Int64, today: CalendarDate
  ) throws -> MentorJournal? {
    let rules = try MeetingRules.fetch(db, on: today)
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT person.id, person.surname, person.given, person.patronymic, mentorLink.expiresAt, mentorLink.issuedBy
        FROM mentorLink
        JOIN person ON person.id = mentorLink.personId
        WHERE mentorLink.tokenHash = ? AND mentorLink.expiresAt > ?
        """,
      arguments: [tokenHash, moment])
    guard let row, rules.offersLinks else { return nil }
    let person: Person.ID = row[0]
    let issuer: Account.ID? = row[5]
    // A link shows the pairs of the organisations that its giver answers for; the centre answers for all.
    let pairs = try Pair.led(
      db, by: person,
      within: """
        NOT EXISTS (SELECT 1 FROM curatorship WHERE accountId IS \(issuer))
        OR organisation.id IN (SELECT organisationId FROM curatorship WHERE accountId IS \(issuer))
        """,
      on: today)
    return MentorJournal(
      person: person, name: PersonName(surname: row[1], given: row[2], patronymic: row[3]), expiresAt: row[4],
      pairs: try lines(db, of: pairs), rules: rules)
  }

  private static func lines(_ db: Database, of pairs: [Pair]) throws -> [Line] {
    let request: SQLRequest<Row> = """
      SELECT pair.id, mentee.surname, mentee.given, max(meeting.heldOn), group_concat(DISTINCT meeting.kind)
      FROM pair
      JOIN stay ON stay.id = pair.menteeStayId
      JOIN person AS mentee ON mentee.id = stay.personId
      LEFT JOIN meeting ON meeting.pairId = pair.id AND meeting.state = 'held'
      WHERE pair.id IN \(pairs.map(\.id))
      GROUP BY pair.id
      ORDER BY mentee.searchKey
      """
    return try request.fetchAll(db).compactMap { row in
      let id: Pair.ID = row[0]
      let kinds = (row[4] as String? ?? "").split(separator: ",").compactMap { Meeting.Kind(rawValue: String($0)) }
      return pairs.first { $0.id == id }.map {
        Line(
          pair: $0, mentee: PersonName(surname: row[1], given: row[2], patronymic: nil), lastMeeting: row[3],
          held: Set(kinds))
      }
    }
  }
}

extension Pair {
  /// Pairs at work that somebody leads.
  ///
  /// - Parameter condition: speaks of the `organisation` that keeps the pair.
  fileprivate static func led(
    _ db: Database, by mentor: Person.ID, within condition: SQL, on today: CalendarDate
  ) throws -> [Pair] {
    try fetchAll(
      db,
      where: """
        pair.mentorStayId IN (SELECT id FROM stay WHERE personId = \(mentor))
        AND pair.organisationId IN (SELECT id FROM organisation WHERE \(condition))
        AND \(Status.expression(on: today)) = 'active'
        """)
  }
}
