/// ИНН: ten digits of an organisation or twelve of an entrepreneur, the last one or two of them check digits.
package struct TaxpayerNumber: Sendable, Equatable {
  package let digits: String

  /// Reads what was typed, with any spaces and hyphens in it; nil when the length or a check digit is wrong.
  package init?(_ typed: String) {
    let kept = typed.filter { !$0.isWhitespace && $0 != "-" }
    guard kept.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    let digits = kept.compactMap(\.wholeNumberValue)
    switch digits.count {
    case 10:
      guard Self.check(digits, Self.weights.dropFirst(2)) == digits[9] else { return nil }
    case 12:
      guard Self.check(digits, Self.weights.dropFirst()) == digits[10],
        Self.check(digits, Self.weights[...]) == digits[11]
      else { return nil }
    default: return nil
    }
    // Twelve zeros pass the sum and name nobody.
    guard digits.contains(where: { $0 != 0 }) else { return nil }
    self.digits = kept
  }

  private static let weights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]

  private static func check(_ digits: [Int], _ weights: ArraySlice<Int>) -> Int {
    zip(digits, weights).map(*).reduce(0, +) % 11 % 10
  }
}
