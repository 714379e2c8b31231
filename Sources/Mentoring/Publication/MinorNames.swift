/// The names of the minors of a school, to be looked for in a text before everybody may read it (`ux.md` K15).
///
/// What `PersonalTraces` tells by its shape, this knows: surname and given name beside each other in any case, «Котову
/// Даниилу». A surname alone is no child's: teachers have the same.
package struct MinorNames: Sendable {
  /// The beginnings of surname and given name that stay in every case.
  private let stems: [(surname: String, given: String)]

  package init(_ names: some Sequence<PersonName>) {
    stems = names.map { (Self.stem($0.surname, least: 3, ending: 2), Self.stem($0.given, least: 2, ending: 1)) }
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
        guard stems.contains(where: { Self.are(first, second, $0) || Self.are(second, first, $0) }) else { continue }
        let name = words[index...other].map { String($0.0) }.joined(separator: " ")
        if !found.contains(name) { found.append(name) }
      }
    }
    return found
  }

  private static func are(_ surname: String, _ given: String, _ stem: (surname: String, given: String)) -> Bool {
    surname.hasPrefix(stem.surname) && surname.count <= stem.surname.count + 5 && given.hasPrefix(stem.given)
      && given.count <= stem.given.count + 3
  }

  private static func stem(_ name: String, least: Int, ending: Int) -> String {
    let key = SearchKey(name).text
    return String(key.prefix(max(least, key.count - ending)))
  }
}
