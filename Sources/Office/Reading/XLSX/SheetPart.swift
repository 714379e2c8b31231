import Mentoring

/// xl/worksheets/sheet1.xml: the cells of a sheet, each as the text that a reader sees.
struct SheetPart: PartReading {
  /// What the cells of every sheet lean on.
  struct Tables {
    let strings: [String]
    let dateStyles: Set<Int>
    let dayShift: Int
  }

  private let tables: Tables
  private var rows: [[String]] = []
  private var merges: [CellRange] = []
  private(set) var problem: Unreadable?

  private var row = -1
  private var column = -1
  private var kind = ""
  private var style = 0
  private var value = ""
  private var formula: String?
  private var collects = Collects.nothing
  private var isPhonetic = false

  private enum Collects { case nothing, value, formula }

  init(_ tables: Tables) { self.tables = tables }

  mutating func start(_ element: Substring, _ attributes: [String: String]) {
    switch element {
    case "c":
      if let place = attributes["r"].flatMap(CellRange.place) { (row, column) = place } else { column += 1 }
      kind = attributes["t"] ?? "n"
      style = attributes["s"].flatMap(Int.init) ?? 0
      value = ""
      formula = nil
    case "v": collects = .value
    case "t": collects = isPhonetic ? .nothing : .value
    case "rPh": isPhonetic = true
    case "f":
      formula = ""
      collects = .formula
    case "row":
      row = attributes["r"].flatMap(Int.init).map { $0 - 1 } ?? row + 1
      column = -1
    case "mergeCell":
      // A table has a few of them; a file with more is meant to be slow.
      if merges.count < 20_000, let range = attributes["ref"].flatMap(CellRange.init) { merges.append(range) }
    default: break
    }
  }

  mutating func text(_ text: String) {
    switch collects {
    case .value: value += text
    case .formula: formula? += text
    case .nothing: break
    }
  }

  mutating func end(_ element: Substring) {
    switch element {
    case "v", "t", "f": collects = .nothing
    case "rPh": isPhonetic = false
    case "c": put(shown)
    default: break
    }
  }

  /// The rows, with the value of a merged cell in every place that it covers.
  func merged() -> [[String]] {
    var filled = rows
    var budget = 1_000_000
    for range in merges {
      let value = filled[cell: range.firstRow, range.firstColumn]
      guard !value.isEmpty, budget > 0 else { continue }
      for row in range.firstRow...min(range.lastRow, max(range.firstRow, filled.count - 1)) {
        for column in range.firstColumn...min(range.lastColumn, Workbook.columnLimit - 1) {
          filled[cell: row, column] = value
          budget -= 1
        }
      }
    }
    return filled
  }

  private mutating func put(_ text: String) {
    guard !text.isEmpty else { return }
    guard (0...Workbook.rowLimit).contains(row) else { return problem = .tooManyRows }
    guard (0..<Workbook.columnLimit).contains(column) else { return problem = .tooManyColumns }
    while rows.count <= row { rows.append([]) }
    rows[cell: row, column] = text
  }

  private var shown: String {
    if let formula { return "=" + (formula.isEmpty ? "…" : formula) }
    switch kind {
    case "s": return Int(value).flatMap { tables.strings.indices.contains($0) ? tables.strings[$0] : nil } ?? ""
    case "b": return value.isEmpty ? "" : value == "1" ? "да" : "нет"
    case "d": return CalendarDate(iso: String(value.prefix(10))).map(Russian.date) ?? value
    case "n": return number
    default: return value.trimmingBlanks()
    }
  }

  private var number: String {
    guard let number = Double(value) else { return value.trimmingBlanks() }
    if tables.dateStyles.contains(style), let date = CalendarDate(excelDay: number, shift: tables.dayShift) {
      return Russian.date(date)
    }
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    return "\(number)".replacing(".", with: ",")
  }
}

/// «B2:D4», counted from zero.
struct CellRange {
  let firstRow, firstColumn, lastRow, lastColumn: Int

  init?(_ reference: String) {
    let ends = reference.split(separator: ":").compactMap { Self.place(String($0)) }
    guard ends.count == 2, ends[0].row <= ends[1].row, ends[0].column <= ends[1].column else { return nil }
    (firstRow, firstColumn) = ends[0]
    (lastRow, lastColumn) = ends[1]
    guard firstRow <= Workbook.rowLimit, firstColumn < Workbook.columnLimit else { return nil }
  }

  static func place(_ reference: String) -> (row: Int, column: Int)? {
    var row = 0
    var column = 0
    for byte in reference.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): column = column * 26 + Int(byte) - 64
      case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte) - 48
      case UInt8(ascii: "$"): continue
      default: return nil
      }
      guard row < 10_000_000, column < 1_000_000 else { return nil }
    }
    return row > 0 && column > 0 ? (row - 1, column - 1) : nil
  }
}

extension [[String]] {
  /// A cell that may lie outside the rows there are: empty to read, made to write.
  fileprivate subscript(cell row: Int, _ column: Int) -> String {
    get { indices.contains(row) && self[row].indices.contains(column) ? self[row][column] : "" }
    set {
      guard indices.contains(row) else { return }
      while self[row].count <= column { self[row].append("") }
      self[row][column] = newValue
    }
  }
}
