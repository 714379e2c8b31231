/// A registered person who may be the one of a row, with what an import needs to know.
package struct KnownPerson: Sendable {
  package let person: Person
  package let twin: Twin.Candidate
  package var stays: [KnownStay] = []
  /// By profile or by a pair that is not over, as lists say it.
  package var sides: Set<Pair.Side> = []
  /// Those of them that have a profile.
  package var profiles: Set<Pair.Side> = []
  /// What the registry keeps, empty values left out.
  package var facts: [ImportFact: String] = [:]

  /// Whether the one who brings the table may change the person: a present one of hers, or a former one who is nowhere now.
  func isChangeable(on today: CalendarDate) -> Bool {
    let present = stays.filter { ($0.stay.period.end ?? today) >= today }
    return (present.isEmpty ? stays : present).contains(where: \.isWithinReach)
  }

  /// Whether the person learns at another school on a day or later: a pupil learns at one school at a time.
  func learnsElsewhere(than organisation: Organisation.ID?, from day: CalendarDate) -> Bool {
    stays.contains {
      $0.isSchool && $0.stay.role == .pupil && $0.stay.organisation != organisation
        && ($0.stay.period.end ?? day) >= day
    }
  }

  package init(person: Person, formerSurnames: [String], contacts: [String] = []) {
    self.person = person
    twin = Twin.Candidate(
      name: person.name, formerSurnames: formerSurnames, birthDate: person.birthDate, contacts: contacts)
  }
}

/// A place of a registered person.
package struct KnownStay: Sendable {
  package let stay: Stay
  package let organisation: String
  /// The latest class or post.
  package let placement: Placement?
  package let isWithinReach: Bool
  package let isSchool: Bool

  package init(stay: Stay, organisation: String, placement: Placement?, isWithinReach: Bool, isSchool: Bool) {
    self.isSchool = isSchool
    self.stay = stay
    self.organisation = organisation
    self.placement = placement
    self.isWithinReach = isWithinReach
  }
}
