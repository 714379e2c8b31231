/// A number of people as a page for everybody may show it: a small one would point at somebody (152-ФЗ, ст. 5;
/// `domain.md` 7.4). Nobody at all is no secret.
package enum PublicCount: Sendable, Equatable {
  case exact(Int)
  /// From one to four people.
  case few
  /// Enough people, but the total less the other parts would give away a small one.
  case withheld

  /// The smallest number of people that is shown as it is.
  package static let threshold = 5

  package init(_ people: Int) {
    self = Self.isSmall(people) ? .few : .exact(people)
  }

  /// The parts of a total that stands beside them. When what is hidden adds up to a small number or to a single part,
  /// the subtraction would find it, so the smallest of the other parts is hidden as well; and where the total itself is
  /// withheld, not all of its parts may stand there to be added up.
  package static func breakdown(_ parts: [Int], of total: PublicCount? = nil) -> [PublicCount] {
    var shown = parts.map { PublicCount($0) }
    let hidden = parts.filter(isSmall)
    guard hidden.count == 1 || isSmall(hidden.reduce(0, +)) || hidden.isEmpty && total == .withheld
    else { return shown }
    let others = parts.indices.filter { parts[$0] >= threshold }
    if let next = others.min(by: { parts[$0] < parts[$1] }) { shown[next] = .withheld }
    return shown
  }

  /// Totals that hold one another and stand on one page, the most important first: the figure of the model, then wider
  /// ones. One that differs from an earlier one by a small number would tell that number, so it is hidden.
  package static func nested(_ totals: [Int]) -> [PublicCount] {
    var shown: [Int] = []
    return totals.map { total in
      guard PublicCount(total) == .exact(total) else { return .few }
      if shown.contains(where: { isSmall(abs($0 - total)) }) { return .withheld }
      shown.append(total)
      return .exact(total)
    }
  }

  private static func isSmall(_ people: Int) -> Bool { (1..<threshold).contains(people) }
}
