/// A table as office suites open it by a double click: UTF-8 with BOM, semicolons, CRLF (`ux.md` 54, RFC 4180 quoting).
package struct CSV: Sendable {
  package private(set) var text = "\u{FEFF}"

  package init(header: [String]) { append(header) }

  package mutating func append(_ cells: [String]) {
    text += cells.map(Self.cell).joined(separator: ";") + "\r\n"
  }

  /// A text that a spreadsheet would run as a formula gets a leading tab; numbers are left alone.
  private static func cell(_ value: String) -> String {
    let value = isFormula(value) ? "\t" + value : value
    let special: Set<Character> = [";", "\"", "\n", "\r", "\r\n", "\t"]
    guard value.contains(where: special.contains) else { return value }
    return "\"" + value.replacing("\"", with: "\"\"") + "\""
  }

  private static func isFormula(_ value: String) -> Bool {
    guard let first = value.unicodeScalars.first else { return false }
    switch first {
    case "=", "@", "\t", "\r", "\0": return true
    case "+", "-": return !value.dropFirst().allSatisfy { $0.isNumber || $0 == "," || $0 == "." }
    default: return false
    }
  }
}
