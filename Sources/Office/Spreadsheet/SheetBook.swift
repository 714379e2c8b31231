import CXLSXWriter
import Foundation

/// Several sheets in one file of an office suite, each with the charts that are drawn from its own cells.
package struct SheetBook: Sendable {
  package let sheets: [Sheet]

  package init(_ sheets: [Sheet]) { self.sheets = sheets }

  /// The library could not write: no space, most likely.
  struct NotWritten: Error { let reason: String }

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

  private func write(to file: String, folder: String) throws {
    // Kept until the workbook is closed: the library does not copy it.
    let error: lxw_error = folder.withCString { folder in
      var options = lxw_workbook_options(
        constant_memory: isDrawn ? 0 : 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
      guard let book = workbook_new_opt(file, &options) else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
      let formats = SheetFormats(book)
      for (sheet, tab) in zip(sheets, tabs) {
        let error = sheet.write(tab, to: book, formats)
        guard error == LXW_NO_ERROR else {
          workbook_close(book)
          return error
        }
      }
      return workbook_close(book)
    }
    guard error == LXW_NO_ERROR else { throw NotWritten(reason: String(cString: lxw_strerror(error))) }
  }

  /// Rows leave memory as they come, 400,000 of them would not fit otherwise; a chart must still know its cells.
  private var isDrawn: Bool { sheets.contains { !$0.charts.isEmpty } }

  /// The name of a tab is 31 characters at most, without []:*?/\ and apostrophes at its ends, and of its book alone.
  private var tabs: [String] {
    var taken: Set<String> = []
    return sheets.enumerated().map { index, sheet in
      let allowed = String(sheet.title.map { "[]:*?/\\'".contains($0) ? " " : $0 }.prefix(31))
      let tab = allowed.isEmpty || taken.contains(allowed.lowercased()) ? "Лист\(index + 1)" : allowed
      taken.insert(tab.lowercased())
      return tab
    }
  }
}

/// How cells of each kind look, once a book.
struct SheetFormats {
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
