internal import GRDB
import Mentoring

extension Store {
  /// Notes that somebody took a list away: which, how many rows, in what format, by which filters. Never whom.
  ///
  /// - Parameter address: of the list, as in «export:/people».
  package func noteExport(of address: String, rows: Int, format: String, filters: String, by author: Author) throws {
    try change(by: author) { transaction in
      try transaction.record(
        "exported", "export:\(address)", organisations: [],
        after: ["rows": String(rows), "format": format, "filters": filters.isEmpty ? nil : filters])
    }
  }
}
