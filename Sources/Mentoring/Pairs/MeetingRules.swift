/// What the centre has decided about meetings, as it is in force on a day.
package struct MeetingRules: Sendable, Equatable {
  package let kinds: [Meeting.Kind: Kind]
  package let limits: Limits
  /// Entries of earlier days are closed: they stand in a report that was accepted.
  package let openFrom: CalendarDate?
  /// Whether curators may give mentors personal links.
  package let offersLinks: Bool

  package init(kinds: [Meeting.Kind: Kind], limits: Limits, openFrom: CalendarDate?, offersLinks: Bool) {
    self.kinds = kinds
    self.limits = limits
    self.openFrom = openFrom
    self.offersLinks = offersLinks
  }

  /// A kind of meeting as the centre calls it.
  package struct Kind: Sendable, Equatable {
    package let name: String
    /// Days from the beginning of work by which it should have been held; nil where no day is set.
    package let dueDays: Int?
    package let source: String

    package init(name: String, dueDays: Int?, source: String) {
      self.name = name
      self.dueDays = dueDays
      self.source = source
    }
  }

  package struct Limits: Sendable, Equatable {
    package let validFrom: CalendarDate
    /// School days without a meeting after which a pair is silent.
    package let gapDays: Int
    /// Hours of meetings of a mentor in one day beyond which the centre asks.
    package let dayHours: Int
    /// Pairs of a mentor at one time beyond which the centre asks.
    package let mentorPairs: Int

    package init(validFrom: CalendarDate, gapDays: Int, dayHours: Int, mentorPairs: Int) {
      self.validFrom = validFrom
      self.gapDays = gapDays
      self.dayHours = dayHours
      self.mentorPairs = mentorPairs
    }
  }

  package func name(of kind: Meeting.Kind) -> String { kinds[kind]?.name ?? kind.rawValue }

  /// The day by which a pair that begins work on a day should have had a meeting of a kind.
  package func due(_ kind: Meeting.Kind, from start: CalendarDate) -> CalendarDate? {
    kinds[kind]?.dueDays.map { start.adding(days: $0) }
  }
}
