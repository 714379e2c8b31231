/// What follows when the consent under which data are kept is taken back: thirty days to destroy them, ended by an act
/// (152-ФЗ, ст. 21 ч. 5; приказ Роскомнадзора № 179).
package struct Destruction: Sendable, Equatable {
  package typealias ID = Identifier<Destruction>

  package let id: ID
  package let person: Person.ID
  package let extent: Extent
  package let openedOn: CalendarDate
  package let due: CalendarDate
  package let hold: Hold?
  package let doneOn: CalendarDate?
  package let version: Int

  package init(
    id: ID, person: Person.ID, extent: Extent, openedOn: CalendarDate, due: CalendarDate, hold: Hold?,
    doneOn: CalendarDate?, version: Int
  ) {
    self.id = id
    self.person = person
    self.extent = extent
    self.openedOn = openedOn
    self.due = due
    self.hold = hold
    self.doneOn = doneOn
    self.version = version
  }

  /// Everything that names the person, or only what the special consent covered.
  package enum Extent: Sendable, Equatable { case everything, specialCategories }

  /// What an act lists, in its order.
  package enum Category: String, Sendable, CaseIterable, Codable {
    case name, formerSurnames, birthDate, sex, workSince, placements, contacts, representatives, mentorProfile,
      menteeProfile, specialCategories, scans, notes, attainments, answers, measurements
  }

  /// A ground on which the law lets the data be kept in spite of the withdrawal (ст. 9 ч. 2): a dispute, an audit.
  package struct Hold: Sendable, Equatable {
    package let ground: String
    package let until: CalendarDate

    package init(ground: String, until: CalendarDate) {
      self.ground = ground
      self.until = until
    }
  }

  package static let days = 30

  /// The day by which it must be done: a hold moves it.
  package var deadline: CalendarDate { hold.map { max($0.until, due) } ?? due }

  /// Only what the consent to processing covered can be held back: of special data there is no other ground to keep.
  package var mayBeHeld: Bool { extent == .everything && doneOn == nil }

  /// Says why the data cannot be destroyed now, or nil when they can.
  package func refusal(on date: CalendarDate) -> Failure.Refusal? {
    if doneOn != nil { return .alreadyDestroyed }
    if let hold, hold.until >= date { return .destructionHeld }
    return nil
  }
}
