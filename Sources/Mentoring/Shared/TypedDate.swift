/// A typed date taken apart: which numbers and which month in words it holds, in the order they were typed.
struct TypedDate {
  struct Number {
    let value: Int
    let digits: Int
  }

  private(set) var numbers: [Number] = []
  private(set) var month: Int?

  init(_ text: String) throws(DateProblem) {
    var rest = Self.withoutTime(text)[...]
    while let first = rest.first {
      if Self.isDigit(first) {
        try add(digits: rest.prefix(while: Self.isDigit))
        rest = rest.drop(while: Self.isDigit)
      } else if first.isLetter {
        try add(word: rest.prefix(while: \.isLetter))
        rest = rest.drop(while: \.isLetter)
      } else if Self.divides(first) {
        rest.removeFirst()
      } else {
        throw DateProblem(message: "Уберите из даты знак «\(first)»")
      }
    }
  }

  private mutating func add(digits: Substring) throws(DateProblem) {
    guard let value = Int(digits), digits.count <= 8, numbers.count < 3 else {
      throw DateProblem(message: "В дате лишние цифры: нужны день, месяц и год, например 27.09.2026")
    }
    numbers.append(Number(value: value, digits: digits.count))
  }

  private mutating func add(word: Substring) throws(DateProblem) {
    if Self.silentWords.contains(String(word)) { return }
    guard let found = Self.month(named: word) else {
      throw DateProblem(message: "Непонятно слово «\(word)»: напишите дату так: 27.09.2026")
    }
    guard month == nil else { throw DateProblem(message: "В дате два месяца") }
    month = found
  }

  /// «сен», «сент», «сентябрь», «сентября».
  private static func month(named word: Substring) -> Int? {
    guard word.count >= 3 else { return nil }
    let index = Russian.months.firstIndex { $0.genitive.hasPrefix(word) || $0.nominative.hasPrefix(word) }
    return index.map { $0 + 1 }
  }

  /// What stands around the numbers without changing them: «5-го», «2026 года», «в 14:05».
  private static let silentWords: Set<String> = ["г", "год", "года", "го", "е", "число", "числа", "в"]

  /// Spreadsheets and logs write the hour after the date; a civil date has none.
  private static func withoutTime(_ text: String) -> String {
    guard let colon = text.firstIndex(of: ":") else { return text }
    let before = text[..<colon]
    let hour = before.reversed().prefix(while: isDigit).count
    let date = before.dropLast(hour)
    let isClock = text[colon...].allSatisfy { isDigit($0) || ":.z+".contains($0) }
    let isApart = date.last == " " || date.last == "t"
    guard isClock, isApart, (1...2).contains(hour) else { return text }
    return String(date.dropLast())
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  /// The numeric keypad of a Russian keyboard gives a comma; orders put the day in «quotes».
  private static func divides(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first else { return false }
    if Typography.isHyphen(first) || Typography.isApostrophe(first) { return true }
    return " .,/\\:;_«»\"“”„()".contains(character)
  }
}
