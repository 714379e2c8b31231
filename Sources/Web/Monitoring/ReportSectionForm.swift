import HTTP
import Mentoring
import Storage

/// The lines of one section: a value and a note each. A draft may lack anything; «готово» must explain what differs.
struct ReportSectionForm: EditForm {
  var input: Input
  let section: ReportSection
  let card: ReportCard

  struct Value: Sendable {
    let entries: [ReportLine.Code: ReportEntry]
    let progress: ReportSection.Progress
  }

  static let labels: [(name: String, label: String)] = []

  /// The centre may weigh the criteria of the curator's questionnaire, so the sum has no one upper end.
  private static let mostPoints = 200

  static func note(_ line: ReportLine) -> String { "note-" + line.code.rawValue }

  static func lines(_ section: ReportSection, _ card: ReportCard) -> [ReportLine] {
    card.sheet.lines.filter { $0.section == section }
  }

  /// What the page shows first: what is saved, else what is counted.
  ///
  /// - Parameter recounting: puts the counted values in the place of what was saved.
  static func fields(of section: ReportSection, _ card: ReportCard, recounting: Bool = false) -> FormFields {
    FormFields(
      lines(section, card).flatMap { line in
        let entry = card.sheet.entry(line.code)
        let counted = recounting ? card.sheet.counted[line.code]?.value : nil
        let pairs = [(line.code.rawValue, counted ?? entry.value)]
        return line.kind.isCompared ? pairs + [(note(line), entry.note)] : pairs
      })
  }

  var labels: [(name: String, label: String)] {
    Self.lines(section, card).flatMap { line in
      let title = Words.lineInFull(line, card.forms)
      let value = [(name: line.code.rawValue, label: title)]
      return line.kind.isCompared ? value + [(name: Self.note(line), label: "\(title): пояснение")] : value
    }
  }

  mutating func validated() -> Value? {
    let progress = ReportSection.Progress(rawValue: input["progress"]) ?? .draft
    var entries: [ReportLine.Code: ReportEntry] = [:]
    for line in Self.lines(section, card) { entries[line.code] = read(line) }
    if progress == .done { explain(entries) }
    guard input.isValid else { return nil }
    return Value(entries: entries, progress: progress)
  }

  private mutating func read(_ line: ReportLine) -> ReportEntry {
    let name = line.code.rawValue
    let title = Words.lineInFull(line, card.forms)
    let value: String
    switch line.kind {
    case .count:
      let range = section == .score ? 0...Self.mostPoints : 0...1_000_000
      value = input.number(name, label: title, in: range).map(String.init) ?? ""
    case .mean: value = readMean(name, title)
    case .mark:
      value = Typography.tidied(input[name])
      if !["", ReportLine.yes, ReportLine.no].contains(value) { input.fail(name, "\(title): выберите «да» или «нет»") }
    case .words: value = input.text(name, label: title, limit: 200)
    case .text: value = input.text(name, label: title, limit: 5000, lines: .several)
    }
    let note =
      line.kind.isCompared ? input.text(Self.note(line), label: "\(title), пояснение", limit: 500) : ""
    return ReportEntry(value: value, note: note)
  }

  /// «8,4» or «8.4», kept with a comma.
  private mutating func readMean(_ name: String, _ title: String) -> String {
    let typed = input[name].filter { !$0.isWhitespace }
    guard !typed.isEmpty else { return "" }
    guard typed.count <= 5, let number = ReportLine.number(typed), (0...10).contains(number) else {
      input.fail(name, "\(title): введите число от 0 до 10, например 8,4")
      return typed
    }
    return Russian.decimal(number)
  }

  private mutating func explain(_ entries: [ReportLine.Code: ReportEntry]) {
    let sheet = ReportSheet(
      lines: Self.lines(section, card), entries: entries, counted: card.sheet.counted,
      previous: card.sheet.previous, jump: card.sheet.jump)
    for finding in sheet.findings {
      guard let line = sheet.lines.first(where: { $0.code == finding.line }) else { continue }
      let text = Words.finding(finding, card.sheet, card.forms)
      switch finding.problem {
      case .valueMissing: input.fail(line.code.rawValue, text)
      case .noteMissing: input.fail(Self.note(line), text)
      // What does not add up is told on the page of the check.
      case .exceeds, .sumDiffers, .unique, .pairsWithoutProgrammes, .employersWithoutAgreements, .mentorsUntrained,
        .pairsWithoutOrder, .nobodyOfAge, .planMissing:
        continue
      }
    }
  }
}
