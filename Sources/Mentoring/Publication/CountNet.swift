/// Numbers of people that stand on many pages and add up to one another: those of schools to those of a district, those of
/// forms to those of all. Small ones are hidden, and of the others so many that no subtraction finds a hidden one.
package struct CountNet: Sendable {
  /// Where a number stands in the net.
  package typealias Place = Int

  struct Number {
    let value: Int
    /// Stands on no page at all.
    let isClosed: Bool
    var isHidden: Bool
    /// Those that are hidden when this one is.
    var kin: [Place] = []
    /// Numbers of some of the same people: this one is not less.
    var inside: [Place] = []
    /// Numbers of these people and others: this one is not more.
    var around: [Place] = []

    var isSeen: Bool { !isClosed && !isHidden }
    /// Nobody is no secret, and hides none.
    var isUnknown: Bool { !isSeen && value > 0 }
  }

  struct Sum {
    let total: Place
    let parts: [Place]
    let isDerived: Bool
  }

  private(set) var numbers: [Number] = []
  private(set) var sums: [Sum] = []

  package init() {}

  /// - Parameters:
  ///   - count: what may be shown of it for other reasons; a small number is hidden in any case.
  ///   - isClosed: that no page shows it: what is left when the others are taken from the total is still this number.
  package mutating func add(_ value: Int, as count: PublicCount? = nil, isClosed: Bool = false) -> Place {
    numbers.append(
      Number(value: value, isClosed: isClosed, isHidden: PublicCount.isSmall(value) || count == .hidden))
    return numbers.count - 1
  }

  /// Says that a number is the sum of others. People who are in two parts make the sum larger: that hides no less.
  ///
  /// - Parameter isDerived: that it says nothing new beside the other sums. A number is in two of those at most.
  package mutating func add(total: Place, of parts: [Place], isDerived: Bool = false) {
    sums.append(Sum(total: total, parts: parts, isDerived: isDerived))
  }

  /// Says that numbers are so near to one another that each tells the others: they are hidden together.
  package mutating func bind(_ places: [Place]) {
    for place in places { numbers[place].kin = places }
  }

  /// Says that a number counts some of the people of another.
  package mutating func add(_ part: Place, within whole: Place) {
    numbers[part].around.append(whole)
    numbers[whole].inside.append(part)
  }

  package subscript(_ place: Place) -> PublicCount {
    numbers[place].isHidden ? .hidden : .exact(numbers[place].value)
  }

  /// Hides one number after another until every sum, and all of them together, keep their secret.
  package mutating func close() {
    for place in numbers.indices where numbers[place].isHidden { hide(place) }
    repeat {
      while hideOneInEverySum() {}
    } while hideBesideFound()
  }

  private mutating func hideOneInEverySum() -> Bool {
    var hasChanged = false
    for sum in sums where hideOne(in: sum) { hasChanged = true }
    return hasChanged
  }

  /// One more beside each number that several sums tell together, though each of them keeps its secret.
  private mutating func hideBesideFound() -> Bool {
    var touched: Set<Int> = []
    for place in found() where numbers[place].isHidden {
      let around = sums.indices.filter { sums[$0].total == place || sums[$0].parts.contains(place) }
      guard touched.isDisjoint(with: around) else { continue }
      if around.contains(where: { hideSmallest(of: sums[$0].parts) || hideSmallest(of: [sums[$0].total]) }) {
        touched.formUnion(around)
      }
    }
    return !touched.isEmpty
  }

  private mutating func hide(_ place: Place) {
    numbers[place].isHidden = true
    // Nobody is shown as nobody, whatever is near.
    for kin in numbers[place].kin where numbers[kin].value > 0 { numbers[kin].isHidden = true }
  }

  private mutating func hideOne(in sum: Sum) -> Bool {
    let unknown = sum.parts.filter { numbers[$0].isUnknown }
    guard numbers[sum.total].isSeen else {
      // A hidden total must not be the sum of what is seen.
      guard numbers[sum.total].isHidden, unknown.isEmpty else { return false }
      return hideSmallest(of: sum.parts)
    }
    guard unknown.contains(where: { numbers[$0].isHidden }), !isOpen(unknown) else { return false }
    if hideSmallest(of: sum.parts) { return true }
    hide(sum.total)
    return true
  }

  /// Whether each of the unknown numbers may be at least two things when their sum is known: the sum is neither the
  /// least nor the most that they can be together, and two of them have room.
  private func isOpen(_ unknown: [Place]) -> Bool {
    var (rest, least, most, roomy) = (0, 0, Int?.some(0), 0)
    for place in unknown {
      let (low, high) = bounds(of: place)
      rest += numbers[place].value
      least += low
      most = most.flatMap { sum in high.map { sum + $0 } }
      if high.map({ $0 > low }) ?? true { roomy += 1 }
    }
    return roomy > 1 && least < rest && most.map { rest < $0 } ?? true
  }

  /// What anybody may know of a hidden number who knows how numbers are hidden: that it is small, or that it is not, and
  /// the numbers of some of the same people, or of more, where they are seen.
  private func bounds(of place: Place) -> (least: Int, most: Int?) {
    let number = numbers[place]
    let isSmall = PublicCount.isSmall(number.value)
    let inside = number.inside.filter { numbers[$0].isSeen }.map { numbers[$0].value }
    let around = number.around.filter { numbers[$0].isSeen }.map { numbers[$0].value }
    // A number of another day, or one counted by another rule, may say too much: no bound goes past the number itself.
    return (
      min(([isSmall ? 1 : PublicCount.threshold] + inside).reduce(0, max), number.value),
      (around + (isSmall ? [PublicCount.threshold - 1] : [])).min().map { max($0, number.value) }
    )
  }

  /// Of those that are seen and not nothing.
  private mutating func hideSmallest(of places: [Place]) -> Bool {
    let seen = places.filter { numbers[$0].isSeen && numbers[$0].value > 0 }
    guard let place = seen.min(by: { numbers[$0].value < numbers[$1].value }) else { return false }
    hide(place)
    return true
  }
}
