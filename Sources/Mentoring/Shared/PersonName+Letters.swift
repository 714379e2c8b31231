extension PersonName {
  /// The name with the Latin letters that look like Russian ones replaced, where the rest of it is Russian: a «C» typed in
  /// the other layout looks right and is found by nobody.
  package var withRussianLetters: PersonName {
    guard full.unicodeScalars.contains(where: Typography.isCyrillicLetter) else { return self }
    return PersonName(
      surname: Self.russian(surname), given: Self.russian(given), patronymic: patronymic.map(Self.russian))
  }

  /// Whether a word still has letters of both alphabets.
  package var mixesAlphabets: Bool {
    full.split(whereSeparator: { $0 == " " || $0 == "-" }).contains { word in
      let letters = word.unicodeScalars.filter(\.properties.isAlphabetic)
      let russian = letters.count(where: Typography.isCyrillicLetter)
      return russian > 0 && letters.contains { $0.isASCII }
    }
  }

  private static func russian(_ part: String) -> String {
    guard part.utf8.contains(where: { $0 < 128 }) else { return part }
    let letters = part.unicodeScalars.filter(\.properties.isAlphabetic)
    let isRussian = letters.contains(where: Typography.isCyrillicLetter)
    guard isRussian || letters.allSatisfy({ lookAlikes[$0] != nil }) else { return part }
    return String(String.UnicodeScalarView(part.unicodeScalars.map { lookAlikes[$0] ?? $0 }))
  }

  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
    "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "K": "К", "M": "М", "O": "О", "P": "Р", "T": "Т", "X": "Х",
    "Y": "У", "a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х", "y": "у", "k": "к", "m": "м", "t": "т",
  ]
}
