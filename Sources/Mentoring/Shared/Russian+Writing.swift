extension Russian {
  /// «+7 (900) 000-00-00» of anything with ten digits, or with eleven that begin with 7 or 8.
  ///
  /// A code in brackets stays what it is: of a village it has five digits, «+7 (83355) 2-10-00».
  package static func phone(_ typed: String) -> String? {
    var digits = typed.filter { $0.isASCII && $0.isNumber }
    if digits.count == 11, digits.first == "7" || digits.first == "8" { digits.removeFirst() }
    guard digits.count == 10 else { return nil }
    let bracketed = typed.drop { $0 != "(" }.prefix { $0 != ")" }.filter { $0.isASCII && $0.isNumber }
    let code = (3...5).contains(bracketed.count) && digits.hasPrefix(bracketed) ? bracketed.count : 3
    let number = digits.dropFirst(code)
    return "+7 (\(digits.prefix(code))) \(number.dropLast(4))-\(number.suffix(4).prefix(2))-\(number.suffix(2))"
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
