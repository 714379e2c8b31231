extension Eligibility {
  /// One side of a pair as the rules see it on the first day of the pair.
  package struct Side: Sendable, Equatable {
    package let person: Person.ID
    package let organisation: Organisation.ID
    package let role: Stay.Role
    package let stay: Period
    package let birthDate: CalendarDate?
    package let workSince: CalendarDate?
    package let grade: Int?
    package let trainedOn: CalendarDate?
    package let capacity: Int
    /// Pairs in which the person is on this side and that are not over.
    package let pairs: [Engagement]
    /// True when the person's organisation has an agreement in force with the organisation of the other side.
    package let hasAgreement: Bool
    /// What is wrong with the consent to processing, if anything.
    package let lackOfConsent: Consent.Lack?
    /// Whether the person has consented in writing to mentoring at work (ТК, ст. 351.8).
    package let hasWorkConsent: Bool

    package init(
      person: Person.ID, organisation: Organisation.ID, role: Stay.Role, stay: Period, birthDate: CalendarDate?,
      workSince: CalendarDate?, grade: Int?, trainedOn: CalendarDate?, capacity: Int, pairs: [Engagement],
      hasAgreement: Bool,
      lackOfConsent: Consent.Lack? = nil, hasWorkConsent: Bool = true
    ) {
      self.person = person
      self.organisation = organisation
      self.role = role
      self.stay = stay
      self.birthDate = birthDate
      self.workSince = workSince
      self.grade = grade
      self.trainedOn = trainedOn
      self.capacity = capacity
      self.pairs = pairs
      self.hasAgreement = hasAgreement
      self.lackOfConsent = lackOfConsent
      self.hasWorkConsent = hasWorkConsent
    }

    /// The side without pairs that are about to be over.
    package func leaving(_ over: Set<Pair.ID>) -> Side {
      Side(
        person: person, organisation: organisation, role: role, stay: stay, birthDate: birthDate, workSince: workSince,
        grade: grade, trainedOn: trainedOn, capacity: capacity, pairs: pairs.filter { !over.contains($0.pair) },
        hasAgreement: hasAgreement, lackOfConsent: lackOfConsent, hasWorkConsent: hasWorkConsent)
    }

    /// How many of the person's pairs fall into a period.
    package func load(during period: Period) -> Int { pairs.filter { $0.period.overlaps(period) }.count }
  }

  /// A pair that somebody is already in.
  package struct Engagement: Sendable, Equatable {
    package let pair: Pair.ID
    package let form: MentoringForm.Code
    package let period: Period

    package init(pair: Pair.ID, form: MentoringForm.Code, period: Period) {
      self.pair = pair
      self.form = form
      self.period = period
    }
  }
}
