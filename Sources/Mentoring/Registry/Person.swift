import Foundation

/// One human being, one row, however many roles and places over time (Пижанка, п. 11.11).
package struct Person: Sendable, Equatable {
  package typealias ID = Identifier<Person>

  package let id: ID
  package let name: PersonName
  package let birthDate: CalendarDate?
  package let sex: Sex?
  /// First day of the working life that counts for the post: gives the years of work of a teacher or a specialist.
  package let workSince: CalendarDate?
  package let version: Int

  package init(
    id: ID, name: PersonName, birthDate: CalendarDate?, sex: Sex?, workSince: CalendarDate?, version: Int
  ) {
    self.id = id
    self.name = name
    self.birthDate = birthDate
    self.sex = sex
    self.workSince = workSince
    self.version = version
  }

  package enum Sex: String, Sendable, CaseIterable, Codable { case male, female }

  /// Full years on a date; nil when the date of birth is not known.
  package func age(on date: CalendarDate) -> Int? { birthDate?.fullYears(until: date) }

  /// Born later than this, one is a minor on the date.
  package static func minorsAreBornAfter(on date: CalendarDate) -> CalendarDate { date.adding(years: -18) }
}

/// The time a person spends at one organisation in one role.
///
/// The class of a pupil and the post of a worker change within a stay and are its `Placement`s.
package struct Stay: Sendable, Equatable {
  package typealias ID = Identifier<Stay>

  package let id: ID
  package let person: Person.ID
  package let organisation: Organisation.ID
  package let role: Role
  package let period: Period

  package init(id: ID, person: Person.ID, organisation: Organisation.ID, role: Role, period: Period) {
    self.id = id
    self.person = person
    self.organisation = organisation
    self.role = role
    self.period = period
  }

  /// Why a stay ended.
  package enum LeaveReason: String, Sendable, CaseIterable, Codable {
    case graduated, transferred, resigned, retired, other
  }

  package enum Role: String, Sendable, CaseIterable, Codable {
    case pupil, student, teacher, employee, parent, volunteer

    /// Roles whose place is a class or a study group rather than a post.
    package var isLearner: Bool { self == .pupil || self == .student }

    /// Roles that an organisation of the kind can give.
    package static func offered(by kind: Organisation.Kind) -> [Role] {
      switch kind {
      case .school, .supplementary: [.pupil, .teacher, .parent, .volunteer]
      case .kindergarten: [.teacher]
      case .college, .university: [.student, .teacher]
      case .enterprise, .nonprofit, .culture, .authority, .entrepreneur: [.employee, .volunteer]
      }
    }
  }
}

/// What a person is within a stay from a day on: «9А», «учитель математики».
package struct Placement: Sendable, Equatable {
  package let since: CalendarDate
  package let label: String

  package init(since: CalendarDate, label: String) {
    self.since = since
    self.label = label
  }

  /// Number of the class («9А» → 9, «11 б» → 11); nil for posts and study groups.
  package var grade: Int? { SchoolClass(label)?.grade }
}

/// A class of a school: its number and its letter, if it has one.
package struct SchoolClass: Sendable, Equatable {
  package let grade: Int
  package let letter: String

  package init?(_ text: String) {
    let tidy = text.trimmingCharacters(in: .whitespaces)
    let digits = tidy.prefix { $0.isASCII && $0.isNumber }
    let rest = tidy.dropFirst(digits.count).trimmingCharacters(in: .whitespaces.union(.init(charactersIn: "«»\"-")))
    guard let grade = Int(digits), (1...12).contains(grade), rest.count <= 1, rest.allSatisfy(\.isLetter)
    else { return nil }
    self.grade = grade
    self.letter = rest.uppercased()
  }

  package var label: String { "\(grade)\(letter)" }
}
