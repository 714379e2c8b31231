/// The form in which words are compared: two spellings of one name have one key.
///
/// Lower case, ё as е, one space between words, one kind of hyphen and apostrophe, Latin look-alikes as
/// Cyrillic; invisible characters, stress marks and all other punctuation are gone. Search and the duplicate
/// rules use it alike.
package struct SearchKey: Hashable, Sendable {
  package let text: String

  package init(_ source: String) {
    text = Self.unifyingAlphabet(Self.normalized(source))
  }

  /// The words of a query, each to be found at the beginning of a word, in any order: «Иванова А.П.» has
  /// three.
  package static func words(of query: String) -> [String] {
    SearchKey(query).text.split(separator: " ").map(String.init)
  }

  private static func normalized(_ source: String) -> String {
    var spelling = Spelling()
    for scalar in Typography.precomposed(source).unicodeScalars {
      if let small = Typography.lowercased(scalar) {
        spelling.add(small)
      } else {
        for small in scalar.properties.lowercaseMapping.unicodeScalars { spelling.add(small) }
      }
    }
    return String(spelling.scalars)
  }

  /// A Latin word stays Latin; a word with a Cyrillic letter in it was meant to be Cyrillic, and one made of
  /// look-alikes only (`BEPA`, the class `9B`) is read as Cyrillic on both sides of every comparison.
  private static func unifyingAlphabet(_ text: String) -> String {
    guard text.utf8.contains(where: { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else {
      return text
    }
    return text.split(separator: " ").map { word in
      let letters = word.unicodeScalars.filter(\.properties.isAlphabetic)
      let isCyrillic = letters.contains(where: Typography.isCyrillicLetter)
      guard isCyrillic || letters.allSatisfy({ lookAlikes[$0] != nil }) else { return String(word) }
      return String(String.UnicodeScalarView(word.unicodeScalars.map { lookAlikes[$0] ?? $0 }))
    }.joined(separator: " ")
  }

  /// By the capital letters: B is В and H is Н, and the key knows no capitals.
  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
    "a": "а", "b": "в", "c": "с", "e": "е", "h": "н", "k": "к",
    "m": "м", "o": "о", "p": "р", "t": "т", "x": "х", "y": "у",
  ]
}

/// A key in the making: letters as they come, and what has been seen since the last of them.
private struct Spelling {
  private(set) var scalars = String.UnicodeScalarView()
  private var separator = Separator.none

  mutating func add(_ scalar: Unicode.Scalar) {
    if Typography.isOfWord(scalar) {
      if separator != .none, let last = scalars.last {
        scalars.append(separator.joint(between: last, and: scalar))
      }
      separator = .none
      scalars.append(scalar == "ё" ? "е" : scalar)
    } else if !Typography.isInvisible(scalar) && !isMark(scalar) {
      separator = separator.followed(by: scalar)
    }
  }

  /// A stress or an accent that did not melt into its letter.
  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && scalar.properties.generalCategory == .nonspacingMark
  }
}

/// What stands between two letters of a key.
private enum Separator {
  case none, apostrophe, hyphen, spacedHyphen, space

  func followed(by scalar: Unicode.Scalar) -> Separator {
    let isHyphen = Typography.isHyphen(scalar)
    switch self {
    case .none: return isHyphen ? .hyphen : Typography.isApostrophe(scalar) ? .apostrophe : .space
    case .hyphen, .spacedHyphen: return .spacedHyphen
    case .apostrophe, .space: return isHyphen ? .spacedHyphen : .space
    }
  }

  /// «Петров - Водкин» is «Петров-Водкин», but in «Анна - 7 класс» the dash only divides.
  func joint(between last: Unicode.Scalar, and next: Unicode.Scalar) -> Unicode.Scalar {
    switch self {
    case .apostrophe: "'"
    case .hyphen: "-"
    case .spacedHyphen: last.properties.isAlphabetic && next.properties.isAlphabetic ? "-" : " "
    case .none, .space: " "
    }
  }
}
