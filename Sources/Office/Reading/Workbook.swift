/// A table file that somebody brought, read: every cell as the text that a reader sees.
///
/// Dates are дд.мм.гггг, numbers have a comma, a formula begins with «=» as it is typed: what it gives is unknown.
package struct Workbook: Sendable {
  package private(set) var grids: [Grid]

  /// One sheet of it, without empty rows at the end.
  package struct Grid: Sendable {
    package let title: String
    package let rows: [[String]]

    /// Days that Excel's number 0 of this file lies after 30.12.1899: 1462 in books of the old Mac.
    package let dayShift: Int
  }

  package static let sizeLimit = 5 << 20
  static let unpackedLimit = 60 << 20
  static let entryLimit = 200
  static let rowLimit = 20_000
  static let columnLimit = 200

  /// Reads XLSX, or CSV in any of its usual dresses: what it is is seen by the bytes, never by the name.
  package init(_ bytes: [UInt8]) throws(Unreadable) {
    guard bytes.count <= Self.sizeLimit else { throw .tooLarge }
    guard !bytes.isEmpty else { throw .empty }
    let grids =
      switch FileKind(bytes) {
      case .zip: try XLSXReader(bytes).grids()
      case .compound: throw CompoundFile.problem(in: bytes)
      case .other: throw Unreadable.otherDocument
      case .text: [try DelimitedText.grid(try TextEncoding.decode(bytes))]
      }
    self.grids = grids.filter { !$0.rows.isEmpty }
    guard !self.grids.isEmpty else { throw .empty }
  }

  /// Reads what was copied from a spreadsheet: columns apart by tabs, cells with line breaks in quotes.
  package init(pasted text: String) throws(Unreadable) {
    guard text.utf8.count <= Self.sizeLimit else { throw .tooLarge }
    let grid = try DelimitedText.grid(text)
    guard !grid.rows.isEmpty else { throw .empty }
    grids = [grid]
  }
}

extension Workbook.Grid {
  init(title: String, trimming rows: [[String]], dayShift: Int = 0) {
    self.title = title
    self.dayShift = dayShift
    let filled = rows.lastIndex { $0.contains { !$0.isEmpty } }
    self.rows = filled.map { Array(rows[...$0]) } ?? []
  }
}

/// What a file is by its first bytes.
private enum FileKind {
  case zip, compound, other, text

  init(_ bytes: [UInt8]) {
    let known = Self.magic.first { bytes.starts(with: $0.bytes) }
    self = known?.kind ?? .text
  }

  private static let magic: [(bytes: [UInt8], kind: FileKind)] =
    [
      ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound), ([0xFF, 0xD8, 0xFF], .other),
    ] + documents.map { (Array($0.utf8), .other) }

  private static let documents = ["%PDF", "\u{7F}ELF", "GIF8", "{\\rtf", "<!DOCTYPE", "<html", "<?xml", "Rar!", "7z"]
}

/// The container of Office before 2007: an old workbook, or a new one under a password.
private enum CompoundFile {
  /// Names of streams stand in it as UTF-16.
  static func problem(in bytes: [UInt8]) -> Unreadable {
    contains("EncryptedPackage", in: bytes) ? .password : .oldExcel
  }

  private static func contains(_ name: String, in bytes: [UInt8]) -> Bool {
    bytes.firstRange(of: Array(name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })) != nil
  }
}
