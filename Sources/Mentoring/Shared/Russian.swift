/// Words and numbers as a Russian reader expects them; spaces inside are no-break ones.
package enum Russian {
  static let space = Typography.noBreakSpace

  /// Shown where there is nothing to divide by: a share of nobody is not zero.
  package static let notAvailable = "н/д"

  /// The number with its word: «1 пара», «2 пары», «5 пар».
  package static func plural(_ n: Int, _ one: String, _ few: String, _ many: String) -> String {
    number(n) + space + pluralWord(n, one, few, many)
  }

  /// The word alone, in the form that the number asks for.
  package static func pluralWord(_ n: Int, _ one: String, _ few: String, _ many: String) -> String {
    let lastTwo = n.magnitude % 100
    if (11...14).contains(lastTwo) { return many }
    switch lastTwo % 10 {
    case 1: return one
    case 2...4: return few
    default: return many
    }
  }

  package static func years(_ n: Int) -> String {
    plural(n, "год", "года", "лет")
  }

  package static func initialUpper(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
