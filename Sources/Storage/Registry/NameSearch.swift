internal import GRDB
import Mentoring

/// Whom a query means: every word of it begins a word of the name, present or former, in any order (`ux.md` 53).
struct NameSearch {
  let words: [String]

  init(_ query: String) { words = SearchKey.words(of: query) }

  /// Long enough to be looked up in the whole registry; shorter words are compared with those who are listed anyway.
  var isSelective: Bool { rarest.count >= 3 }

  private var rarest: String { words.max { $0.count < $1.count } ?? "" }

  /// Of two words the one that is not the rarest.
  private var other: String { words.first == rarest ? words.last ?? "" : words.first ?? "" }

  /// The keys of the people meant, for `IN` and `FROM`: the longest word finds them, the others are compared.
  var people: SQL {
    let found: SQL = """
      SELECT nameWord.personId FROM nameWord
      WHERE nameWord.word >= \(rarest) AND nameWord.word < \(rarest + "\u{10FFFF}")
      """
    switch words.count {
    case 1: return found
    // The other word begins another word of the name: «иван иванов» is not «Иванов Пётр».
    case 2: return "\(found) AND \(isBegun(other, of: "nameWord.personId", besides: "nameWord.word"))"
    default: return "\(found) AND \(isMeant("nameWord.personId"))"
    }
  }

  /// Whether somebody is meant, for a statement that has the person's key in `column`.
  func condition(on column: String) -> SQL {
    if words.isEmpty { return "1" }
    return isSelective ? "\(sql: column) IN (\(people))" : isMeant(column)
  }

  /// The same, compared for one person after the other.
  func isMeant(_ column: String) -> SQL {
    let begun = words.map { isBegun($0, of: column, besides: "''") }.joined(separator: " AND ")
    guard hasNested else { return begun }
    // Each word of the query needs a word of its own.
    return """
      \(begun) AND matches(
        (SELECT group_concat(every.word, ' ') FROM nameWord AS every WHERE every.personId = \(sql: column)),
        \(words.joined(separator: " ")))
      """
  }

  private func isBegun(_ word: String, of person: String, besides taken: String) -> SQL {
    """
    EXISTS (
      SELECT 1 FROM nameWord AS own
      WHERE own.personId = \(sql: person) AND own.word >= \(word) AND own.word < \(word + "\u{10FFFF}")
        AND own.word <> \(sql: taken))
    """
  }

  /// Whether one word could be found in the place of another.
  private var hasNested: Bool {
    words.indices.contains { first in
      words.indices.contains { $0 != first && words[$0].hasPrefix(words[first]) }
    }
  }
}
