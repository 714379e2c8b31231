import HTTP
import Mentoring

/// The links that take a list away, with the filters in force (`ux.md` 54).
struct Downloads: Encodable, Sendable {
  let title: String
  let xlsx: String
  let csv: String

  /// - Parameters:
  ///   - address: of the list.
  ///   - query: of the list as shown; the page is left out, a file holds all of them.
  ///   - total: rows; nil for a page whose rows nobody counts.
  init(_ address: String, _ query: FormFields, total: Int? = nil) {
    title = "Скачать XLSX" + (total.map { " (\(Russian.number($0)))" } ?? "")
    let query = query.setting("page", to: nil)
    let link = { (format: SheetFormat) in
      address + "." + format.rawValue + (query.isEmpty ? "" : "?" + query.encoded)
    }
    xlsx = link(.xlsx)
    csv = link(.csv)
  }

  static let sample = Downloads(PersonAddress.index, [:], total: 214)
}
