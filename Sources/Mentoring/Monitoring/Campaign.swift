/// A collection of reports: what period it asks about, on which day the figures are true, and by when they are due.
///
/// Before the centre opens it, it is only planned: it follows from the deadlines and has no key.
package struct Campaign: Sendable, Equatable {
  package typealias ID = Identifier<Campaign>

  /// Nil while it is only planned.
  package let id: ID?
  package let municipality: Municipality.ID
  package let period: ReportPeriod
  package let terms: Terms
  package let handIn: HandIn?
  package let version: Int

  package init(
    id: ID?, municipality: Municipality.ID, period: ReportPeriod, terms: Terms, handIn: HandIn? = nil,
    version: Int = 0
  ) {
    self.id = id
    self.municipality = municipality
    self.period = period
    self.terms = terms
    self.handIn = handIn
    self.version = version
  }

  /// What the centre sets when it opens a campaign.
  package struct Terms: Sendable, Equatable {
    /// From this day schools may fill their reports in.
    package var opensOn: CalendarDate
    /// The day on which the figures are true; never later than the day they are due.
    package var asOf: CalendarDate
    package var due: CalendarDate
    /// The last day on which a late report is still taken without an exception.
    package var locksOn: CalendarDate
    /// A change to the previous period by more than so many per cent asks for a note.
    package var jump: Int

    package init(
      opensOn: CalendarDate, asOf: CalendarDate, due: CalendarDate, locksOn: CalendarDate, jump: Int = usualJump
    ) {
      self.opensOn = opensOn
      self.asOf = asOf
      self.due = due
      self.locksOn = locksOn
      self.jump = jump
    }

    package static let usualJump = 50
    /// Late reports come within a month or by an exception.
    private static let daysOfGrace = 30

    /// What is proposed for a day of the deadlines: figures of a month before, so that they are known when work begins.
    package init(due: CalendarDate) {
      let asOf = due.adding(months: -1)
      self.init(opensOn: asOf, asOf: asOf, due: due, locksOn: due.adding(days: Self.daysOfGrace))
    }
  }

  /// The summary that the centre handed on to the region.
  package struct HandIn: Sendable, Equatable {
    package let date: CalendarDate
    package let note: String

    package init(date: CalendarDate, note: String) {
      self.date = date
      self.note = note
    }
  }

  package enum Standing: Sendable, Equatable { case planned, awaited, open, late, locked }

  package func standing(on today: CalendarDate) -> Standing {
    guard id != nil else { return .planned }
    if today < terms.opensOn { return .awaited }
    if today <= terms.due { return .open }
    return today <= terms.locksOn ? .late : .locked
  }

  /// How long a school has for a report that comes back after the lock.
  package static let daysToCorrect = 14

  /// Whether schools may write in it; an exception opens what is locked.
  package func takesReports(on today: CalendarDate, exception: LockException?) -> Bool {
    switch standing(on: today) {
    case .planned, .awaited: false
    case .open, .late: true
    case .locked: exception.map { today <= $0.until } ?? false
    }
  }

  /// The days that flow figures («завершены за период») speak of: what came after the figures of the half-year before.
  package var span: Period {
    Period(start: terms.asOf.adding(months: -6).adding(days: 1), end: terms.asOf) ?? Period(openFrom: terms.asOf)
  }
}

/// Leave for one organisation to hand in after the lock, with whoever gave it and why.
package struct LockException: Sendable, Equatable {
  package let until: CalendarDate
  package let reason: String
  package let author: String

  package init(until: CalendarDate, reason: String, author: String) {
    self.until = until
    self.reason = reason
    self.author = author
  }
}

extension Campaign {
  /// The campaigns of a year as the deadlines have them, before anybody opened any.
  package static func planned(
    _ deadlines: [Deadline.Kind: [Deadline]], for municipality: Municipality.ID, in year: Int
  ) -> [Campaign] {
    guard let start = CalendarDate(year: year, month: 1, day: 1),
      let days = Period(start: start, end: start.adding(years: 1).adding(days: -1))
    else { return [] }
    let all = Deadline.Kind.allCases.flatMap { kind in
      Deadline.days(deadlines[kind] ?? [], in: days).map { due in
        Campaign(
          id: nil, municipality: municipality, period: ReportPeriod(kind, due: due), terms: Terms(due: due))
      }
    }
    // Of two days in one half the later counts: one half is reported once.
    return Dictionary(grouping: all, by: \.period).values.compactMap { $0.max { $0.terms.due < $1.terms.due } }
      .sorted { $0.terms.due < $1.terms.due }
  }
}
