import CXLSXWriter
import Foundation
import Mentoring

extension Sheet {
  /// More rows than this Excel cannot open.
  package static let rowLimit = 1_048_575

  /// A workbook of one sheet: frozen head, filter, landscape pages one sheet wide that repeat the head.
  ///
  /// libxlsxwriter writes files only; its folder is for nobody else's eyes and is gone when the bytes are read.
  package func xlsx() throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nastavnik-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "sheet.xlsx").path
    try write(to: file, folder: folder.path)
    return Array(try Data(contentsOf: URL(fileURLWithPath: file)))
  }

  /// The library could not write: no space, most likely.
  struct NotWritten: Error { let reason: String }

  private func write(to file: String, folder: String) throws {
    // Kept until the workbook is closed: the library does not copy it.
    let error: lxw_error = folder.withCString { folder in
      // Rows leave memory as they come: 400,000 of them would not fit otherwise.
      var options = lxw_workbook_options(
        constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
      guard let book = workbook_new_opt(file, &options) else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
      guard let sheet = workbook_add_worksheet(book, Self.tabName(title)) else {
        workbook_close(book)
        return LXW_ERROR_SHEETNAME_ALREADY_USED
      }
      let formats = Formats(book)
      setUpPage(sheet)
      writeHead(sheet, formats)
      for (index, row) in rows.prefix(Self.rowLimit).enumerated() {
        write(row, at: lxw_row_t(index + 1), sheet, formats)
      }
      return workbook_close(book)
    }
    guard error == LXW_NO_ERROR else { throw NotWritten(reason: String(cString: lxw_strerror(error))) }
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

  private func writeHead(_ sheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: Formats) {
    for (index, column) in columns.enumerated() {
      let number = lxw_col_t(index)
      worksheet_set_column(sheet, number, number, column.width, nil)
      worksheet_write_string(sheet, 0, number, Self.fitting(column.header), formats.head)
    }
  }

  private func write(
    _ row: [Cell], at number: lxw_row_t, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: Formats
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
    _ formats: Formats
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

  /// The name of a tab is 31 characters at most, without []:*?/\ and apostrophes at its ends.
  private static func tabName(_ title: String) -> String {
    let allowed = String(title.map { "[]:*?/\\'".contains($0) ? " " : $0 }.prefix(31))
    return allowed.isEmpty ? "Лист1" : allowed
  }

  private struct Formats {
    let head, text, count, decimal, date: UnsafeMutablePointer<lxw_format>?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
      let format = { (numbers: String?, adjust: (UnsafeMutablePointer<lxw_format>) -> Void) in
        let format = workbook_add_format(book)
        if let format {
          format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
          if let numbers { format_set_num_format(format, numbers) }
          adjust(format)
        }
        return format
      }
      head = format(nil) { head in
        format_set_bold(head)
        format_set_text_wrap(head)
        format_set_bottom(head, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_bg_color(head, 0xF3F6FA)
      }
      // «@»: what is typed into the cell later stays a text too.
      text = format("@") { format_set_text_wrap($0) }
      count = format("0") { _ in }
      decimal = format("0.0") { _ in }
      date = format("dd.mm.yyyy") { format_set_align($0, UInt8(LXW_ALIGN_LEFT.rawValue)) }
    }
  }
}
