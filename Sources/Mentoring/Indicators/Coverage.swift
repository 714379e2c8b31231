/// Who counts for an indicator on a date, who does not and why. The number is the size of the list, never the reverse.
///
/// The one evaluator of the portal: the dashboard, the reports, the exports, the command line and the public pages
/// all ask here (`domain.md` 2.3: unique persons, age on the date, «н/д» where there is no denominator).
package struct Coverage: Sendable, Equatable {
  package let date: CalendarDate
  package let counted: [Counted]
  package let missed: [Missed]
  package let repeats: [Repeat]
  package let denominator: Denominator

  /// Per cent of the denominator, 0…100 and above if the contingent is stale; nil is «н/д».
  package var percent: Double? {
    guard let heads = denominator.heads, heads > 0 else { return nil }
    return Double(countedWithDenominator) * 100 / Double(heads)
  }

  /// More people than heads: the contingent is wrong, and so is the percentage.
  package var exceedsContingent: Bool { percent.map { $0 > 100 } ?? false }

  /// Counted persons of the organisations whose contingent is known: the numerator of `percent`.
  package var countedWithDenominator: Int {
    denominator.missing.isEmpty ? counted.count : counted.count { !denominator.missing.contains($0.organisation) }
  }

  package struct Counted: Sendable, Equatable {
    package let person: Person.ID
    package let organisation: Organisation.ID
    package let pair: Pair.ID
  }

  package struct Missed: Sendable, Equatable {
    package let person: Person.ID
    package let organisation: Organisation.ID
    package let reason: Reason
    package let pair: Pair.ID?
  }

  /// The first thing that keeps a person from counting, the nearest to counting last.
  package enum Reason: String, Sendable, CaseIterable, Codable, Comparable {
    case noPair, outsideDates, noOrder, paused, outsideAge, birthDateUnknown

    package static func < (left: Reason, right: Reason) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  /// A pair that would count had its person not been counted already.
  package struct Repeat: Sendable, Equatable {
    package let person: Person.ID
    package let organisation: Organisation.ID
    package let pair: Pair.ID
    package let countedBy: Pair.ID
  }

  package struct Denominator: Sendable, Equatable {
    /// Sum of the known contingents; nil when none is known.
    package let heads: Int?
    /// The oldest date among the figures, and their sources.
    package let asOf: CalendarDate?
    package let sources: [String]
    /// Organisations that should have a figure for the school year and have none.
    package let missing: [Organisation.ID]
  }
}

extension Coverage {
  /// Evaluates an indicator over one organisation, a municipality or a region: whatever the facts cover.
  ///
  /// - Parameter facts: one element an organisation; a person who belongs to several counts in the first.
  package init(_ indicator: Indicator, on date: CalendarDate, over facts: [Facts]) {
    let relevant = facts.filter { indicator.kinds.contains($0.kind) }
    let births = indicator.ages.map { Births(ofAges: $0, on: date) }
    var seen: [Person.ID: Pair.ID?] = [:]
    seen.reserveCapacity(relevant.reduce(0) { $0 + $1.members.count })
    var counted: [Counted] = []
    var missed: [Missed] = []
    var repeats: [Repeat] = []

    for organisation in relevant {
      for member in organisation.members where member.role == indicator.role && member.period.contains(date) {
        let pairs = organisation.engagements[member.person] ?? []
        let verdict = Verdict(member: member, pairs: pairs, indicator: indicator, births: births, date: date)
        if let earlier = seen[member.person] {
          if let earlier {
            repeats += verdict.counting.filter { $0 != earlier }.map {
              Repeat(person: member.person, organisation: organisation.organisation, pair: $0, countedBy: earlier)
            }
          }
          continue
        }
        seen[member.person] = .some(verdict.counting.first)
        if let pair = verdict.counting.first {
          counted.append(Counted(person: member.person, organisation: organisation.organisation, pair: pair))
          repeats += verdict.counting.dropFirst().map {
            Repeat(person: member.person, organisation: organisation.organisation, pair: $0, countedBy: pair)
          }
        } else if let reason = verdict.reason {
          missed.append(
            Missed(
              person: member.person, organisation: organisation.organisation, reason: reason, pair: verdict.nearest))
        }
      }
    }
    self.date = date
    self.counted = counted
    self.missed = missed
    self.repeats = Self.unique(repeats)
    denominator = Denominator(indicator.denominator, in: SchoolYear(containing: date), over: relevant)
  }

  private static func unique(_ repeats: [Repeat]) -> [Repeat] {
    var pairs: Set<Pair.ID> = []
    return repeats.filter { pairs.insert($0.pair).inserted }
  }
}

/// What one person's pairs mean for an indicator on a date.
private struct Verdict {
  /// Pairs that count, the earliest first; empty when the person does not count.
  let counting: [Pair.ID]
  /// Why nothing counts; nil also for those whom the indicator does not speak of (another age, no pair in force).
  let reason: Coverage.Reason?
  /// The pair that came nearest to counting.
  let nearest: Pair.ID?

  init(
    member: Facts.Member, pairs: [Facts.Engagement], indicator: Indicator, births: Births?, date: CalendarDate
  ) {
    var fixed: [Facts.Engagement] = []
    var inForce: Facts.Engagement?
    var paused: Facts.Engagement?
    var latest: Facts.Engagement?
    // One pass: a region has half a million of these verdicts.
    for pair in pairs where pair.side == indicator.side && pair.role == indicator.role {
      if latest.map({ $0.period.start < pair.period.start }) ?? true { latest = pair }
      guard pair.period.contains(date) else { continue }
      if inForce == nil { inForce = pair }
      guard let ordered = pair.orderedOn, ordered <= date else { continue }
      if pair.isPaused(on: date) { paused = paused ?? pair } else { fixed.append(pair) }
    }
    if fixed.count > 1 { fixed.sort { ($0.period.start, $0.pair) < ($1.period.start, $1.pair) } }
    let fitsAge = births.map { births in member.birthDate.map(births.contains) ?? false } ?? true

    if fitsAge, !fixed.isEmpty {
      counting = fixed.map(\.pair)
      reason = nil
      nearest = nil
      return
    }
    counting = []
    if !fitsAge {
      // Somebody of another age without a pair is not part of the question at all.
      reason = fixed.isEmpty ? nil : (member.birthDate == nil ? .birthDateUnknown : .outsideAge)
      nearest = fixed.first?.pair
    } else if let paused {
      reason = .paused
      nearest = paused.pair
    } else if let inForce {
      reason = .noOrder
      nearest = inForce.pair
    } else if let latest {
      reason = .outsideDates
      nearest = latest.pair
    } else {
      reason = .noPair
      nearest = nil
    }
  }
}

extension Coverage.Denominator {
  fileprivate init(_ group: Contingent.Group, in year: SchoolYear, over facts: [Facts]) {
    let known = facts.compactMap { $0.contingents[year] }.filter { $0.heads[group] != nil }
    heads = known.isEmpty ? nil : known.compactMap { $0.heads[group] }.reduce(0, +)
    asOf = known.map(\.asOf).min()
    sources = Set(known.map(\.source)).sorted()
    let having = Set(known.map(\.organisation))
    missing = facts.map(\.organisation).filter { !having.contains($0) }
  }
}
