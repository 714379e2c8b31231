import Mentoring

/// A table to be opened in an office suite: the one description that XLSX and CSV are both written from.
package struct Sheet: Sendable {
  package let title: String
  package let columns: [Column]
  package private(set) var rows: [[Cell]] = []
  /// Drawn from the columns, where the format can draw.
  package let charts: [Chart]

  package init(_ title: String, _ columns: [Column], charts: [Chart] = []) {
    self.title = title
    self.columns = columns
    self.charts = charts
  }

  package mutating func append(_ row: [Cell]) { rows.append(row) }

  /// The head of a column and its width in characters.
  package struct Column: Sendable {
    package let header: String
    package let width: Double

    package init(_ header: String, width: Double = 16) {
      self.header = header
      self.width = width
    }
  }

  /// What stands in a cell. A code, a class and a telephone are texts: a number is what one may add up.
  package enum Cell: Sendable, Equatable {
    case empty
    case text(String)
    case count(Int)
    /// Shown with one digit after the comma.
    case decimal(Double)
    case date(CalendarDate)
  }
}

extension Sheet.Cell: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
}

extension Sheet.Cell {
  // Nothing known is an empty cell.
  package init(_ text: String?) { self = text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }
  package init(_ date: CalendarDate?) { self = date.map { .date($0) } ?? .empty }
  package init(_ count: Int?) { self = count.map { .count($0) } ?? .empty }
  package init(_ decimal: Double?) { self = decimal.map { .decimal($0) } ?? .empty }
}

/// A text as a spreadsheet may have it: what one would run as a formula gets a leading tab (`ux.md` 54, security.md 53).
enum SafeText {
  static func of(_ text: String) -> String {
    let visible = String(String.UnicodeScalarView(text.unicodeScalars.filter { !isForbidden($0) }))
    return isFormula(visible) ? "\t" + visible : visible
  }

  /// XML has no place for control characters, and CSV readers stop at them.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10, 13: false
    case 0..<32, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    switch first {
    case "=", "@", "\t", "\r", "\n": return true
    case "+", "-": return !text.dropFirst().allSatisfy { $0.isNumber || $0 == "," || $0 == "." }
    default: return false
    }
  }
}
