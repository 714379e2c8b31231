/// A number of people as a page for everybody may show it: a small one would point at somebody (152-ФЗ, ст. 5;
/// `domain.md` 7.4). Nobody at all is no secret.
package enum PublicCount: Sendable, Equatable {
  case exact(Int)
  /// Small, or enough to give away a small one: pages say the same of both, or the one would tell the other.
  case hidden

  /// The smallest number of people that is shown as it is.
  package static let threshold = 5

  package init(_ people: Int) {
    self = Self.isSmall(people) ? .hidden : .exact(people)
  }

  /// Totals that hold one another and stand on one page, the most important first: the figure of the model, then wider
  /// ones. One that differs from an earlier one by a small number would tell that number, so it is hidden.
  package static func nested(_ totals: [Int]) -> [PublicCount] {
    var shown: [Int] = []
    return totals.map { total in
      guard !isSmall(total), !shown.contains(where: { isSmall(abs($0 - total)) }) else { return .hidden }
      shown.append(total)
      return .exact(total)
    }
  }

  /// From one to four people.
  package static func isSmall(_ people: Int) -> Bool { (1..<threshold).contains(people) }
}
