/// A seminar, a meeting, a contest or a ceremony of the centre or of a school (Пижанка, п. 6.6, 10.13).
package struct MentoringEvent: Sendable, Equatable {
  package typealias ID = Identifier<MentoringEvent>

  package let id: ID
  package let terms: Terms
  package let version: Int

  package init(id: ID, terms: Terms, version: Int) {
    self.id = id
    self.terms = terms
    self.version = version
  }

  package enum Kind: String, Sendable, CaseIterable {
    case seminar, webinar, coordination, contest, ceremony, other
  }

  /// What people enter of it.
  package struct Terms: Sendable, Equatable {
    package var kind: Kind
    package var title: String
    package var heldOn: CalendarDate
    /// The last day of one that takes several.
    package var endsOn: CalendarDate?
    package var place: String
    package var link: String
    package var about: String
    /// Addresses and titles of what was handed out, a line each.
    package var materials: String
    package var isCancelled: Bool
    package var isPublished: Bool

    package init(
      kind: Kind, title: String, heldOn: CalendarDate, endsOn: CalendarDate? = nil, place: String = "",
      link: String = "", about: String = "", materials: String = "", isCancelled: Bool = false,
      isPublished: Bool = false
    ) {
      self.kind = kind
      self.title = title
      self.heldOn = heldOn
      self.endsOn = endsOn
      self.place = place
      self.link = link
      self.about = about
      self.materials = materials
      self.isCancelled = isCancelled
      self.isPublished = isPublished
    }

    package var lastDay: CalendarDate { endsOn ?? heldOn }

    package func state(on date: CalendarDate) -> State {
      if isCancelled { return .cancelled }
      return heldOn <= date ? .held : .planned
    }
  }

  /// Never stored: it follows from the day.
  package enum State: String, Sendable, CaseIterable { case planned, held, cancelled }

  /// How many came, by organisation; people of no organisation of the district are guests.
  package struct Attendance: Sendable, Equatable {
    package let people: [Organisation.ID: Int]
    /// Nil while nobody has said.
    package let guests: Int?

    package init(people: [Organisation.ID: Int], guests: Int?) {
      self.people = people
      self.guests = guests
    }

    /// Nil while nobody was counted.
    package var total: Int? {
      people.isEmpty && guests == nil ? nil : people.values.reduce(guests ?? 0, +)
    }

    package static let limit = 5000
  }

  /// Meetings of the centre with its schools in a year: at least one, better two (Пижанка, п. 6.6).
  package static let coordinationsWanted = 2
}
