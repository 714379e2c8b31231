internal import GRDB
import Mentoring

// What the command line names by its slug, and how slugs are made.

extension Store {
  package func organisation(_ slug: String) throws -> Organisation.ID {
    try id(slug, in: "organisation")
  }

  package func municipality(_ slug: String) throws -> Municipality.ID {
    try id(slug, in: "municipality")
  }

  private func id<Owner>(_ slug: String, in table: String) throws -> Identifier<Owner> {
    try read { db in
      guard
        let id = try Identifier<Owner>.fetchOne(db, sql: "SELECT id FROM \(table) WHERE slug = ?", arguments: [slug])
      else { throw StorageError.unknownSlug(slug) }
      return id
    }
  }

  /// A name in Latin letters; a number after it when that is taken, or when it is an address of its own.
  func freeSlug(_ db: Database, in table: String, for name: String) throws -> String {
    let spelt = String(Russian.slug(name).prefix(60))
    let stem = spelt.isEmpty ? table : spelt
    let taken = try Set(
      String.fetchAll(
        db, sql: "SELECT slug FROM \(table) WHERE slug = ? OR slug GLOB ?", arguments: [stem, stem + "-*"]))
    if stem != "new", !taken.contains(stem) { return stem }
    var number = 2
    while taken.contains("\(stem)-\(number)") { number += 1 }
    return "\(stem)-\(number)"
  }
}
