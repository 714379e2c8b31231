/// What in a text looks like somebody's name, phone or mail address, before everybody may read it (`ux.md` K15).
///
/// It asks, it does not judge: adults may be named, and «Ломоносов Михаил Васильевич» is no pupil.
package enum PersonalTraces {
  package static func find(in text: String) -> [String] {
    var found: [String] = []
    for trace in names(text.split(whereSeparator: \.isWhitespace).map(Word.init)) + phones(text) + mails(text)
      + marks(text)
    where !found.contains(where: { $0.contains(trace) }) { found.append(trace) }
    return found
  }

  private static func names(_ words: [Word]) -> [String] {
    var found: [String] = []
    var index = 0
    while index < words.count {
      if let length = nameLength(words, at: index) {
        found.append(words[index..<index + length].map(\.bare).joined(separator: " "))
        index += length
      } else {
        index += 1
      }
    }
    return found
  }

  /// How many words from here are a name; nil when none begins here.
  private static func nameLength(_ words: [Word], at index: Int) -> Int? {
    let word = words[index]
    let next = words.indices.contains(index + 1) ? words[index + 1] : nil
    let third = words.indices.contains(index + 2) ? words[index + 2] : nil
    if word.isName, !word.endsSentence {
      // «Иванова Анна Петровна», «Анна Петровна»; «Иванова А. П.».
      if let next, next.isPatronymic { return third?.isName == true && !next.endsSentence ? 3 : 2 }
      if let next, next.isName, !next.endsSentence, third?.isPatronymic == true { return 3 }
      if let next, next.isInitials { return third?.isInitials == true ? 3 : 2 }
    }
    // «А. П. Иванова».
    if word.isInitials {
      if next?.isName == true { return 2 }
      if next?.isInitials == true, third?.isName == true { return 3 }
    }
    // «ученица 7А Маша», «ученик Котов Даниил»: after the word for a child any name is one.
    if word.isName, isAfterChild(words, index) { return next?.isName == true && !word.endsSentence ? 2 : 1 }
    return nil
  }

  private static func isAfterChild(_ words: [Word], _ index: Int) -> Bool {
    words[max(0, index - 3)..<index].reversed().prefix { !$0.endsSentence }.contains { $0.isOfChild }
  }

  private static func mails(_ text: String) -> [String] {
    text.split(whereSeparator: { $0.isWhitespace || ",;()<>".contains($0) }).map(String.init)
      .filter { $0.contains("@") && $0.contains(".") && $0.first != "@" }
  }

  /// What else leads to somebody: «2-13-47», a СНИЛС, «кв. 3», «@name», a page of a social network.
  private static func marks(_ text: String) -> [String] {
    let all = [
      /\b\d{1,3}-\d\d-\d\d\b/, /\d{3}-\d{3}-\d{3}[ -]\d\d/, /кв\.? ?\d+/, /\B@\w{3,}/,
      /(?:vk\.com|t\.me|ok\.ru)\/\S+/,
    ]
    return all.flatMap { mark in
      text.matches(of: mark.wordBoundaryKind(.simple)).map { String(text[$0.range]) }
    }
  }

  /// Runs of digits and the signs between them that have as many digits as a phone and begin like one.
  private static func phones(_ text: String) -> [String] {
    text.split { !($0.isASCII && $0.isNumber) && !" +()-–.".contains($0) }.compactMap { run in
      let digits = run.filter(\.isNumber)
      let isPhone =
        digits.count == 11 && "78".contains(digits.first ?? "0") || digits.count == 10 && digits.first == "9"
      return isPhone ? run.trimming(" -–.") : nil
    }
  }
}

extension Substring {
  fileprivate func trimming(_ signs: String) -> String {
    String(drop { signs.contains($0) }.reversed().drop { signs.contains($0) }.reversed())
  }
}

/// A word of a text with the signs around it.
private struct Word {
  let bare: String
  let endsSentence: Bool
  let isInitials: Bool

  init(_ source: Substring) {
    bare = source.trimming("«»\"'.,;:!?()–—-")
    let letters = source.filter(\.isLetter)
    isInitials =
      letters.count <= 2 && !letters.isEmpty && letters.allSatisfy(\.isUppercase) && source.contains(".")
      && source.allSatisfy { $0.isLetter || ".,;)".contains($0) }
    endsSentence = !isInitials && source.last.map { ".!?;:".contains($0) } == true
  }

  /// One capital and small letters: «Иванова», «Римский-Корсаков».
  var isName: Bool {
    guard bare.count > 1, bare.first?.isUppercase == true else { return false }
    return bare.dropFirst().allSatisfy { $0.isLowercase || $0 == "-" || $0.isUppercase }
      && bare.dropFirst().contains(where: \.isLowercase) && bare.unicodeScalars.allSatisfy(Self.isOfName)
  }

  var isPatronymic: Bool {
    guard isName else { return false }
    let word = bare.lowercased()
    return Self.patronymics.contains { word.hasSuffix($0) }
  }

  var isOfChild: Bool {
    let word = bare.lowercased()
    return Self.children.contains { word.hasPrefix($0) }
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    Typography.isCyrillicLetter(scalar) || scalar == "-"
  }

  /// «Ильич», «Сергеевна» in every case of the singular.
  private static let patronymics =
    ["ович", "евич", "льич", "мич"].flatMap { stem in ["", "а", "у", "ем", "е"].map { stem + $0 } }
    + ["овн", "евн", "ичн"].flatMap { stem in ["а", "ы", "е", "у", "ой"].map { stem + $0 } }

  private static let children = [
    "учени", "учащ", "обучающ", "воспитанни", "школьни", "ребен", "ребён", "девочк", "мальчик", "подростк",
    "наставляем",
    "первоклассни", "пятиклассни", "семиклассни", "старшеклассни", "десятиклассни", "сирот",
  ]
}
