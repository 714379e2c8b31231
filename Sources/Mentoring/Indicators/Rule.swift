extension Indicator {
  /// Whom an indicator counts: the closed vocabulary that the centre composes rules of.
  package struct Rule: Sendable, Hashable {
    package var subject: Subject
    package var sides: Set<Pair.Side>
    package var roles: Set<Stay.Role>
    package var kinds: Set<Organisation.Kind>
    /// Pupils and teachers are never mixed: a rule names whose mentoring counts.
    package var tracks: Set<MentoringForm.Track>
    /// The forms that count, with their numbers in the directory; empty for all of the tracks.
    package var forms: [MentoringForm.Code: UInt8]
    /// Full years on the date of the figure; nil where age does not matter.
    package var ages: ClosedRange<Int>?
    /// Full years of work on the date; nil where they do not matter.
    package var years: ClosedRange<Int>?
    package var moment: Moment
    package var needsOrder: Bool

    package init(
      subject: Subject = .people, sides: Set<Pair.Side>, roles: Set<Stay.Role>, kinds: Set<Organisation.Kind>,
      tracks: Set<MentoringForm.Track> = [.learners], forms: [MentoringForm.Code: UInt8] = [:],
      ages: ClosedRange<Int>? = nil, years: ClosedRange<Int>? = nil, moment: Moment = .onDate, needsOrder: Bool = true
    ) {
      self.subject = subject
      self.sides = sides
      self.roles = roles
      self.kinds = kinds
      self.tracks = tracks
      self.forms = forms
      self.ages = ages
      self.years = years
      self.moment = moment
      self.needsOrder = needsOrder
    }
  }

  /// What is counted: people, or organisations that have such a person.
  package enum Subject: String, Sendable, CaseIterable { case people, organisations }

  /// When a pair must have worked: on the date, or at any time of its calendar year up to the date.
  package enum Moment: String, Sendable, CaseIterable { case onDate, withinYear }
}
