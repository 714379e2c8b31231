/// A workbook of Excel 2007 or later (ECMA-376): which sheets there are, and the tables that their cells lean on.
struct XLSXReader {
  private let archive: ZipArchive

  init(_ bytes: [UInt8]) throws(Unreadable) { archive = try ZipArchive(bytes) }

  func grids() throws(Unreadable) -> [Workbook.Grid] {
    guard let part = try archive.part("xl/workbook.xml") else { throw try otherKind() }
    let book = try XMLPart.read(part, BookPart())
    let targets = try read("xl/_rels/workbook.xml.rels", RelationsPart())?.targets ?? [:]
    let tables = SheetPart.Tables(
      strings: try read("xl/sharedStrings.xml", StringsPart())?.strings ?? [],
      dateStyles: try read("xl/styles.xml", StylesPart())?.dateStyles ?? [], dayShift: book.dayShift)
    var grids: [Workbook.Grid] = []
    for sheet in book.shownSheets {
      let target = targets[sheet.relation] ?? "worksheets/sheet\(sheet.number).xml"
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      guard let read = try read(path, SheetPart(tables)) else { continue }
      grids.append(Workbook.Grid(title: sheet.name, trimming: read.merged(), dayShift: book.dayShift))
    }
    return grids
  }

  private func read<Reading: PartReading>(_ name: String, _ reading: Reading) throws(Unreadable) -> Reading? {
    guard let bytes = try archive.part(name) else { return nil }
    return try XMLPart.read(bytes, reading)
  }

  /// A zip without a workbook in it is something else that people bring.
  private func otherKind() throws(Unreadable) -> Unreadable {
    if archive.contains("xl/workbook.bin") { return .binaryExcel }
    if archive.contains("word/document.xml") || archive.contains("ppt/presentation.xml") { return .otherDocument }
    if let type = try archive.part("mimetype") {
      return String(decoding: type, as: UTF8.self).contains("spreadsheet") ? .openDocument : .otherDocument
    }
    return .notATable
  }
}

/// xl/workbook.xml: the sheets in the order of their tabs, and the first day of the calendar.
private struct BookPart: PartReading {
  private(set) var dayShift = 0
  private var sheets: [(name: String, relation: String, number: Int, isHidden: Bool)] = []

  /// Hidden sheets hold lists for drop-downs and the like.
  var shownSheets: [(name: String, relation: String, number: Int, isHidden: Bool)] { sheets.filter { !$0.isHidden } }

  mutating func start(_ element: Substring, _ attributes: [String: String]) {
    switch element {
    case "workbookPr": if ["1", "true"].contains(attributes["date1904"] ?? "") { dayShift = 1_462 }
    case "sheet":
      let relation = attributes.first { $0.key == "id" || $0.key.hasSuffix(":id") }?.value ?? ""
      let isHidden = ["hidden", "veryHidden"].contains(attributes["state"] ?? "")
      sheets.append((attributes["name"] ?? "", relation, sheets.count + 1, isHidden))
    default: break
    }
  }

  mutating func text(_ text: String) {}
  mutating func end(_ element: Substring) {}
}

/// xl/_rels/workbook.xml.rels: in which part each sheet stands.
private struct RelationsPart: PartReading {
  private(set) var targets: [String: String] = [:]

  mutating func start(_ element: Substring, _ attributes: [String: String]) {
    if element == "Relationship", let id = attributes["Id"] { targets[id] = attributes["Target"] }
  }

  mutating func text(_ text: String) {}
  mutating func end(_ element: Substring) {}
}

/// xl/sharedStrings.xml: texts by number, pieces of different looks put together.
private struct StringsPart: PartReading {
  private(set) var strings: [String] = []
  private var current = ""
  private var isText = false
  private var isPhonetic = false

  mutating func start(_ element: Substring, _ attributes: [String: String]) {
    switch element {
    case "si": current = ""
    case "rPh": isPhonetic = true
    case "t": isText = !isPhonetic
    default: break
    }
  }

  mutating func text(_ text: String) { if isText { current += text } }

  mutating func end(_ element: Substring) {
    switch element {
    case "si": strings.append(current.trimmingBlanks())
    case "rPh": isPhonetic = false
    case "t": isText = false
    default: break
    }
  }
}

/// xl/styles.xml: which styles show a number as a date.
private struct StylesPart: PartReading {
  private(set) var dateStyles: Set<Int> = []
  private var customDates: Set<Int> = []
  private var isCellStyles = false
  private var count = 0

  mutating func start(_ element: Substring, _ attributes: [String: String]) {
    switch element {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap(Int.init), let code = attributes["formatCode"] else { return }
      if Self.isDate(code) { customDates.insert(id) }
    case "cellXfs": isCellStyles = true
    case "xf" where isCellStyles:
      let format = attributes["numFmtId"].flatMap(Int.init) ?? 0
      if Self.builtIn.contains(format) || customDates.contains(format) { dateStyles.insert(count) }
      count += 1
    default: break
    }
  }

  mutating func text(_ text: String) {}

  mutating func end(_ element: Substring) { if element == "cellXfs" { isCellStyles = false } }

  /// ECMA-376, 18.8.30: the dates among the formats that every workbook has; 18…21 and 45…47 are times.
  private static let builtIn: Set<Int> = Set(14...17).union([22]).union(27...36).union(50...58)

  /// A day or a year outside quotes and brackets: «dd\.mm\.yyyy;@», not «0" дней"» and not «[Red]0».
  private static func isDate(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if isBracketed {
        isBracketed = character != "]"
      } else {
        switch character {
        case "\\", "_", "*": isEscaped = true
        case "\"": isQuoted = true
        case "[": isBracketed = true
        case "d", "y": return true
        default: break
        }
      }
    }
    return false
  }
}
