internal import GRDB
import Mentoring

extension Store {
  /// Sets until when a municipality wants each obligatory paper; without a day it is the order's.
  package func saveDocumentTerms(
    _ terms: [DocumentKind.Code: CalendarDate], of municipality: Municipality.ID, within scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      try transaction.checkOwner(.municipality(municipality), scope)
      let standard = try DocumentKind.fetchAll(transaction.db, of: nil).filter(\.isObligatory)
      let before = try DocumentKind.fetchAll(transaction.db, of: municipality)
      try transaction.db.execute(sql: "DELETE FROM documentTerm WHERE municipalityId = ?", arguments: [municipality])
      for kind in standard {
        guard let due = terms[kind.code], due != kind.due else { continue }
        try transaction.db.execute(
          sql: "INSERT INTO documentTerm (municipalityId, kindCode, due) VALUES (?, ?, ?)",
          arguments: [municipality, kind.code.rawValue, due])
      }
      let after = try DocumentKind.fetchAll(transaction.db, of: municipality)
      let changed = zip(before, after).filter { $0.due != $1.due }
      try transaction.record(
        "documentTermsSaved", "municipality:\(municipality)", organisations: [],
        before: Dictionary(uniqueKeysWithValues: changed.map { ($0.0.code.rawValue, $0.0.due?.iso) }),
        after: Dictionary(uniqueKeysWithValues: changed.map { ($0.1.code.rawValue, $0.1.due?.iso) }))
    }
  }
}
