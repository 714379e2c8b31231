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

  package init(stay: Stay, organisation: String, placement: Placement?, isWithinReach: Bool) {
    self.stay = stay
    self.organisation = organisation
    self.placement = placement
    self.isWithinReach = isWithinReach
  }
}
