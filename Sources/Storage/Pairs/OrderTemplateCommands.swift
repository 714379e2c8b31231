import Foundation
internal import GRDB
import Mentoring

/// A document of the centre in the place of the portal's own.
package struct OrderTemplate: Sendable {
  package let kind: Order.Kind
  package let savedOn: CalendarDate
}

extension Store {
  /// The documents that a centre has put in the place of the portal's own.
  package func orderTemplates(of municipality: Municipality.ID) throws -> [OrderTemplate] {
    try read { db in
      let request: SQLRequest<Row> = "SELECT kind, savedOn FROM documentTemplate WHERE municipalityId = \(municipality)"
      return try request.fetchAll(db).compactMap { row in
        Order.Kind(rawValue: row[0]).map { OrderTemplate(kind: $0, savedOn: row[1]) }
      }
    }
  }

  /// Nil where the portal's own document is in use.
  package func orderTemplate(_ kind: Order.Kind, of municipality: Municipality.ID) throws -> [UInt8]? {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT content FROM documentTemplate WHERE municipalityId = \(municipality) AND kind = \(kind.rawValue)
        """
      return try request.fetchOne(db).map { [UInt8]($0[0] as Data) }
    }
  }

  package func saveOrderTemplate(
    _ bytes: [UInt8], _ kind: Order.Kind, of municipality: Municipality.ID, by author: Author
  ) throws {
    try change(by: author) { transaction in
      try transaction.db.execute(
        sql: """
          INSERT INTO documentTemplate (municipalityId, kind, content, savedOn) VALUES (?, ?, ?, ?)
          ON CONFLICT (municipalityId, kind) DO UPDATE SET content = excluded.content, savedOn = excluded.savedOn
          """,
        arguments: [municipality, kind.rawValue, Data(bytes), transaction.today])
      try transaction.record(
        "orderTemplateSaved", "municipality:\(municipality)", organisations: [], after: ["orderKind": kind.rawValue])
    }
  }

  /// The portal's own document is in use again.
  package func removeOrderTemplate(_ kind: Order.Kind, of municipality: Municipality.ID, by author: Author) throws {
    try change(by: author) { transaction in
      try transaction.db.execute(
        sql: "DELETE FROM documentTemplate WHERE municipalityId = ? AND kind = ?",
        arguments: [municipality, kind.rawValue])
      guard transaction.db.changesCount > 0 else { throw Failure.notFound }
      try transaction.record(
        "orderTemplateRemoved", "municipality:\(municipality)", organisations: [], after: ["orderKind": kind.rawValue])
    }
  }
}
