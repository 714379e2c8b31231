/// CSV (RFC 4180) with semicolons, commas or tabs between the cells, and what a spreadsheet puts on the clipboard.
enum DelimitedText {
  static func grid(_ text: String) throws(Unreadable) -> Workbook.Grid {
    var bytes = Array(text.utf8)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let separator = takeSeparatorLine(&bytes) ?? likelySeparator(bytes)
    return Workbook.Grid(title: "", trimming: try rows(bytes, separator))
  }

  private static let quote = UInt8(ascii: "\"")
  private static let separators = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]

  /// «sep=;»: Excel's own way to say it.
  private static func takeSeparatorLine(_ bytes: inout ArraySlice<UInt8>) -> UInt8? {
    guard bytes.starts(with: Array("sep=".utf8)), bytes.count > 5 else { return nil }
    let separator = bytes[bytes.startIndex + 4]
    bytes = bytes.drop { $0 != 10 && $0 != 13 }
    bytes = bytes.drop { $0 == 10 || $0 == 13 }
    return separator
  }

  /// The one that stands most often in the first lines outside quotes. Names have commas in them, so that comes last.
  private static func likelySeparator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts = [UInt8: Int]()
    var isQuoted = false
    for byte in bytes.prefix(8_000) {
      if byte == quote { isQuoted.toggle() } else if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let lines = max(1, counts[10] ?? counts[13] ?? 0)
    let regular = separators.first { (counts[$0] ?? 0) >= lines }
    return regular ?? separators.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? separators[1]
  }

  private static func rows(_ bytes: ArraySlice<UInt8>, _ separator: UInt8) throws(Unreadable) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var isAfterQuote = false
    var previous: UInt8 = 10

    func endCell() throws(Unreadable) {
      row.append(String(decoding: cell, as: UTF8.self).trimmingBlanks())
      cell.removeAll(keepingCapacity: true)
      isAfterQuote = false
      if row.count > Workbook.columnLimit {
        guard row[Workbook.columnLimit].isEmpty else { throw Unreadable.tooManyColumns }
        row.removeLast()
      }
    }
    func endRow() throws(Unreadable) {
      try endCell()
      rows.append(row)
      row = []
      // Some leave thousands of empty rows below the table.
      guard rows.count <= Workbook.rowLimit + 100 else { throw Unreadable.tooManyRows }
    }

    for byte in bytes {
      defer { previous = byte }
      switch byte {
      case quote where isQuoted:
        isQuoted = false
        isAfterQuote = true
      case quote where isAfterQuote && previous == quote:
        cell.append(quote)
        isQuoted = true
      // Only a quote that begins a cell quotes it: ООО "Вега" copied from a page is a plain text.
      case quote where cell.isEmpty && !isAfterQuote: isQuoted = true
      case _ where isQuoted: cell.append(byte)
      case separator: try endCell()
      case 10 where previous == 13: continue
      case 10, 13: try endRow()
      default: cell.append(byte)
      }
    }
    if !cell.isEmpty || !row.isEmpty { try endRow() }
    guard (rows.lastIndex { $0.contains { !$0.isEmpty } } ?? 0) <= Workbook.rowLimit else { throw .tooManyRows }
    return rows
  }
}

extension String {
  /// Without the spaces, tabs and no-break spaces that tables are full of.
  func trimmingBlanks() -> String {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return self }
    guard first.properties.isWhitespace || last.properties.isWhitespace else { return self }
    var view = unicodeScalars[...]
    while view.first?.properties.isWhitespace == true { view.removeFirst() }
    while view.last?.properties.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}
