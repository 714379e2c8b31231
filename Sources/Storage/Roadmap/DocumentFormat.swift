import Mentoring

/// The kinds of file that a paper may be (`ux.md` 55), told by what is in it and never by its name.
package enum DocumentFormat: String, Sendable, CaseIterable {
  case pdf, docx, odt, xlsx, jpg, png

  package static let limit = ScanFormat.limit

  package init?(_ bytes: [UInt8]) {
    if let scan = ScanFormat(bytes), let format = Self(rawValue: scan.rawValue) {
      self = format
      return
    }
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
    let names = Self.entries(of: bytes)
    // Whoever opens a paper of a school must not run anything by it.
    guard !names.contains(where: { $0.hasSuffix("vbaProject.bin") || $0.hasPrefix("Basic/") }) else { return nil }
    if names.contains("word/document.xml") {
      self = .docx
    } else if names.contains("xl/workbook.xml") {
      self = .xlsx
    } else if names.first == "mimetype", bytes.dropFirst(38).starts(with: Array(Self.openText.utf8)) {
      self = .odt
    } else {
      return nil
    }
  }

  private static let openText = "application/vnd.oasis.opendocument.text"

  package var contentType: String {
    switch self {
    case .pdf: "application/pdf"
    case .jpg: "image/jpeg"
    case .png: "image/png"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .odt: Self.openText
    }
  }

  /// Names in the central directory of a ZIP file (APPNOTE 4.3.12). Nothing is unpacked: a bomb stays asleep.
  private static func entries(of bytes: [UInt8]) -> [String] {
    guard let end = directoryEnd(of: bytes) else { return [] }
    var names: [String] = []
    var place = number(bytes, at: end + 16, bytes: 4)
    for _ in 0..<number(bytes, at: end + 10, bytes: 2) {
      guard place + 46 <= bytes.count, bytes[place..<place + 4].elementsEqual([0x50, 0x4B, 0x01, 0x02]) else { break }
      let length = number(bytes, at: place + 28, bytes: 2)
      guard place + 46 + length <= bytes.count else { break }
      names.append(String(decoding: bytes[place + 46..<place + 46 + length], as: UTF8.self))
      place += 46 + length + number(bytes, at: place + 30, bytes: 2) + number(bytes, at: place + 32, bytes: 2)
    }
    return names
  }

  /// Its record is the last but for a comment of at most 64 KB (APPNOTE 4.3.16).
  private static func directoryEnd(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let last = bytes.count - 22
    return (max(0, last - 65_535)...last).last {
      bytes[$0] == 0x50 && bytes[$0 + 1] == 0x4B && bytes[$0 + 2] == 0x05 && bytes[$0 + 3] == 0x06
    }
  }

  private static func number(_ bytes: [UInt8], at place: Int, bytes count: Int) -> Int {
    bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

/// The file of a paper, without its bytes.
package struct DocumentFile: Sendable, Equatable {
  package let format: DocumentFormat
  package let size: Int
}
