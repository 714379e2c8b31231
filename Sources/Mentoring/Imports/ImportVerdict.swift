/// What a row changes of a registered person: what was not known, a new place, a new class or post; and, when the table is
/// to update, what differs.
package struct ImportChange: Sendable, Equatable {
  package var enrols = false
  package var placement: Placement?
  /// The profiles that the person gets.
  package var sides: Set<Pair.Side> = []
  /// The new values; what stood there before is in `was`, empty when nothing did.
  package var facts: [ImportFact: String] = [:]
  package var was: [ImportFact: String] = [:]

  package var isEmpty: Bool { self == ImportChange() }
}

/// What becomes of a row, and why.
package struct ImportVerdict: Sendable {
  package let outcome: Import.Outcome
  /// For the person who brought the table: what to correct, what will change, whom it looks like.
  package let note: String
  package var person: Person.ID?
  package var stay: Stay.ID?
  package var change = ImportChange()

  package init(_ outcome: Import.Outcome, _ note: String = "", person: Person.ID? = nil) {
    self.outcome = outcome
    self.note = note
    self.person = person
  }
}
