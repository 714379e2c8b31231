/// How a brought table is read: which sheet, from which row, what its columns mean, and what holds where the table is silent.
package struct ImportPlan: Sendable, Codable, Equatable {
  package var sheet: Int
  /// Rows above the first person, counted from 0.
  package var headRows: Int
  /// The words over each column; «Столбец 3» where there are none.
  package var headings: [String]
  /// What each column means; nil is not loaded.
  package var fields: [ImportField?]
  package var role: Stay.Role?
  /// Since when people are here, and from when on a new class or post holds.
  package var since: CalendarDate?
  /// Whether «ИВАНОВА» is written «Иванова».
  package var tidiesCapitals = true
  /// What all the people of the table are in mentoring, for rows that do not say it.
  package var side: Pair.Side?
  /// What is done where the registry knows something else; nil is `fill`.
  package var mode: Mode?

  package enum Mode: String, Sendable, Codable, CaseIterable {
    /// Only what was not known is written.
    case fill
    /// What differs is written over, and the check says what by what.
    case update
  }

  package init(sheet: Int, headRows: Int, headings: [String], fields: [ImportField?]) {
    self.sheet = sheet
    self.headRows = headRows
    self.headings = headings
    self.fields = fields
    // A base of mentors or of mentees is one by its columns.
    let sides = Set(fields.compactMap { $0?.side })
    side = sides.count == 1 && !fields.contains(.mentoring) ? sides.first : nil
  }

  package var hasName: Bool {
    fields.contains(.fullName) || fields.contains(.surname) && fields.contains(.given)
  }
}

extension ImportPlan {
  /// Guesses by the headings, else by what stands in the columns.
  ///
  /// - Parameter remembered: what the headings meant the last time, by `SearchKey`; nil is «не загружать».
  package init(guessing rows: [[String]], sheet: Int, remembered: [String: ImportField?] = [:]) {
    let width = rows.map(\.count).max() ?? 0
    let meaning = { (heading: String) -> ImportField? in
      let key = SearchKey(heading).text
      return remembered[key] ?? ImportField(heading: heading)
    }
    let head = Self.head(of: rows, meaning)
    let numbering = { (row: [String]) in
      row.enumerated().allSatisfy { $1.isEmpty || $1 == String($0 + 1) } && row.contains { !$0.isEmpty }
    }
    var headRows = head.map { $0 + 1 } ?? 0
    if head != nil, rows.indices.contains(headRows), numbering(rows[headRows]) { headRows += 1 }
    let headings = (0..<width).map { column in
      let own = head.map { Self.heading(rows, row: $0, column) } ?? ""
      return own.isEmpty ? "Столбец \(column + 1)" : own
    }
    var fields = head == nil ? ImportContent.fields(Array(rows.prefix(200)), width) : headings.map(meaning)
    Self.dropRepeats(&fields)
    self.init(sheet: sheet, headRows: headRows, headings: headings, fields: fields)
  }

  /// The row among the first twenty that names most fields: titles stand above it, people below.
  private static func head(of rows: [[String]], _ meaning: (String) -> ImportField?) -> Int? {
    var best: (row: Int, count: Int)?
    for (index, row) in rows.prefix(20).enumerated() {
      let named = Set(row.indices.compactMap { meaning(heading(rows, row: index, $0)) })
      if named.contains(where: \.isOfName), named.count > (best?.count ?? 0) { best = (index, named.count) }
    }
    return best?.row
  }

  /// A head of two rows has the wider words above: «Дата рождения» over an empty cell.
  private static func heading(_ rows: [[String]], row: Int, _ column: Int) -> String {
    let own = rows[row].indices.contains(column) ? rows[row][column] : ""
    guard own.isEmpty, row > 0, rows[row - 1].indices.contains(column) else { return own }
    let above = rows[row - 1][column]
    return ImportField(heading: above) == nil ? "" : above
  }

  /// A field comes from one column, the first that names it; three columns of a name stand above one.
  private static func dropRepeats(_ fields: inout [ImportField?]) {
    var seen: Set<ImportField> = []
    for index in fields.indices {
      if let field = fields[index], !seen.insert(field).inserted { fields[index] = nil }
    }
    guard seen.isSuperset(of: [.surname, .given]), let whole = fields.firstIndex(of: .fullName) else { return }
    fields[whole] = nil
  }
}

/// What columns without headings are, by what stands in most of their cells.
enum ImportContent {
  static func fields(_ rows: [[String]], _ width: Int) -> [ImportField?] {
    var fields = (0..<width).map { column in
      field(rows.compactMap { $0.indices.contains(column) && !$0[column].isEmpty ? $0[column] : nil })
    }
    // «Иванова», «Анна», «Петровна»: the two columns before a patronymic are the other parts of the name.
    if let patronymic = fields.firstIndex(of: .patronymic), patronymic >= 2, !fields.contains(.fullName) {
      fields[patronymic - 2] = .surname
      fields[patronymic - 1] = .given
    }
    return fields
  }

  private static func field(_ cells: [String]) -> ImportField? {
    guard !cells.isEmpty else { return nil }
    let most = { (isSuch: (String) -> Bool) in cells.count(where: isSuch) * 5 >= cells.count * 4 }
    if most(isDate) { return .birthDate }
    if most({ SchoolClass($0)?.letter.isEmpty == false }) { return .label }
    if most({ ImportWords.sex($0) != nil }) { return .sex }
    if most({ ImportWords.role($0) != nil }) { return .role }
    if most(isFullName) { return .fullName }
    return most(isPatronymic) ? .patronymic : nil
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(whereSeparator: { ".-/".contains($0) })
    return parts.count == 3 && parts.allSatisfy { Int($0) != nil }
  }

  private static func isFullName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return (2...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true }
      && !text.contains(where: \.isNumber)
  }

  private static func isPatronymic(_ text: String) -> Bool {
    let word = text.lowercased()
    return !word.contains(" ") && ["ич", "вна", "чна"].contains(where: word.hasSuffix)
  }
}
