import Mentoring

extension Sheet {
  /// As office suites open it by a double click: UTF-8 with BOM, semicolons, CRLF (`ux.md` 54, RFC 4180 quoting).
  package func csv() -> [UInt8] {
    var text = "\u{FEFF}"
    text += Self.line(columns.map { Self.quoted(SafeText.of($0.header)) })
    for row in rows { text += Self.line(row.map(\.csv)) }
    return Array(text.utf8)
  }

  private static func line(_ cells: [String]) -> String { cells.joined(separator: ";") + "\r\n" }

  fileprivate static func quoted(_ value: String) -> String {
    let isPlain = value.utf8.allSatisfy { !special.contains($0) }
    return isPlain ? value : "\"" + value.replacing("\"", with: "\"\"") + "\""
  }

  private static let special = Set(";\"\n\r\t".utf8)
}

extension Sheet.Cell {
  fileprivate var csv: String {
    switch self {
    case .empty: ""
    case .text(let text): Sheet.quoted(SafeText.of(text))
    case .count(let number): String(number)
    // A number to an office suite: without a true minus and without groups.
    case .decimal(let number): Russian.decimal(number).replacing("−", with: "-").replacing("\u{A0}", with: "")
    case .date(let date): Russian.date(date)
    }
  }
}
