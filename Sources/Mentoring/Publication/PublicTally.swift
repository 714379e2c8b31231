/// The numbers of one place and day that a page for everybody shows beside each other: whom the indicators count, all
/// mentees, their pairs. A number is hidden where another would give a small one away.
package struct PublicTally: Sendable, Equatable {
  /// In the order of the indicators.
  package let counted: [PublicCount]
  package let mentees: PublicCount
  package let pairs: PublicCount

  /// - Parameters:
  ///   - figures: how many each indicator counts, the leading one first.
  ///   - mentees: all mentees of the place; nil where the page does not speak of them.
  ///   - pairs: theirs. Most mentees have one, so this number says almost the same.
  package init(_ figures: [(indicator: Indicator, counted: Int)], mentees: Int? = nil, pairs: Int? = nil) {
    // The pupils of an age are among the pupils, and those among all mentees; other roles and sides are other people.
    let leading = figures.first?.indicator
    let isNested = figures.map {
      $0.indicator.rule.sides == [.mentee] && $0.indicator.rule.roles == leading?.rule.roles
    }
    let nested = zip(figures, isNested).filter(\.1).map(\.0.counted)
    var shown = PublicCount.nested(nested + [mentees, pairs].compactMap(\.self))[...]
    counted = zip(figures, isNested).map { figure, isNested in
      isNested ? shown.popFirst() ?? .hidden : PublicCount(figure.counted)
    }
    self.mentees = mentees == nil ? .hidden : shown.popFirst() ?? .hidden
    self.pairs = pairs == nil ? .hidden : shown.popFirst() ?? .hidden
  }
}
