/// Where the present pace leads by the end of the year, and what brings a figure nearer to its step (mission D6).
///
/// The pace is that of the last thirty days, in people: percentages jump when the contingents of a new year come in.
package struct Pace: Sendable, Equatable {
  package let now: Tally
  /// The same figure thirty days before.
  package let before: Tally
  package let step: Plan.Step?

  package static let days = 30

  package init(now: Tally, before: Tally, step: Plan.Step?) {
    self.now = now
    self.before = before
    self.step = step
  }

  package var yearEnd: CalendarDate { CalendarDate(year: now.date.year, month: 12, day: 31) ?? now.date }

  /// People more (or fewer, negative) than thirty days ago.
  package var gained: Int { now.counted - before.counted }

  /// How many will count on 31 December if it goes on like this; never more than there are, never fewer than none.
  package var counted: Int? {
    guard let heads = now.denominator.heads else { return nil }
    let left = now.date.days(until: yearEnd)
    let more = (Double(gained) * Double(left) / Double(Self.days)).rounded()
    return min(max(now.countedWithDenominator + Int(more), 0), max(heads, now.countedWithDenominator))
  }

  package var percent: Double? { counted.flatMap(share) }

  /// People who will still be missing to the step on 31 December; nil without a step or a denominator.
  package var missing: Int? {
    guard let counted, let step, let heads = now.denominator.heads else { return nil }
    return max(0, Int((Double(heads) * step.percent / 100).rounded(.up)) - counted)
  }

  /// The honest ways up, the cheapest first: a paper, a new term, a mentor for those who ask for one.
  package var ways: [Way] {
    Way.Kind.allCases.compactMap { kind in
      let people = now.missed[kind.reason]
      return people == 0 ? nil : Way(kind: kind, people: people, percent: share(now.countedWithDenominator + people))
    }
  }

  /// All the ways together.
  package var together: (people: Int, percent: Double?) {
    let people = ways.reduce(0) { $0 + $1.people }
    return (people, share(now.countedWithDenominator + people))
  }

  package struct Way: Sendable, Equatable {
    package let kind: Kind
    package let people: Int
    /// What the figure would be.
    package let percent: Double?

    package enum Kind: Sendable, CaseIterable {
      case order, prolong, match

      package var reason: Coverage.Reason {
        switch self {
        case .order: .noOrder
        case .prolong: .overdue
        case .match: .waiting
        }
      }
    }
  }

  private func share(_ count: Int) -> Double? {
    guard let heads = now.denominator.heads, heads > 0 else { return nil }
    return Double(count) * 100 / Double(heads)
  }
}
