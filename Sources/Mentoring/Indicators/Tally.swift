/// The numbers of an indicator on a date: the sizes of the lists of `Coverage`, without the lists.
///
/// Made of one part an organisation, each worked out once and kept while the organisation's facts stay as they are.
package struct Tally: Sendable, Equatable {
  package let date: CalendarDate
  package let counted: Int
  package let missed: Reasons
  package let others: Int
  /// Counted of the organisations whose contingent is known: the numerator of `percent`.
  package let countedWithDenominator: Int
  package let denominator: Coverage.Denominator

  /// Per cent of the denominator, 0…100 and above if the contingent is stale; nil is «н/д».
  package var percent: Double? {
    guard let heads = denominator.heads, heads > 0 else { return nil }
    return Double(countedWithDenominator) * 100 / Double(heads)
  }

  /// More people than heads: the contingent is wrong, and so is the percentage.
  package var exceedsContingent: Bool { percent.map { $0 > 100 } ?? false }

  /// How many are missed for each reason.
  package struct Reasons: Sendable, Equatable {
    fileprivate var counts = SIMD16<Int32>()

    package init() {}

    package fileprivate(set) subscript(_ reason: Coverage.Reason) -> Int {
      get { Int(counts[reason.place]) }
      set { counts[reason.place] = Int32(newValue) }
    }

    package var total: Int { Int(counts.wrappedSum()) }
  }

  /// What one organisation adds.
  package struct Part: Sendable {
    package let organisation: Organisation.ID
    fileprivate var counted = 0
    fileprivate var missed = Reasons()
    fileprivate var others = 0
    /// Those among them who may be met again, in another organisation or in another stay here.
    fileprivate var elsewhere: [(person: Person.ID, verdict: Coverage.Reason?, isCounted: Bool)] = []
    fileprivate var heads: Int?
    fileprivate var asOf: CalendarDate?
    fileprivate var source = ""
  }
}

extension Tally.Part {
  package init(_ indicator: Indicator, on date: CalendarDate, of facts: Facts) {
    organisation = facts.organisation
    let rule = DatedRule(indicator.rule, on: date)
    switch indicator.rule.subject {
    case .people: countPeople(facts, rule)
    case .organisations: countOrganisation(facts, rule)
    }
    if case .contingent(let groups) = indicator.denominator,
      let contingent = facts.contingents[SchoolYear(containing: date)]
    {
      let known = groups.compactMap { contingent.heads[$0] }
      guard known.count == groups.count else { return }
      (heads, asOf, source) = (known.reduce(0, +), contingent.asOf, contingent.source)
    }
  }

  private mutating func countPeople(_ facts: Facts, _ rule: DatedRule) {
    facts.engagements.withUnsafeBufferPointer { engagements in
      facts.members.withUnsafeBufferPointer { members in
        for member in members where rule.speaks(of: member) {
          let verdict = rule.verdict(member, facts, engagements)
          switch verdict {
          case .counted: counted += 1
          case .missed(let reason, _): missed[reason] += 1
          case .apart: others += 1
          }
          guard member.hasOtherStays else { continue }
          switch verdict {
          case .counted: elsewhere.append((member.person, nil, true))
          case .missed(let reason, _): elsewhere.append((member.person, reason, false))
          case .apart: elsewhere.append((member.person, nil, false))
          }
        }
      }
    }
  }

  private mutating func countOrganisation(_ facts: Facts, _ rule: DatedRule) {
    var nearest: Coverage.Reason?
    let isCounted = facts.engagements.withUnsafeBufferPointer { engagements in
      for member in facts.members where rule.speaks(of: member) {
        switch rule.verdict(member, facts, engagements) {
        case .counted: return true
        case .missed(let reason, _): nearest = max(nearest ?? reason, reason)
        case .apart: continue
        }
      }
      return false
    }
    if isCounted { counted = 1 } else { missed[nearest ?? .noPair] = 1 }
  }
}

extension Tally {
  /// Adds up organisations; whoever belongs to several counts in the first, as in the lists.
  ///
  /// - Parameter denominator: where it is not the contingents of these organisations.
  package init(
    _ indicator: Indicator, on date: CalendarDate, _ parts: [Part], dividedBy denominator: Coverage.Denominator? = nil
  ) {
    let denominator = denominator ?? Coverage.Denominator(parts)
    let unknown = Set(denominator.missing)
    var seen: Set<Person.ID> = []
    var (counted, others, known) = (0, 0, 0)
    var missed = Reasons()
    for part in parts {
      var own = part.counted
      others += part.others
      missed.counts &+= part.missed.counts
      for member in part.elsewhere where !seen.insert(member.person).inserted {
        if member.isCounted {
          own -= 1
        } else if let reason = member.verdict {
          missed[reason] -= 1
        } else {
          others -= 1
        }
      }
      counted += own
      if !unknown.contains(part.organisation) { known += own }
    }
    self.date = date
    (self.counted, self.missed, self.others) = (counted, missed, others)
    guard indicator.denominator == .registered else {
      (self.denominator, countedWithDenominator) = (denominator, known)
      return
    }
    let fitting = Coverage.Reason.allCases.filter(\.isFitting).reduce(counted) { $0 + missed[$1] }
    self.denominator = Coverage.Denominator(heads: fitting, asOf: date, sources: [], missing: [])
    countedWithDenominator = counted
  }

  /// Numbers that are not counted over facts: those of questionnaires.
  package init(on date: CalendarDate, counted: Int, of denominator: Coverage.Denominator) {
    self.date = date
    self.counted = counted
    countedWithDenominator = counted
    missed = Reasons()
    others = 0
    self.denominator = denominator
  }
}

extension Coverage.Denominator {
  fileprivate init(_ parts: [Tally.Part]) {
    var (sum, asOf, sources, missing) = (0, CalendarDate?.none, [String](), [Organisation.ID]())
    for part in parts {
      guard let heads = part.heads else {
        missing.append(part.organisation)
        continue
      }
      sum += heads
      asOf = [asOf, part.asOf].compactMap(\.self).min()
      // Almost always the same paper as that of the organisation before.
      if sources.last != part.source, !sources.contains(part.source) { sources.append(part.source) }
    }
    self.init(
      heads: missing.count == parts.count ? nil : sum, asOf: asOf, sources: sources.sorted(), missing: missing)
  }
}

extension Coverage {
  /// Its numbers: the same that adding up gives.
  package var tally: Tally {
    var reasons = Tally.Reasons()
    for line in missed { reasons[line.reason] += 1 }
    let unknown = Set(denominator.missing)
    return Tally(
      date: date, counted: counted.count, missed: reasons, others: others,
      countedWithDenominator: counted.count { !unknown.contains($0.organisation) }, denominator: denominator)
  }

  package var percent: Double? { tally.percent }
}
