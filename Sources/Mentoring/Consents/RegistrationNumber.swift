/// The numbers under which the state knows an organisation. The last digits check the others.
package enum RegistrationNumber {
  /// ИНН: ten digits of an organisation, twelve of an entrepreneur.
  package static func isINN(_ text: String) -> Bool {
    guard let digits = digits(text) else { return false }
    switch digits.count {
    case 10: return check(digits, weights: [2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[9]
    case 12:
      return check(digits, weights: [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[10]
        && check(digits, weights: [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[11]
    default: return false
    }
  }

  /// ОГРН: thirteen digits of an organisation, fifteen of an entrepreneur.
  package static func isOGRN(_ text: String) -> Bool {
    guard let digits = digits(text), [13, 15].contains(digits.count), let number = Int(text.dropLast()) else {
      return false
    }
    return number % (digits.count - 2) % 10 == digits[digits.count - 1]
  }

  private static func digits(_ text: String) -> [Int]? {
    let digits = text.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
    return digits.count == text.count ? digits : nil
  }

  private static func check(_ digits: [Int], weights: [Int]) -> Int {
    zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11 % 10
  }
}
