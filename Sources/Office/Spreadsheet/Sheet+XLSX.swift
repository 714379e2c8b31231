import CXLSXWriter
import Mentoring

extension Sheet {
  /// More rows than this Excel cannot open.
  package static let rowLimit = 1_048_575

  /// A workbook of one sheet.
  package func xlsx() throws -> [UInt8] { try SheetBook([self]).xlsx() }

  /// The sheet as a tab of a book: frozen head, filter, landscape pages one sheet wide that repeat the head, charts
  /// beside the table.
  func write(
    _ tab: String, to book: UnsafeMutablePointer<lxw_workbook>, _ formats: SheetFormats
  ) -> lxw_error {
    guard let sheet = workbook_add_worksheet(book, tab) else { return LXW_ERROR_SHEETNAME_ALREADY_USED }
    setUpPage(sheet)
    writeHead(sheet, formats)
    for (index, row) in rows.prefix(Self.rowLimit).enumerated() {
      if rows.count <= Self.measured { setHeight(of: row, at: lxw_row_t(index + 1), sheet) }
      write(row, at: lxw_row_t(index + 1), sheet, formats)
    }
    for chart in charts { draw(chart, tab, sheet, book) }
    return LXW_NO_ERROR
  }

  /// Tables to be read as they are have rows as high as their texts: not every suite looks at that by itself.
  private static let measured = 1000

  private func setHeight(of row: [Cell], at number: lxw_row_t, _ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    let lines = zip(row, columns).map { cell, column in
      guard case .text(let text) = cell else { return 1 }
      return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, line in
        lines + max(1, Int((Double(line.count) * 1.1 / column.width).rounded(.up)))
      }
    }
    if let most = lines.max(), most > 1 { worksheet_set_row(sheet, number, 15 * Double(min(most, 25)), nil) }
  }

  private func setUpPage(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)  // A4
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_repeat_rows(sheet, 0, 0)
    worksheet_set_header(sheet, "&L\(title.replacing("&", with: "&&"))")
    worksheet_set_footer(sheet, "&RСтраница &P из &N")
    worksheet_freeze_panes(sheet, 1, 0)
    guard !columns.isEmpty else { return }
    worksheet_autofilter(sheet, 0, 0, lxw_row_t(min(rows.count, Self.rowLimit)), lxw_col_t(columns.count - 1))
  }

  private func writeHead(_ sheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: SheetFormats) {
    setHeight(of: columns.map { .text($0.header) }, at: 0, sheet)
    for (index, column) in columns.enumerated() {
      let number = lxw_col_t(index)
      worksheet_set_column(sheet, number, number, column.width, nil)
      worksheet_write_string(sheet, 0, number, Self.fitting(column.header), formats.head)
    }
  }

  private func write(
    _ row: [Cell], at number: lxw_row_t, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: SheetFormats
  ) {
    for (index, cell) in row.enumerated() {
      let column = lxw_col_t(index)
      switch cell {
      case .empty: continue
      case .text(let text): worksheet_write_string(sheet, number, column, Self.fitting(text), formats.text)
      case .count(let count): worksheet_write_number(sheet, number, column, Double(count), formats.count)
      case .decimal(let value): worksheet_write_number(sheet, number, column, value, formats.decimal)
      case .date(let date): writeDate(date, number, column, sheet, formats)
      }
    }
  }

  /// Excel knows no day before 1900: such a one is a text.
  private func writeDate(
    _ date: CalendarDate, _ row: lxw_row_t, _ column: lxw_col_t, _ sheet: UnsafeMutablePointer<lxw_worksheet>,
    _ formats: SheetFormats
  ) {
    guard date.year >= 1900 else {
      worksheet_write_string(sheet, row, column, Russian.date(date), formats.text)
      return
    }
    var moment = lxw_datetime(
      year: Int32(date.year), month: Int32(date.month), day: Int32(date.day), hour: 0, min: 0, sec: 0)
    worksheet_write_datetime(sheet, row, column, &moment, formats.date)
  }

  /// A cell holds 32,767 UTF-16 units at most.
  private static func fitting(_ text: String) -> String {
    let safe = SafeText.of(text)
    return safe.utf16.count <= 32_767 ? safe : String(safe.prefix(16_000))
  }
}
