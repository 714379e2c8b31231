import Mentoring
import Storage

/// The lines of a section as a table shows them: what is counted, what the school says, how it was half a year ago.
struct ReportTable: Encodable, Sendable {
  let title: String
  let note: String?
  let groups: [Group]
  let editAddress: String?
  let progress: StatusWord?

  /// Lines of one form of mentoring under its name; the others together without one.
  struct Group: Encodable, Sendable {
    let title: String?
    let rows: [Row]
  }

  struct Row: Encodable, Sendable {
    let id: String
    let title: String
    let unit: String
    let counted: String
    let countedAddress: String?
    let value: String
    let isText: Bool
    let previous: String
    let change: String
    let note: String?
    let remark: String?
  }

  /// - Parameter isEditor: people's own words, and some lists behind the values, are for those alone who edit: words may
  ///   name a child.
  init(_ section: ReportSection, _ card: ReportCard, isEditor: Bool = true, editAddress: String?) {
    title = Words.section(section)
    note =
      section.isSummed
      ? nil : "Категории пересекаются: один ребёнок может быть в нескольких, поэтому они не суммируются."
    groups = Self.grouped(section, card).map { title, lines in
      Group(title: title, rows: lines.map { Row($0, card, isEditor: isEditor) })
    }
    self.editAddress = editAddress
    progress = editAddress == nil ? nil : Words.progress(card.sections[section]?.progress)
  }

  static func grouped(
    _ section: ReportSection, _ card: ReportCard
  ) -> [(title: String?, lines: [ReportLine])] {
    let lines = card.sheet.lines.filter { $0.section == section }
    guard section == .forms else { return [(nil, lines)] }
    return [("По всем формам", lines.filter { $0.form == nil })]
      + card.forms.map { form in
        ("«\(form.name)»", lines.filter { $0.form == form.code })
      }
  }

  private init() {
    title = "Участники по формам"
    note = "Категории пересекаются"
    groups = [Group(title: "«ученик – ученик»", rows: [.sample])]
    editAddress = ReportAddress.section(.forms, ReportPeriod(year: 2026, part: .second), "voya")
    progress = Words.progress(.done)
  }

  static let sample = ReportTable()
}

extension ReportTable.Row {
  init(_ line: ReportLine, _ card: ReportCard, isEditor: Bool = true) {
    let sheet = card.sheet
    let entry = sheet.entry(line.code)
    id = line.code.rawValue
    title = line.title
    unit = line.unit
    counted = Self.shown(sheet.counted[line.code]?.value, line)
    countedAddress = ReportLinks.address(line, card, isEditor: isEditor)
    value = isEditor || line.kind != .text ? Self.shown(entry.value, line) : "–"
    isText = line.kind == .words || line.kind == .text
    previous = line.kind.isCompared ? Self.shown(sheet.previous[line.code], line, nothing: "–") : "–"
    change = Self.change(entry.value, sheet.previous[line.code], line)
    note = entry.note.isEmpty || !isEditor ? nil : entry.note
    remark = entry.remark.isEmpty ? nil : entry.remark
  }

  static func shown(_ value: String?, _ line: ReportLine, nothing: String = Russian.notAvailable) -> String {
    guard let value, !value.isEmpty else { return line.kind == .text ? "–" : nothing }
    return line.kind == .count ? Int(value).map(Russian.number) ?? value : value
  }

  /// «+12 (+20 %)» against the period before.
  static func change(_ value: String, _ previous: String?, _ line: ReportLine) -> String {
    guard line.kind == .count, let now = Int(value), let before = previous.flatMap({ Int($0) }) else { return "–" }
    let difference = now - before
    let sign = difference > 0 ? "+" : ""
    guard before > 0, difference != 0 else { return sign + Russian.number(difference) }
    let percent = Int((Double(difference) * 100 / Double(before)).rounded())
    return "\(sign)\(Russian.number(difference)) (\(sign)\(Russian.number(percent))\(Typography.noBreakSpace)%)"
  }

  fileprivate init() {
    id = "forms.pairs"
    title = "Пар действует"
    unit = "ед."
    counted = "42"
    countedAddress = PairAddress.index
    value = "42"
    isText = true
    previous = "40"
    change = "+2 (+5 %)"
    note = "Новый набор"
    remark = "Проверьте"
  }

  static let sample = ReportTable.Row()
}
