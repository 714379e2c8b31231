internal import GRDB
import Mentoring

// What the command line names by its slug.

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
}
