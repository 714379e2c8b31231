/// All that counting needs to know of one organisation, on every date: who belongs to it, in which pairs they are, and
/// which pairs it keeps itself.
///
/// A copy of what stands in the database, held in memory by `Storage` and rebuilt when the organisation's rows change.
/// Days, keys and small codes in two flat lists, no text: a region has half a million members.
package struct Facts: Sendable, Equatable {
  package let organisation: Organisation.ID
  package let kind: Organisation.Kind
  package let members: [Member]
  /// Every pair of every member, whichever organisation keeps it: member by member, the earliest first.
  package let engagements: [Engagement]
  package let pairs: [OwnPair]
  /// Days on which a long pause keeps a pair out of the figures (decision 110); of few pairs.
  package let uncounted: [Pair.ID: [Period]]
  /// The contingents entered for the organisation, by school year.
  package let contingents: [SchoolYear: Contingent]

  package init(
    organisation: Organisation.ID, kind: Organisation.Kind, members: [Member],
    engagements: [Person.ID: [Engagement]], pairs: [OwnPair] = [],
    uncounted: [Pair.ID: [Period]] = [:], contingents: [SchoolYear: Contingent]
  ) {
    self.organisation = organisation
    self.kind = kind
    var flat: [Engagement] = []
    self.members = members.map { member in
      let own = engagements[member.person] ?? []
      let first = Int32(flat.count)
      flat += own.count < 2 ? own : own.sorted { ($0.starts, $0.pair) < ($1.starts, $1.pair) }
      var member = member
      (member.first, member.past) = (first, Int32(flat.count))
      return member
    }
    self.engagements = flat
    self.pairs = pairs
    self.uncounted = uncounted
    self.contingents = contingents
  }

  /// Whether a long pause keeps a pair out of the figures on a date.
  package func isUncounted(_ pair: Pair.ID, on date: CalendarDate) -> Bool {
    !uncounted.isEmpty && (uncounted[pair] ?? []).contains { $0.contains(date) }
  }

  /// A stay of a person.
  package struct Member: Sendable, Equatable {
    package let person: Person.ID
    package let starts: CalendarDate
    /// The last day of the stay; the last of all days while nobody knows it.
    package let lastDay: CalendarDate
    package let birthDate: CalendarDate?
    package let workSince: CalendarDate?
    /// Since when the person asks for a mentor; nil without a request.
    package let seeksSince: CalendarDate?
    package let role: Stay.Role
    package let sex: Person.Sex?
    /// Whether the person has another stay, here or elsewhere: only such people can be met twice.
    package let hasOtherStays: Bool
    /// Whether the person stands in the base of mentors.
    package let isRegisteredMentor: Bool
    package let categories: SpecialCategories
    fileprivate var first: Int32 = 0
    fileprivate var past: Int32 = 0

    package init(
      person: Person.ID, role: Stay.Role, period: Period, birthDate: CalendarDate?, workSince: CalendarDate? = nil,
      seeksSince: CalendarDate? = nil, sex: Person.Sex? = nil, hasOtherStays: Bool = true,
      isRegisteredMentor: Bool = false, categories: SpecialCategories = SpecialCategories()
    ) {
      self.person = person
      self.role = role
      starts = period.start
      lastDay = period.end ?? .last
      self.birthDate = birthDate
      self.workSince = workSince
      self.seeksSince = seeksSince
      self.sex = sex
      self.hasOtherStays = hasOtherStays
      self.isRegisteredMentor = isRegisteredMentor
      self.categories = categories
    }

    /// Where the pairs of the person stand among the engagements.
    package var pairs: Range<Int> { Int(first)..<Int(past) }

    package func isThere(on date: CalendarDate) -> Bool { starts <= date && date <= lastDay }
  }

  /// One side of a pair.
  package struct Engagement: Sendable, Equatable {
    package let pair: Pair.ID
    package let starts: CalendarDate
    /// The last day in force: the planned end or the day of closing, whichever is earlier.
    package let lastDay: CalendarDate
    package let orderedOn: CalendarDate?
    package let closedOn: CalendarDate?
    package let side: Pair.Side
    package let role: Stay.Role
    package let track: MentoringForm.Track
    /// The number of the form in the directory.
    package let form: UInt8

    /// - Parameter period: from the first day of the pair to its last day in force, both inclusive.
    package init(
      pair: Pair.ID, side: Pair.Side, role: Stay.Role, track: MentoringForm.Track = .learners, form: UInt8 = 0,
      orderedOn: CalendarDate?, closedOn: CalendarDate? = nil, period: Period
    ) {
      self.pair = pair
      self.side = side
      self.role = role
      self.track = track
      self.form = form
      self.orderedOn = orderedOn
      self.closedOn = closedOn
      starts = period.start
      lastDay = period.end ?? .last
    }
  }

  /// A pair that the organisation keeps.
  package struct OwnPair: Sendable, Equatable {
    package let starts: CalendarDate
    package let ends: CalendarDate
    package let orderedOn: CalendarDate?
    package let closedOn: CalendarDate?
    package let isEndedEarly: Bool
    package let pauses: [Period]
    /// The number of the form in the directory.
    package let form: UInt8

    package init(
      starts: CalendarDate, ends: CalendarDate, orderedOn: CalendarDate?, closedOn: CalendarDate?,
      isEndedEarly: Bool, pauses: [Period] = [], form: UInt8
    ) {
      self.starts = starts
      self.ends = ends
      self.orderedOn = orderedOn
      self.closedOn = closedOn
      self.isEndedEarly = isEndedEarly
      self.pauses = pauses
      self.form = form
    }

    package func status(on date: CalendarDate) -> Pair.Status {
      Pair.status(
        on: date, starts: starts, ends: ends, orderedOn: orderedOn,
        closure: closedOn.map { (day: $0, isEarly: isEndedEarly) }, isPaused: pauses.contains { $0.contains(date) })
    }
  }
}

extension CalendarDate {
  /// Stands for «still goes on» where every day must be comparable.
  package static let last = CalendarDate(dayNumber: Int.max)
}
