import Foundation
internal import GRDB

/// The scans inside a copy of the registry, so that one file is all of it. A copy without the table is an earlier one, and whole.
enum ScanCopies {
  /// Whose scans lie in the folder: consents, orders about pairs, papers of schools and centres,
  /// evidence of roadmaps. Whoever adds a table adds its name.
  private static let papers = ["consent", "fixingOrder", "officialDocument", "taskEvidence"]
    .map { "SELECT '\($0)' AS owner, scan, scanFormat, scanSize FROM \($0) WHERE scan IS NOT NULL" }
    .joined(separator: " UNION ALL ")

  /// Puts the scans that the copy speaks of into it.
  ///
  /// - Returns: how many there are, and how many the folder did not have: lost, or removed since the snapshot was taken.
  static func write(_ folder: ScanFolder, into copy: DatabaseQueue) throws -> (kept: Int, missing: Int) {
    try copy.write { db in
      try db.execute(sql: "CREATE TABLE scanFile (name TEXT NOT NULL UNIQUE, bytes BLOB NOT NULL) STRICT")
      let insert = try db.makeStatement(sql: "INSERT INTO scanFile (name, bytes) VALUES (?, ?)")
      let known = try Row.fetchAll(db, sql: "SELECT scan, scanFormat, scanSize FROM (\(papers)) ORDER BY scan")
      var kept = 0
      for row in known {
        // A scan on its way out is overwritten before it goes: such bytes are no picture of a paper any more.
        guard let bytes = try? folder.bytes(row[0]), bytes.count == row[2],
          DocumentFormat(bytes)?.rawValue == row[1]
        else { continue }
        try insert.execute(arguments: [row[0] as String, Data(bytes)])
        kept += 1
      }
      return (kept, known.count - kept)
    }
  }

  /// Takes the scans out of a copy into the folder; the other files there stay.
  ///
  /// - Returns: how many the copy had.
  static func takeOut(ofFile path: String, into folder: ScanFolder) throws -> Int {
    let copy = try DatabaseQueue(path: path, configuration: Store.configuration())
    defer { try? copy.close() }
    guard try copy.read({ try $0.tableExists("scanFile") }) else { return 0 }
    let count = try copy.read { db in
      var count = 0
      let rows = try Row.fetchCursor(db, sql: "SELECT name, bytes FROM scanFile")
      while let row = try rows.next() {
        let name: String = row[0]
        // Names that are no names of ours could lead out of the folder.
        guard UUID(uuidString: name) != nil else { throw StorageError.damaged(["скан с чужим именем"]) }
        try folder.put(Array(row[1] as Data), under: name)
        count += 1
      }
      return count
    }
    try copy.write { db in try db.execute(sql: "DROP TABLE scanFile") }
    try copy.vacuum()
    return count
  }

  /// Scans that the registry speaks of and the folder does not have, and files that nothing speaks of.
  ///
  /// Beside a running portal the folder is looked at before and after the registry: what comes and goes meanwhile is no fault.
  static func problems(_ db: Database, _ folder: ScanFolder) throws -> [String] {
    let seen = folder.names()
    let rows = try Row.fetchAll(db, sql: "SELECT scan, owner FROM (\(papers))")
    let known: [String: String] = rows.reduce(into: [:]) { $0[$1[0]] = $1[1] }
    let missing = Set(known.keys).subtracting(seen).filter { !folder.has($0) }
    let orphaned = seen.subtracting(known.keys).filter(folder.has)
    return missing.sorted().map { "скана \($0) нет в папке scans: внесите его заново \(place(known[$0]))" }
      + orphaned.sorted().map {
        "файл scans/\($0) не относится ни к одному согласию, приказу, документу или мероприятию: удалите его"
      }
  }

  private static func place(_ owner: String?) -> String {
    switch owner {
    case "fixingOrder": "в приказе о парах"
    case "officialDocument": "на карточке документа"
    case "taskEvidence": "у мероприятия дорожной карты"
    default: "в согласии"
    }
  }
}
