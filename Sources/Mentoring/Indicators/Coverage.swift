/// Who counts for an indicator on a date, who does not and why. The number is the size of the list, never the reverse.
///
/// The one evaluator of the portal is `DatedRule`, which judges one person: this holds the people by its verdicts, `Tally`
/// their numbers. The dashboard, the reports, the exports, the command line and the public pages all ask one of the two
/// (`domain.md` 2.3: unique persons, age on the date, «н/д» where there is no denominator).
package struct Coverage: Sendable, Equatable {
  package let date: CalendarDate
  package let counted: [Counted]
  package let missed: [Missed]
  package let repeats: [Repeat]
  /// How many more belong to the organisations in the roles asked about: of another age, without a pair.
  package let others: Int
  package let denominator: Denominator

  package struct Counted: Sendable, Equatable {
    package let person: Person.ID
    package let organisation: Organisation.ID
    package let pair: Pair.ID
  }

  package struct Missed: Sendable, Equatable {
    /// Nil for an organisation that has nobody in the register.
    package let person: Person.ID?
    package let organisation: Organisation.ID
    package let reason: Reason
    package let pair: Pair.ID?
  }

  /// The first thing that keeps a person from counting, the nearest to counting last.
  package enum Reason: String, Sendable, CaseIterable, Codable, Comparable {
    case noPair, otherForm, outsideDates, waiting, overdue, noOrder, paused
    case outsideYears, workSinceUnknown, outsideAge, birthDateUnknown

    package static func < (left: Reason, right: Reason) -> Bool { left.place < right.place }

    /// Whether the age and the years of work are those asked about.
    package var isFitting: Bool { self <= .paused }
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

    package init(heads: Int?, asOf: CalendarDate?, sources: [String], missing: [Organisation.ID]) {
      self.heads = heads
      self.asOf = asOf
      self.sources = sources
      self.missing = missing
    }
  }
}

extension Coverage.Reason {
  var place: Int {
    switch self {
    case .noPair: 0
    case .otherForm: 1
    case .outsideDates: 2
    case .waiting: 3
    case .overdue: 4
    case .noOrder: 5
    case .paused: 6
    case .outsideYears: 7
    case .workSinceUnknown: 8
    case .outsideAge: 9
    case .birthDateUnknown: 10
    }
  }
}

extension Coverage {
  /// Evaluates an indicator over one organisation, a municipality or a region: whatever the facts cover.
  ///
  /// - Parameters:
  ///   - facts: one element an organisation; a person who belongs to several counts in the first.
  ///   - denominator: where it is not the contingents of these organisations.
  package init(
    _ indicator: Indicator, on date: CalendarDate, over facts: [Facts], dividedBy denominator: Denominator? = nil
  ) {
    let relevant = facts.filter { indicator.rule.kinds.contains($0.kind) }
    var lists = Lists(DatedRule(indicator.rule, on: date))
    for facts in relevant {
      switch indicator.rule.subject {
      case .people: lists.addPeople(of: facts)
      case .organisations: lists.addOrganisation(facts)
      }
    }
    self.date = date
    (counted, missed, repeats, others) = (lists.counted, lists.missed, lists.repeats, lists.others)
    self.denominator =
      denominator ?? Tally(indicator, on: date, relevant.map { Tally.Part(indicator, on: date, of: $0) }).denominator
  }
}

/// The lists as they grow, organisation by organisation.
private struct Lists {
  let rule: DatedRule
  var counted: [Coverage.Counted] = []
  var missed: [Coverage.Missed] = []
  var repeats: [Coverage.Repeat] = []
  var others = 0
  /// Those who may be met again, and the pair they are counted by.
  private var seen: [Person.ID: Pair.ID?] = [:]
  private var repeated: Set<Pair.ID> = []

  init(_ rule: DatedRule) { self.rule = rule }

  mutating func addPeople(of facts: Facts) {
    facts.engagements.withUnsafeBufferPointer { engagements in
      for member in facts.members where rule.speaks(of: member) {
        if member.hasOtherStays, let earlier = seen[member.person] {
          if let earlier { addRepeats(of: member, facts, countedBy: earlier) }
          continue
        }
        let pair: Pair.ID?
        switch rule.verdict(member, facts, engagements) {
        case .counted(let index):
          let own = engagements[index].pair
          pair = own
          counted.append(.init(person: member.person, organisation: facts.organisation, pair: own))
          addRepeats(of: member, facts, countedBy: own)
        case .missed(let reason, let index):
          pair = nil
          missed.append(
            .init(
              person: member.person, organisation: facts.organisation, reason: reason,
              pair: index.map { engagements[$0].pair }))
        case .apart:
          pair = nil
          others += 1
        }
        if member.hasOtherStays { seen[member.person] = .some(pair) }
      }
    }
  }

  /// An organisation counts once, by the first of its people who counts.
  mutating func addOrganisation(_ facts: Facts) {
    var nearest = Coverage.Missed(person: nil, organisation: facts.organisation, reason: .noPair, pair: nil)
    let isCounted = facts.engagements.withUnsafeBufferPointer { engagements in
      for member in facts.members where rule.speaks(of: member) {
        switch rule.verdict(member, facts, engagements) {
        case .counted(let index):
          counted.append(
            .init(person: member.person, organisation: facts.organisation, pair: engagements[index].pair))
          return true
        case .missed(let reason, let index):
          guard nearest.person == nil || nearest.reason < reason else { continue }
          nearest = Coverage.Missed(
            person: member.person, organisation: facts.organisation, reason: reason,
            pair: index.map { engagements[$0].pair })
        case .apart: continue
        }
      }
      return false
    }
    if !isCounted { missed.append(nearest) }
  }

  private mutating func addRepeats(of member: Facts.Member, _ facts: Facts, countedBy earlier: Pair.ID) {
    guard member.pairs.count > 1 || member.hasOtherStays else { return }
    for pair in facts.engagements[member.pairs]
    where pair.pair != earlier && rule.counts(pair, of: member, facts) && repeated.insert(pair.pair).inserted {
      repeats.append(
        .init(person: member.person, organisation: facts.organisation, pair: pair.pair, countedBy: earlier))
    }
  }
}
