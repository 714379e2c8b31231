extension PersonName {
  /// Which of the three fields of a name is meant.
  package enum Part: Sendable, CaseIterable {
    case surname, given, patronymic
  }

  /// What to tell about a typed part, or nothing when it may be saved.
  package static func problem(in typed: String, of part: Part) -> String? {
    let text = tidied(typed)
    let word = part.word
    if text.isEmpty { return part == .patronymic ? nil : "Укажите \(word.accusative)" }
    if text.count > longest { return "\(word.nominative) длиннее \(longest) знаков: сократите" }
    if text.contains(where: \.isNumber) { return "В \(word.prepositional) не бывает цифр" }
    if let odd = text.first(where: { !isAllowed($0) }) { return "Уберите из \(word.genitive) знак «\(odd)»" }
    if part != .patronymic, !text.contains(where: \.isLetter) { return "Напишите \(word.accusative) буквами" }
    return nil
  }

  /// The three parts of a name pasted or imported as one: «Иванова Анна Петровна», «Иванова А.П.».
  /// Whatever follows the second word belongs to the patronymic: «Салаватова Лейла Али кызы».
  package static func split(pasted: String) -> PersonName {
    let spaced = tidied(pasted).replacing(".", with: ". ").replacing(",", with: " ")
    let words = spaced.split(separator: " ", maxSplits: 2).map(String.init)
    return PersonName(
      surname: words.first ?? "",
      given: words.dropFirst().first ?? "",
      patronymic: words.dropFirst(2).first)
  }

  /// The name with its usual capitals when a part is typed in one case only («ИВАНОВА», «иванова»),
  /// else nothing. It is offered, never forced.
  package var suggestion: PersonName? {
    let suggested = PersonName(
      surname: Self.withUsualCapitals(surname),
      given: Self.withUsualCapitals(given),
      patronymic: patronymic.map(Self.withUsualCapitals))
    return suggested == self ? nil : suggested
  }

  private static let longest = 100

  private static func isAllowed(_ character: Character) -> Bool {
    if character.isLetter || character == " " || character == "-" || character == "." { return true }
    guard let first = character.unicodeScalars.first else { return false }
    return Typography.isApostrophe(first)
  }

  private static func withUsualCapitals(_ part: String) -> String {
    let letters = part.filter(\.isLetter)
    let isOneCase = letters == letters.uppercased() || letters == letters.lowercased()
    guard letters.count > 1, isOneCase else { return part }
    let words = part.lowercased().split(separator: " ")
    return words.map { word in
      // A particle belongs to another word; alone, as in the name Ван, it is the name.
      words.count > 1 && particles.contains(String(word)) ? String(word) : capitalised(word)
    }.joined(separator: " ")
  }

  /// A capital at the start, after a hyphen and after the O’ and D’ of foreign names, not inside
  /// «Лук’яненко».
  private static func capitalised(_ word: Substring) -> String {
    var result = ""
    var lettersSinceBreak = 0
    for character in word {
      result += lettersSinceBreak == 0 ? character.uppercased() : String(character)
      let isForeignPrefix = lettersSinceBreak == 1 && !character.isLetter
      lettersSinceBreak = character == "-" || isForeignPrefix ? 0 : lettersSinceBreak + 1
    }
    return result
  }

  private static let particles: Set<String> = [
    "оглы", "оглу", "кызы", "гызы", "уулу", "улы", "фон", "ван", "де", "да", "ди", "дер", "ибн", "аль", "эль",
  ]
}

extension PersonName.Part {
  fileprivate var word: (nominative: String, genitive: String, accusative: String, prepositional: String) {
    switch self {
    case .surname: ("Фамилия", "фамилии", "фамилию", "фамилии")
    case .given: ("Имя", "имени", "имя", "имени")
    case .patronymic: ("Отчество", "отчества", "отчество", "отчестве")
    }
  }
}
