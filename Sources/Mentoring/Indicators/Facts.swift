/// All that counting needs to know of one organisation, on every date: who belongs to it, and in which pairs they are.
///
/// A copy of what stands in the database, held in memory by `Storage` and rebuilt when the organisation's rows change.
package struct Facts: Sendable, Equatable {
  package let organisation: Organisation.ID
  package let kind: Organisation.Kind
  package let members: [Member]
  /// Every pair of every member, whichever organisation keeps it, by person.
  package let engagements: [Person.ID: [Engagement]]
  /// The contingents entered for the organisation, by school year.
  package let contingents: [SchoolYear: Contingent]

  package init(
    organisation: Organisation.ID, kind: Organisation.Kind, members: [Member],
    engagements: [Person.ID: [Engagement]], contingents: [SchoolYear: Contingent]
  ) {
    self.organisation = organisation
    self.kind = kind
    self.members = members
    self.engagements = engagements
    self.contingents = contingents
  }

  package struct Member: Sendable, Equatable {
    package let person: Person.ID
    package let role: Stay.Role
    package let period: Period
    package let birthDate: CalendarDate?

    package init(person: Person.ID, role: Stay.Role, period: Period, birthDate: CalendarDate?) {
      self.person = person
      self.role = role
      self.period = period
      self.birthDate = birthDate
    }
  }

  package struct Engagement: Sendable, Equatable {
    package let pair: Pair.ID
    package let side: Indicator.Side
    package let role: Stay.Role
    package let form: MentoringForm.Code
    package let orderedOn: CalendarDate?
    package let period: Period
    /// Days within the period on which a long pause keeps the pair out of the figures (decision 110).
    package let uncounted: [Period]

    /// - Parameter period: from the first day of the pair to its last day in force, both inclusive.
    package init(
      pair: Pair.ID, side: Indicator.Side, role: Stay.Role, form: MentoringForm.Code, orderedOn: CalendarDate?,
      period: Period, uncounted: [Period] = []
    ) {
      self.pair = pair
      self.side = side
      self.role = role
      self.form = form
      self.orderedOn = orderedOn
      self.period = period
      self.uncounted = uncounted
    }

    package func isPaused(on date: CalendarDate) -> Bool {
      !uncounted.isEmpty && uncounted.contains { $0.contains(date) }
    }
  }
}
