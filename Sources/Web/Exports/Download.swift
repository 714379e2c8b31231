import HTTP
import HTTPTypes
import Office

/// The formats in which a list is taken away, by the suffix of its address.
enum SheetFormat: String, Sendable, CaseIterable {
  case xlsx, csv

  var contentType: String {
    switch self {
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .csv: "text/csv; charset=utf-8"
    }
  }

  func bytes(of sheet: Sheet) throws -> [UInt8] {
    switch self {
    case .xlsx: try sheet.xlsx()
    case .csv: sheet.csv()
    }
  }
}

extension Response {
  /// - Parameter name: Latin letters, digits and hyphens, without the suffix; never anything that somebody typed.
  static func download(_ sheet: Sheet, _ name: String, _ format: SheetFormat) throws -> Response {
    file(try format.bytes(of: sheet), name, format)
  }

  static func file(_ bytes: [UInt8], _ name: String, _ format: SheetFormat) -> Response {
    Response(
      fields: [
        .contentType: format.contentType,
        .contentDisposition: "attachment; filename=\"\(name).\(format.rawValue)\"",
      ],
      body: .bytes(bytes))
  }
}
