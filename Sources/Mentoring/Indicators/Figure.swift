/// A figure with what it is held against: the plan in force and the figure of the previous half-year.
package struct Figure: Sendable {
  package let tally: Tally
  package let plan: Plan
  package let previous: Tally?
  /// Where the date has no percentage, the last day of monitoring that had one: every 1 September the contingents of a
  /// new year are not entered yet.
  package let latest: Tally?
  /// Organisations in which more people are registered than the contingent has.
  package let doubtful: [Organisation.ID]

  package init(
    tally: Tally, plan: Plan, previous: Tally?, latest: Tally? = nil, doubtful: [Organisation.ID] = []
  ) {
    self.tally = tally
    self.plan = plan
    self.previous = previous
    self.latest = latest
    self.doubtful = doubtful
  }

  /// The figure itself, or that of the last day with a percentage, where the date has none.
  package var lastKnown: Figure {
    guard tally.percent == nil, let latest else { return self }
    return Figure(tally: latest, plan: plan, previous: nil, doubtful: doubtful)
  }

  package var step: Plan.Step? { plan.step(on: tally.date) }

  /// Per cent above the plan (or below it, negative); nil where there is no figure or no plan.
  package var gap: Double? {
    guard let percent = tally.percent, let step else { return nil }
    return percent - step.percent
  }

  /// Whole people still to be counted until the plan is met; nil where there is no figure or no plan.
  package var peopleToPlan: Int? {
    guard let heads = tally.denominator.heads, let step else { return nil }
    let needed = (Double(heads) * step.percent / 100).rounded(.up)
    return max(0, Int(needed) - tally.countedWithDenominator)
  }

  package var standing: Standing {
    guard let gap else { return .unknown }
    return gap >= 0 ? .ahead : gap >= -Self.nearness ? .near : .behind
  }

  package enum Standing: String, Sendable, CaseIterable { case ahead, near, behind, unknown }

  /// Per cent below the plan that still count as near it (`ux.md` D1).
  private static let nearness = 10.0

  /// Under 20 heads one person is five points: such organisations are listed apart, without a rank (`ux.md` D1).
  package var isSmall: Bool { tally.denominator.heads.map { $0 < 20 } ?? false }
}

extension Figure {
  /// The figures by their distance to the plan, the best first, then those that are not ranked: small ones and those
  /// without a distance. Equal distances, as people read them in tenths, share a place.
  ///
  /// - Returns: positions in `figures`, with their ranks.
  package static func ranked(_ figures: [Figure]) -> [(index: Int, rank: Int?)] {
    let isRanked = { (index: Int) in figures[index].gap != nil && !figures[index].isSmall }
    let known = figures.indices.filter(isRanked).sorted { (figures[$0].gap ?? 0) > (figures[$1].gap ?? 0) }
    var ranks: [Int: Int] = [:]
    let ranked = known.enumerated().map { position, index in
      let tenths = Int(((figures[index].gap ?? 0) * 10).rounded())
      ranks[tenths] = ranks[tenths] ?? position + 1
      return (index: index, rank: ranks[tenths])
    }
    return ranked + figures.indices.filter { !isRanked($0) }.map { (index: $0, rank: nil) }
  }
}
