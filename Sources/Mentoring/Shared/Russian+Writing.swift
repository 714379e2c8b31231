extension Russian {
  /// «+7 (900) 000-00-00» of anything with ten digits, or with eleven that begin with 7 or 8.
  package static func phone(_ typed: String) -> String? {
    var digits = typed.filter { $0.isASCII && $0.isNumber }
    if digits.count == 11, digits.first == "7" || digits.first == "8" { digits.removeFirst() }
    guard digits.count == 10 else { return nil }
    var rest = Substring(digits)
    func take(_ count: Int) -> Substring {
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
    return "+7 (\(take(3))) \(take(3))-\(take(2))-\(take(2))"
  }

  /// The part of an address: «Школа № 5 им. Пушкина» is `shkola-5-im-pushkina`. Empty when there is nothing
  /// to spell.
  package static func slug(_ name: String) -> String {
    var result = ""
    var dividePending = false
    for character in Typography.tidied(name).lowercased() {
      guard let spelling = latin(character) else {
        dividePending = !result.isEmpty
        continue
      }
      if dividePending, !spelling.isEmpty {
        result += "-"
        dividePending = false
      }
      result += spelling
    }
    return result
  }

  private static func latin(_ letter: Character) -> String? {
    if letter.isASCII { return letter.isLetter || letter.isNumber ? String(letter) : nil }
    return transliteration[letter]
  }

  private static let transliteration: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
  ]
}
