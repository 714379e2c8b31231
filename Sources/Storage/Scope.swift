internal import GRDB
import Mentoring
import Synchronization

extension Scope {
  var isOfOrganisations: Bool {
    if case .organisations = self { return true }
    return false
  }

  /// The condition that keeps a query within the scope, for a table that stands in it under `alias`.
  func condition(on alias: String) -> SQL {
    switch self {
    case .everything: SQL(sql: "1")
    case .municipality(let id): SQL(sql: "\(alias).municipalityId = ?", arguments: [id.rawValue])
    case .organisations(let ids):
      SQL(
        sql: "\(alias).id IN (\(databaseQuestionMarks(count: ids.count)))",
        arguments: StatementArguments(ids.map(\.rawValue)))
    }
  }

  /// The condition under which people are within the scope: their own organisations', and partners' of the municipality.
  ///
  /// A curator chooses mentors among the workers of any partner, so partners belong to everybody who works in the district.
  func conditionWithPartners(on alias: String) -> SQL {
    guard case .organisations = self else { return condition(on: alias) }
    let own = condition(on: alias)
    let partners = Organisation.Kind.partners.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return """
      (\(own) OR \(sql: alias).kind IN (\(sql: partners)) AND \(sql: alias).municipalityId IN
        (SELECT municipalityId FROM organisation AS own WHERE \(condition(on: "own"))))
      """
  }
}

/// Surname search as people type it: every word of the query begins a word of the key (`ux.md` 53).
enum SearchMatch {
  /// Whether the key in a column has every word of a query at the beginning of a word of its own.
  ///
  /// What is built in finds them, ten times faster; the function is asked where one word could take another's place.
  static func condition(on key: SQL, _ words: [String]) -> SQL {
    var parts = words.map { word -> SQL in "instr(' ' || \(key), \(" " + word)) > 0" }
    if words.count > 1 { parts.append("matches(\(key), \(words.joined(separator: " ")))") }
    return parts.isEmpty ? "1" : "(\(parts.joined(separator: " AND ")))"
  }

  static let function = DatabaseFunction("matches", argumentCount: 2, pure: true) { values in
    guard let key = String.fromDatabaseValue(values[0]), let query = String.fromDatabaseValue(values[1])
    else { return false }
    // By bytes, as a key has one spelling: a region is asked by the thousand.
    var words = key.utf8.split(separator: UInt8(ascii: " "))
    for part in query.utf8.split(separator: UInt8(ascii: " ")) {
      guard let index = words.firstIndex(where: { $0.starts(with: part) }) else { return false }
      words.remove(at: index)
    }
    return true
  }

  /// The key of a text that has no column for it: names of organisations and titles of tasks, few and asked again and again.
  static func key() -> DatabaseFunction {
    let known = KnownKeys()
    return DatabaseFunction("searchKey", argumentCount: 1, pure: true) { values in
      String.fromDatabaseValue(values[0]).map(known.key)
    }
  }

  private final class KnownKeys: Sendable {
    private let keys = Mutex<[String: String]>([:])

    func key(of text: String) -> String {
      if let known = keys.withLock({ $0[text] }) { return known }
      let key = SearchKey(text).text
      keys.withLock { keys in
        if keys.count >= 10_000 { keys = [:] }
        keys[text] = key
      }
      return key
    }
  }
}
