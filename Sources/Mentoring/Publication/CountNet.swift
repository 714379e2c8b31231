/// Numbers of people that stand on many pages and add up to one another: those of schools to those of a district, those of
/// forms to those of all. Small ones are hidden, and of the others so many that no subtraction finds a hidden one.
package struct CountNet: Sendable {
  /// Where a number stands in the net.
  package typealias Place = Int

  private struct Number {
    let value: Int
    /// Stands on no page at all.
    let isClosed: Bool
    var count: PublicCount

    var isSeen: Bool { !isClosed && !isHidden }
    /// Hidden because it is small, or because it keeps a small one from being found.
    var isHidden: Bool { count != .exact(value) }
  }

  private struct Sum {
    let total: Place
    let parts: [Place]
  }

  private var numbers: [Number] = []
  private var sums: [Sum] = []

  package init() {}

  /// - Parameters:
  ///   - count: what may be shown of it for other reasons; a small number is hidden in any case.
  ///   - isClosed: that no page shows it: what is left when the others are taken from the total is still this number.
  package mutating func add(_ value: Int, as count: PublicCount? = nil, isClosed: Bool = false) -> Place {
    let own = PublicCount(value)
    numbers.append(Number(value: value, isClosed: isClosed, count: own == .few ? .few : count ?? own))
    return numbers.count - 1
  }

  /// Says that a number is the sum of others. People who are in two parts make the sum larger: that hides no less.
  package mutating func add(total: Place, of parts: [Place]) { sums.append(Sum(total: total, parts: parts)) }

  package subscript(_ place: Place) -> PublicCount { numbers[place].count }

  /// Hides one number after another until every sum keeps its secret.
  package mutating func close() {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for sum in sums where hideOne(in: sum) { hasChanged = true }
    }
  }

  private mutating func hideOne(in sum: Sum) -> Bool {
    let secrets = sum.parts.filter { numbers[$0].isHidden }
    let unknown = sum.parts.filter { !numbers[$0].isSeen }
    guard numbers[sum.total].isSeen else {
      // A hidden total must not be the sum of what is seen.
      guard numbers[sum.total].isHidden, unknown.isEmpty else { return false }
      return hideSmallest(of: sum.parts)
    }
    let rest = unknown.reduce(0) { $0 + numbers[$1].value }
    guard !secrets.isEmpty, unknown.count == 1 || rest < PublicCount.threshold else { return false }
    if hideSmallest(of: sum.parts) { return true }
    numbers[sum.total].count = .withheld
    return true
  }

  /// Of those that are seen and not nothing.
  private mutating func hideSmallest(of places: [Place]) -> Bool {
    let seen = places.filter { numbers[$0].isSeen && numbers[$0].value >= PublicCount.threshold }
    guard let place = seen.min(by: { numbers[$0].value < numbers[$1].value }) else { return false }
    numbers[place].count = .withheld
    return true
  }
}
