/// Words of a request and of a competence, cut to what they have in common: «математике» meets «математика».
///
/// A fixed list of endings and no dictionary: the same texts always meet, and everybody can see why.
package struct WordStem: Hashable, Sendable {
  package let text: String
  /// As it was written, in small letters.
  package let word: String

  package static func == (left: WordStem, right: WordStem) -> Bool { left.text == right.text }
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// The telling words of a text, each once: short ones and those that every request has are left out.
  package static func all(in text: String) -> [WordStem] {
    var seen: Set<String> = []
    return SearchKey(text).text.split(whereSeparator: { $0 == " " || $0 == "-" }).compactMap { word in
      let word = String(word)
      guard word.count >= shortest, !word.allSatisfy(\.isNumber) else { return nil }
      let stem = Self.stem(word)
      guard !common.contains(where: stem.hasPrefix), seen.insert(stem).inserted else { return nil }
      return WordStem(text: stem, word: word)
    }
  }

  /// One is the beginning of the other; of short stems only the same.
  package func meets(_ other: WordStem) -> Bool {
    if text == other.text { return true }
    let (short, long) = text.count <= other.text.count ? (text, other.text) : (other.text, text)
    return short.count >= Self.tellingLength && long.hasPrefix(short)
  }

  private static let shortest = 4
  private static let tellingLength = 5

  private static func stem(_ word: String) -> String {
    for ending in endings where word.count - ending.count >= shortest && word.hasSuffix(ending) {
      return String(word.dropLast(ending.count))
    }
    return word
  }

  /// The longest first, so that «скими» goes before «ми».
  private static let endings = [
    "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "ться", "тся", "ешь", "ишь",
    "ая", "яя", "ое", "ее", "ые", "ие", "ый", "ий", "ой", "ей", "ых", "их", "ую", "юю", "ым", "им", "ом", "ем", "ам",
    "ям", "ах", "ях", "ов", "ев", "ть", "ет", "ит", "ут", "ют", "ат", "ят", "ал", "ил", "ел",
    "а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й",
  ].sorted { $0.count > $1.count }

  /// Beginnings of words that say nothing about a subject.
  private static let common = [
    "хоч", "хотел", "хотет", "нужн", "помощ", "помоч", "помог", "класс", "школ", "учит", "учен", "урок", "работ",
    "занят",
    "занима", "умен", "понят", "понима", "подойд", "ваш", "сво", "свои", "котор", "чтоб", "быть", "стат", "себ", "мен",
    "наставн", "развит", "развив", "разн", "друг", "очен", "больш", "лучш", "перв", "этот", "того", "если", "когд",
    "люб",
  ]
}
