internal import GRDB
import Mentoring

/// What the public pages speak of: a district, or a region where the registry holds several districts.
package struct PublicDistrict: Sendable {
  package let area: Area
  package let name: String
  package let region: String
  package let municipalities: Int
  /// The first day on which pairs were fixed: figures before it would be zeros of an empty registry.
  package let since: CalendarDate?
}

extension Store {
  /// Nothing before the first district is entered.
  package func publicDistrict() throws -> PublicDistrict? {
    try read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT id, name, region FROM municipality ORDER BY id")
      guard let first = rows.first else { return nil }
      let since = try CalendarDate.fetchOne(db, sql: "SELECT min(issuedOn) FROM fixingOrder")
      return PublicDistrict(
        area: rows.count == 1 ? .municipality(first[0]) : .region, name: rows.count == 1 ? first[1] : first[2],
        region: rows.count == 1 ? first[2] : "", municipalities: rows.count, since: since)
    }
  }

  /// The forms of mentoring that the registry knows, for a page that explains them.
  package func publicForms() throws -> [PublicForm] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT name, mentorRole, menteeRole, menteeAgeFrom, menteeAgeTo
          FROM mentoringForm
          ORDER BY position
          """
      ).compactMap(PublicForm.init(row:))
    }
  }
}

/// A form of mentoring in a line: who leads whom.
package struct PublicForm: Sendable {
  package let name: String
  package let mentor: Stay.Role
  package let mentee: Stay.Role
  package let menteeAges: ClosedRange<Int>?

  fileprivate init?(row: Row) {
    guard let mentor = Stay.Role(rawValue: row[1]), let mentee = Stay.Role(rawValue: row[2]) else { return nil }
    let from: Int? = row[3]
    let to: Int? = row[4]
    name = row[0]
    self.mentor = mentor
    self.mentee = mentee
    menteeAges = from.flatMap { from in to.map { from...$0 } }
  }
}
