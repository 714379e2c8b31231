/// The names of the minors of a school, to be looked for in a text before everybody may read it (`ux.md` K15).
///
/// What `PersonalTraces` tells by its shape, this knows: surname and given name beside each other in any case, «Котову
/// Даниилу». A surname alone is no child's: teachers have the same.
package struct MinorNames: Sendable {
  /// By the first letter of the surname: a municipality has thousands.
  private let names: [Character: [(surname: Declined, given: Declined)]]

  package static let nobody = MinorNames([PersonName]())

  package init(_ names: some Sequence<PersonName>) {
    self.names = names.reduce(into: [:]) { names, name in
      let surname = Declined(name.surname)
      guard let letter = surname.letter else { return }
      names[letter, default: []].append((surname, Declined(name.given)))
    }
  }

  /// The words of the text, as they stand there.
  package func found(in text: String) -> [String] {
    let words = text.split { !$0.isLetter && $0 != "-" }.map { ($0, SearchKey(String($0)).text) }
    let capitals = words.indices.filter { words[$0].0.first?.isUppercase == true }
    var found: [String] = []
    for (place, index) in capitals.enumerated() {
      // «Котов Даниил», «Даниил Котов», and with a patronymic between.
      for other in capitals.dropFirst(place + 1).prefix(2) where other - index <= 2 {
        let (first, second) = (words[index].1, words[other].1)
        guard has(surname: first, given: second) || has(surname: second, given: first) else { continue }
        let name = words[index...other].map { String($0.0) }.joined(separator: " ")
        if !found.contains(name) { found.append(name) }
      }
    }
    return found
  }

  private func has(surname: String, given: String) -> Bool {
    surname.first.flatMap { names[$0] }?.contains { $0.is(surname) && $1.is(given) } == true
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

  /// No ending takes it away.
  var letter: Character? { stems.first?.first }

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
