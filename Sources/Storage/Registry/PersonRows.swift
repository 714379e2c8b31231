import Foundation
internal import GRDB
import Mentoring

/// Every row that speaks of some people, in whatever table it stands: what an act is remembered and undone by.
///
/// Which tables speak of people, the schema tells by its foreign keys; a feature added later is remembered too.
struct PersonRows: Codable, Equatable {
  let rows: [StoredRow]

  static func fetch(_ db: Database, of people: [Person.ID]) throws -> PersonRows {
    let references = try Reference.fetchAll(db)
    var tables: [String: StoredTable] = [:]
    var found: Set<StoredRow> = []
    var waiting = [(table: "person", column: "id", keys: Set(people.map(\.rawValue)))]
    while let next = waiting.popLast() {
      let table = try tables[next.table] ?? StoredTable.fetch(db, next.table)
      tables[next.table] = table
      let fresh = try table.rows(db, where: next.column, in: next.keys).filter { found.insert($0).inserted }
      let keys = Set(fresh.compactMap(\.id))
      guard !keys.isEmpty else { continue }
      for reference in references where reference.parent == next.table {
        waiting.append((reference.table, reference.column, keys))
      }
    }
    return PersonRows(rows: found.sorted())
  }

  private init(rows: [StoredRow]) { self.rows = rows }
}

/// A column that refers to another table's key.
struct Reference {
  let parent: String
  let table: String
  let column: String

  /// What the memory itself refers to is no part of what it remembers.
  private static let own: Set = ["movement", "movementPerson"]

  static func fetchAll(_ db: Database) throws -> [Reference] {
    let request: SQLRequest<Row> = """
      SELECT reference."table", child.name, reference."from"
      FROM sqlite_schema AS child
      JOIN pragma_foreign_key_list(child.name) AS reference
      WHERE child.type = 'table'
      ORDER BY child.name, reference."from"
      """
    return try request.fetchAll(db).map { Reference(parent: $0[0], table: $0[1], column: $0[2]) }
      .filter { !own.contains($0.table) }
  }
}

/// A table as far as its rows can be kept as text: without computed columns and files.
struct StoredTable {
  let name: String
  let columns: [String]
  let keys: [String]

  static func fetch(_ db: Database, _ name: String) throws -> StoredTable {
    let rows = try Row.fetchAll(db, sql: "SELECT name, type, pk FROM pragma_table_info(?)", arguments: [name])
    let kept = rows.filter { $0["type"] != "BLOB" }
    let keys = rows.filter { $0["pk"] as Int > 0 }.sorted { ($0["pk"] as Int) < ($1["pk"] as Int) }
    return StoredTable(name: name, columns: kept.map { $0["name"] }, keys: keys.map { $0["name"] })
  }

  fileprivate func rows(_ db: Database, where column: String, in keys: Set<Int64>) throws -> [StoredRow] {
    let marks = databaseQuestionMarks(count: keys.count)
    return try Row.fetchAll(
      db, sql: "SELECT \(columns.joined(separator: ", ")) FROM \(name) WHERE \(column) IN (\(marks))",
      arguments: StatementArguments(keys.sorted())
    ).map { row in
      StoredRow(
        table: name, key: self.keys.map { StoredValue(row[$0] as DatabaseValue) },
        values: Dictionary(uniqueKeysWithValues: columns.map { ($0, StoredValue(row[$0] as DatabaseValue)) }))
    }
  }
}

/// A row as it stood.
struct StoredRow: Codable, Hashable, Comparable {
  let table: String
  let key: [StoredValue]
  let values: [String: StoredValue]

  /// The key that other tables refer to, if the table has one.
  var id: Int64? {
    guard key.count == 1, case .integer(let id) = key[0] else { return nil }
    return id
  }

  static func < (left: StoredRow, right: StoredRow) -> Bool {
    (left.table, left.key.map(\.text).joined(separator: "|")) < (
      right.table, right.key.map(\.text).joined(separator: "|")
    )
  }
}

/// A value of a row, as JSON can carry it.
enum StoredValue: Codable, Hashable {
  case none
  case integer(Int64)
  case real(Double)
  case text(String)

  init(_ value: DatabaseValue) {
    switch value.storage {
    case .null, .blob: self = .none
    case .int64(let integer): self = .integer(integer)
    case .double(let real): self = .real(real)
    case .string(let text): self = .text(text)
    }
  }

  var databaseValue: DatabaseValue {
    switch self {
    case .none: .null
    case .integer(let integer): integer.databaseValue
    case .real(let real): real.databaseValue
    case .text(let text): text.databaseValue
    }
  }

  var text: String {
    switch self {
    case .none: ""
    case .integer(let integer): String(integer)
    case .real(let real): String(real)
    case .text(let text): text
    }
  }
}
