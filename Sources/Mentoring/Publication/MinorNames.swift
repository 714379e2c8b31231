/// The names of the minors of a school, to be looked for in a text before everybody may read it (`ux.md` K15).
///
/// What `PersonalTraces` tells by its shape, this knows: surname and given name beside each other in any case, «Котову
/// Даниилу». A surname alone is no child's: teachers have the same.
package struct MinorNames: Sendable {
  private struct Name: Sendable {
    let surname: Declined
    let given: Declined
  }

  /// By the first two letters of the surname: a city has twelve thousand, a word begins like a few of them.
  private let names: [String: [Name]]

  package static let nobody = MinorNames([PersonName]())

  package init(_ names: some Sequence<PersonName>) {
    self.names = Dictionary(
      grouping: names.map { Name(surname: Declined($0.surname), given: Declined($0.given)) },
      by: { $0.surname.beginning })
  }

  /// The words of the text, as they stand there.
  package func found(in text: String) -> [String] {
    let words = text.split { !$0.isLetter && $0 != "-" }
    let keys = words.map { SearchKey(String($0)).text }
    var found: [String] = []
    for index in words.indices {
      for other in [index + 1, index + 2] where words.indices.contains(other) {
        guard isOneName(text, words, index, other),
          isKnown(keys[index], keys[other]) || isKnown(keys[other], keys[index])
        else { continue }
        let name = words[index...other].map(String.init).joined(separator: " ")
        if !found.contains(name) { found.append(name) }
      }
    }
    return found
  }

  /// «Котов Даниил» and, with a patronymic between, «Даниил Сергеевич Котов»; in small letters only side by side.
  private func isOneName(_ text: String, _ words: [Substring], _ first: Int, _ last: Int) -> Bool {
    if [first, last].allSatisfy({ words[$0].first?.isUppercase == true }) { return true }
    return last - first == 1 && text[words[first].endIndex..<words[last].startIndex].allSatisfy(\.isWhitespace)
  }

  private func isKnown(_ surname: String, _ given: String) -> Bool {
    (names[String(surname.prefix(2))] ?? []).contains { $0.surname.is(surname) && $0.given.is(given) }
  }
}

/// A name in whatever case: what stays of it, and the endings that may follow.
private struct Declined {
  private let stems: [String]

  init(_ name: String) {
    let key = SearchKey(name).text
    let ending = Self.nominative.first { key.hasSuffix($0) && key.count > $0.count + 1 } ?? ""
    let stem = String(key.dropLast(ending.count))
    // «Павел» – «Павла», «Лев» – «Льва».
    let last = stem.suffix(2)
    let isFleeting = ending.isEmpty && stem.count > 2 && "ео".contains(last.first ?? " ")
    let short = stem.dropLast(2) + (stem.count == 3 ? "ь" : "") + last.suffix(1)
    stems = isFleeting ? [stem, String(short)] : [stem]
  }

  /// Two letters that every case has.
  var beginning: String { String(stems[0].prefix(2)) }

  func `is`(_ word: String) -> Bool {
    stems.contains { word.hasPrefix($0) && Self.endings.contains(String(word.dropFirst($0.count))) }
  }

  private static let nominative = ["ий", "ый", "ой", "ая", "яя", "а", "я", "ь", "й", "о", "е"]
  private static let endings: Set = [
    "", "а", "я", "у", "ю", "ы", "и", "е", "о", "й", "ь", "ью", "ой", "ей", "ою", "ею", "ом", "ем", "ым", "им", "ый",
    "ий",
    "ая", "яя", "ую", "юю", "ого", "его", "ому", "ему", "ых", "их", "ыми", "ими", "ия", "ии", "ию", "ией",
  ]
}
