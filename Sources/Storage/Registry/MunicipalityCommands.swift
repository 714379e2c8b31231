internal import GRDB
import Mentoring

extension Store {
  /// Adds a municipality to the region; only whoever sees all of it may.
  ///
  /// - Returns: its part of the address, spelt from the name and kept for good.
  @discardableResult
  package func addMunicipality(
    name: String, region: String, within scope: Scope, by author: Author
  ) throws -> String {
    guard scope == .everything else { throw Failure.notFound }
    return try change(by: author) { transaction in
      try refuseNamesake(transaction.db, of: name, except: nil)
      let slug = try freeSlug(transaction.db, in: "municipality", for: name)
      try transaction.db.execute(
        sql: "INSERT INTO municipality (name, slug, region) VALUES (?, ?, ?)", arguments: [name, slug, region])
      try transaction.record(
        "municipalityAdded", "municipality:\(transaction.db.lastInsertedRowID)", organisations: [],
        after: ["name": name, "region": region])
      return slug
    }
  }

  package func changeMunicipality(
    _ slug: String, name: String, region: String, version: Int, within scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let current = try Municipality.fetch(transaction.db, slug: slug, within: scope)
      try transaction.bump("municipality", id: current.id.rawValue, version: version)
      try refuseNamesake(transaction.db, of: name, except: current.id)
      try transaction.db.execute(
        sql: "UPDATE municipality SET name = ?, region = ? WHERE id = ?", arguments: [name, region, current.id])
      try transaction.record(
        "municipalityChanged", "municipality:\(current.id)", organisations: [],
        before: ["name": current.name, "region": current.region], after: ["name": name, "region": region])
    }
  }

  /// - Parameter version: of the figure that the form was filled from, zero when there was none.
  package func saveEnterpriseCount(
    _ count: EnterpriseCount, of slug: String, version: Int, within scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let municipality = try Municipality.fetch(transaction.db, slug: slug, within: scope)
      let before = try EnterpriseCount.fetchAll(transaction.db, of: municipality.id)
        .first { $0.count.year == count.year }
      guard before?.version ?? 0 == version else { throw Failure.stale }
      try transaction.db.execute(
        sql: """
          INSERT INTO enterpriseCount (municipalityId, year, enterprises, asOf, source)
          VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE
          SET enterprises = excluded.enterprises, asOf = excluded.asOf, source = excluded.source,
            version = version + 1
          """,
        arguments: [municipality.id, count.year, count.enterprises, count.asOf, count.source])
      try transaction.record(
        "enterprisesSaved", Self.subject(ofEnterprises: municipality.id, in: count.year), organisations: [],
        before: before?.count.facts ?? [:], after: count.facts)
    }
  }

  /// How the log calls the figure of a year.
  package static func subject(ofEnterprises municipality: Municipality.ID, in year: Int) -> String {
    "enterprises:\(municipality)/\(year)"
  }

  private func refuseNamesake(_ db: Database, of name: String, except own: Municipality.ID?) throws {
    let request: SQLRequest<Int64> = """
      SELECT id
      FROM municipality
      WHERE id IS NOT \(own) AND searchKey(name) = \(SearchKey(name).text)
      """
    if try request.fetchOne(db) != nil { throw Failure.refused(.municipalityExists) }
  }
}

extension EnterpriseCount {
  fileprivate var facts: [String: String?] {
    ["enterprises": String(enterprises), "asOf": asOf.iso, "source": source]
  }
}
