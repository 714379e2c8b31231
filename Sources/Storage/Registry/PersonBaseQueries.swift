internal import GRDB
import Mentoring

/// Somebody in the base of mentors or of mentees.
package struct PersonBaseLine<Profile: Sendable>: Sendable {
  package let id: Person.ID
  package let name: PersonName
  package let isMinor: Bool
  package let birthDate: CalendarDate?
  package let role: Stay.Role
  package let organisation: String
  package let label: String?
  package let profile: Profile
  package let contact: Contact
  /// Awards and contests, latest first (Л-Кузнецкий, п. 3.7).
  package let honours: String
  /// Pairs on this side, earliest first, as far as the viewer may see them.
  package let pairs: [PersonPair]
  /// Pairs that are not over, wherever they are kept.
  package let load: Int
}

/// One page of a base, or all of it.
package struct PersonBaseList<Profile: Sendable>: Sendable {
  package let total: Int
  package let page: Int
  package let lines: [PersonBaseLine<Profile>]

  package static var empty: Self { Self(total: 0, page: 1, lines: []) }
}

extension Store {
  /// - Parameter size: of a page; nil for everybody, as a file takes them.
  package func mentorBase(
    _ filter: PersonBaseFilter, for account: Account, on today: CalendarDate, size: Int?
  ) throws -> PersonBaseList<MentorProfile> {
    try read { db in
      try PersonBaseSearch(side: .mentor, filter: filter, account: account, today: today).list(
        db, size: size, MentorProfile.columns.map { "mentorProfile.\($0)" }, "mentorProfile", MentorProfile.init)
    }
  }

  /// - Parameter size: of a page; nil for everybody, as a file takes them.
  package func menteeBase(
    _ filter: PersonBaseFilter, for account: Account, on today: CalendarDate, size: Int?
  ) throws -> PersonBaseList<MenteeProfile> {
    try read { db in
      try PersonBaseSearch(side: .mentee, filter: filter, account: account, today: today).list(
        db, size: size, MenteeProfile.columns.map { "menteeProfile.\($0)" }, "menteeProfile", MenteeProfile.init)
    }
  }
}

extension PersonBaseSearch {
  fileprivate func list<Profile>(
    _ db: Database, size: Int?, _ columns: [String], _ table: String, _ profile: (Row, Int) -> Profile
  ) throws -> PersonBaseList<Profile> {
    let count: SQLRequest<Int> = "WITH \(listed) SELECT count(*) FROM listed"
    let total = try count.fetchOne(db) ?? 0
    let page = size.map { min(max(filter.page, 1), max(1, (total + $0 - 1) / $0)) } ?? 1
    let limit = size ?? -1
    let request: SQLRequest<Row> = """
      WITH \(listed)
      SELECT listed.id, person.surname, person.given, person.patronymic, listed.isMinor, person.birthDate,
        listed.role, listed.organisationName, listed.label, contact.phone, contact.email, (
          SELECT count(*)
          FROM stay AS own
          JOIN pair ON pair.\(sql: side.rawValue)StayId = own.id
          WHERE own.personId = listed.id AND pair.lastDay >= \(today)), (
          SELECT group_concat(title || iif(result = '', '', ', ' || result), '; ')
          FROM (
            SELECT title, result
            FROM attainment
            WHERE personId = listed.id AND kind IN ('award', 'contest')
            ORDER BY day DESC)),
        \(sql: columns.joined(separator: ", "))
      FROM listed
      JOIN person ON person.id = listed.id
      JOIN \(sql: table) ON \(sql: table).personId = listed.id
      LEFT JOIN contact ON contact.personId = listed.id
      ORDER BY \(order)
      LIMIT \(limit) OFFSET \((page - 1) * max(size ?? 0, 0))
      """
    let rows = try request.fetchAll(db)
    let people = rows.map { $0[0] as Person.ID }
    let pairs = try PersonPair.fetch(db, of: people, where: account.scope.conditionOnPair, on: today)
    return PersonBaseList(
      total: total, page: page,
      lines: rows.compactMap { row in
        guard let role = Stay.Role(rawValue: row[6]) else { return nil }
        return PersonBaseLine(
          id: row[0], name: PersonName(surname: row[1], given: row[2], patronymic: row[3]), isMinor: row[4],
          birthDate: row[5], role: role, organisation: row[7], label: row[8], profile: profile(row, 13),
          contact: Contact(phone: row[9] ?? "", email: row[10] ?? ""), honours: row[12] ?? "",
          pairs: (pairs[row[0]] ?? []).filter { $0.side == side }, load: row[11])
      })
  }
}
