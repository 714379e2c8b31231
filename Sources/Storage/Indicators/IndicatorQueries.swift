internal import GRDB
import Mentoring

extension Store {
  /// The indicators in the order of the directory; the first is the one dashboards lead with.
  package func indicators() throws -> [Indicator] {
    try read { db in try Indicator.fetchAll(db) }
  }
}

extension Indicator {
  static func fetchAll(_ db: Database) throws -> [Indicator] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT code, name, source, side, role, kinds, ageFrom, ageTo, denominator
        FROM indicator
        ORDER BY position
        """
    ).compactMap(Indicator.init(row:))
  }

  fileprivate init?(row: Row) {
    guard let side = Side(rawValue: row[3]), let role = Stay.Role(rawValue: row[4]),
      let denominator = Contingent.Group(rawValue: row[8])
    else { return nil }
    let kinds = (row[5] as String).split(separator: ",").compactMap { Organisation.Kind(rawValue: String($0)) }
    let from: Int? = row[6]
    let to: Int? = row[7]
    self.init(
      code: Code(rawValue: row[0]), name: row[1], source: row[2], side: side, role: role, kinds: Set(kinds),
      ages: from.flatMap { from in to.map { from...$0 } }, denominator: denominator)
  }
}
