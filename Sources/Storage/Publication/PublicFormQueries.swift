internal import GRDB
import Mentoring

/// A form of mentoring in a line: who leads whom.
package struct PublicForm: Sendable {
  package let name: String
  package let mentor: Stay.Role
  package let mentee: Stay.Role
  package let menteeAges: ClosedRange<Int>?

  package init(name: String, mentor: Stay.Role, mentee: Stay.Role, menteeAges: ClosedRange<Int>?) {
    self.name = name
    self.mentor = mentor
    self.mentee = mentee
    self.menteeAges = menteeAges
  }
}

extension Store {
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
      ).compactMap { row in
        guard let mentor = Stay.Role(rawValue: row[1]), let mentee = Stay.Role(rawValue: row[2]) else { return nil }
        let from: Int? = row[3]
        let to: Int? = row[4]
        return PublicForm(
          name: row[0], mentor: mentor, mentee: mentee, menteeAges: from.flatMap { from in to.map { from...$0 } })
      }
    }
  }
}
