internal import GRDB
import Mentoring

/// Whom a query means: every word of it begins a word of the name, present or former, in any order (`ux.md` 53).
struct NameSearch {
  let words: [String]

  init(_ query: String) { words = SearchKey.words(of: query) }

  /// Long enough to be looked up in the whole registry; shorter words are compared with those who are listed anyway.
  var isSelective: Bool { rarest.count >= 3 }

  private var rarest: String { words.max { $0.count < $1.count } ?? "" }

  /// The keys of the people meant, for `IN` and `FROM`: the longest word finds them, the others are compared.
  var people: SQL {
    let found: SQL = """
      SELECT nameWord.personId FROM nameWord
      WHERE nameWord.word >= \(rarest) AND nameWord.word < \(rarest + "\u{10FFFF}")
      """
    return words.count == 1 ? found : "\(found) AND \(isMeant("nameWord.personId"))"
  }

  /// Whether somebody is meant, for a statement that has the person's key in `column`.
  func condition(on column: String) -> SQL {
    if words.isEmpty { return "1" }
    return isSelective ? "\(sql: column) IN (\(people))" : isMeant(column)
  }

  private func isMeant(_ column: String) -> SQL {
    let begun = words.map { word -> SQL in
      """
      EXISTS (
        SELECT 1 FROM nameWord AS own
        WHERE own.personId = \(sql: column) AND own.word >= \(word) AND own.word < \(word + "\u{10FFFF}"))
      """
    }.joined(separator: " AND ")
    guard words.count > 1 else { return begun }
    // Each word of the query needs a word of its own: «иван иванов» is not «Иванов Пётр».
    return """
      \(begun) AND matches(
        (SELECT group_concat(every.word, ' ') FROM nameWord AS every WHERE every.personId = \(sql: column)),
        \(words.joined(separator: " ")))
      """
  }
}
