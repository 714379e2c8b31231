import CZip
import Foundation
import Office

/// Table files as people bring them: some made by another library and kept, most put together on the spot.
enum Files {
  /// Made by openpyxl.
  static func fixture(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }

  /// A zip of the parts given.
  static func zip(_ parts: [(name: String, text: String)]) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).zip").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let zip = zip_open(path, ZIP_CREATE, nil) else { throw Problem.zip }
    for part in parts {
      let copy = strdup(part.text)
      guard let source = zip_source_buffer(zip, copy, zip_uint64_t(part.text.utf8.count), 1),
        zip_file_add(zip, part.name, source, 0) >= 0
      else { throw Problem.zip }
    }
    guard zip_close(zip) == 0 else { throw Problem.zip }
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// The text of a part of a zip, read back.
  static func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).zip").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    guard let zip = zip_open(path, ZIP_RDONLY, nil) else { throw Problem.zip }
    defer { zip_discard(zip) }
    guard let file = zip_fopen(zip, name, 0) else { throw Problem.zip }
    defer { zip_fclose(file) }
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = zip_fread(file, &buffer, 4096), count > 0 { all += buffer.prefix(Int(count)) }
    return String(decoding: all, as: UTF8.self)
  }

  enum Problem: Error { case zip }

  /// A workbook with one sheet whose `sheetData` is given, and further parts.
  static func workbook(_ sheetData: String, _ more: [(name: String, text: String)] = []) throws -> [UInt8] {
    try zip(
      [
        ("xl/workbook.xml", #"<workbook xmlns:r="r"><sheets><sheet name="Лист1" r:id="rId1"/></sheets></workbook>"#),
        ("xl/worksheets/sheet1.xml", "<worksheet xmlns:x=\"x\"><sheetData>\(sheetData)</sheetData></worksheet>"),
      ] + more)
  }

  static func rows(_ bytes: [UInt8]) throws -> [[String]] { try Workbook(bytes).grids[0].rows }

  static func problem(_ bytes: [UInt8]) -> Unreadable? {
    do {
      _ = try Workbook(bytes)
      return nil
    } catch {
      return error
    }
  }
}
