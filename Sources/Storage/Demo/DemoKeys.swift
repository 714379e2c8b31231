internal import GRDB

/// The last keys in use before a registry begins: a region is filled one municipality after the other.
struct DemoKeys: Sendable {
  var municipality: Int64 = 0
  var organisation: Int64 = 0
  var person: Int64 = 0
  var stay: Int64 = 0
  var order: Int64 = 0
  var pair: Int64 = 0
  var programme: Int64 = 0
}

extension DemoKeys {
  static func fetch(_ db: Database) throws -> DemoKeys {
    let last = { (table: String) in try Int64.fetchOne(db, sql: "SELECT max(id) FROM \(table)") ?? 0 }
    return DemoKeys(
      municipality: try last("municipality"), organisation: try last("organisation"), person: try last("person"),
      stay: try last("stay"), order: try last("fixingOrder"), pair: try last("pair"),
      programme: try last("programme"))
  }
}
