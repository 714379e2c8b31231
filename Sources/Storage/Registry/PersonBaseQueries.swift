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
    let list = try SlicedRows(page: size == nil ? 1 : filter.page, size: size ?? Int(Int32.max)) { slice in
      try rows(db, slice, columns, table)
    }
    let people = list.rows.map { $0[0] as Person.ID }
    let pairs = try PersonPair.fetch(db, of: people, where: account.scope.conditionOnPair, on: today)
    return PersonBaseList(
      total: list.total, page: list.page,
      lines: list.rows.compactMap { row in
        guard let role = Stay.Role(rawValue: row[6]) else { return nil }
        return PersonBaseLine(
          id: row[0], name: PersonName(surname: row[1], given: row[2], patronymic: row[3]), isMinor: row[4],
          birthDate: row[5], role: role, organisation: row[7], label: row[8], profile: profile(row, 13),
          contact: Contact(phone: row[9] ?? "", email: row[10] ?? ""), honours: row[12] ?? "",
          pairs: (pairs[row[0]] ?? []).filter { $0.side == side }, load: row[11])
      })
  }

  /// Who is listed is found once, for the page and for the total.
  private func rows(_ db: Database, _ slice: Slice, _ columns: [String], _ table: String) throws -> [Row] {
    let request: SQLRequest<Row> = """
      WITH \(listed),
      page AS (
        SELECT listed.*, (SELECT count(*) FROM listed) AS total
        FROM listed
        ORDER BY \(order(of: "listed"))
        LIMIT \(slice.size) OFFSET \(slice.offset))
      SELECT page.id, person.surname, person.given, person.patronymic, page.isMinor, person.birthDate,
        page.role, page.organisationName, \(Candidate.place(on: today)), contact.phone, contact.email, (
          SELECT count(*)
          FROM stay AS own
          JOIN pair ON pair.\(sql: side.rawValue)StayId = own.id
          WHERE own.personId = page.id AND pair.lastDay >= \(today)), (
          SELECT group_concat(title || iif(result = '', '', ', ' || result), '; ')
          FROM (
            SELECT title, result
            FROM attainment
            WHERE personId = page.id AND kind IN ('award', 'contest')
            ORDER BY day DESC)),
        \(sql: columns.joined(separator: ", ")), page.total
      FROM page
      JOIN person ON person.id = page.id
      JOIN stay ON stay.id = page.stayId
      JOIN \(sql: table) ON \(sql: table).personId = page.id
      LEFT JOIN contact ON contact.personId = page.id
      ORDER BY \(order(of: "page"))
      """
    return try request.fetchAll(db)
  }
}
