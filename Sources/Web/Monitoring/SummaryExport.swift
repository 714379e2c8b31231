import Mentoring
import Office
import Storage

extension Export {
  /// The accepted reports of a campaign, a line a row and an organisation a column, with the municipality's total.
  static let monitoringSummary = Export(
    MonitoringAddress.summary, "svod", "Сводный мониторинг", .district
  ) { context in
    let question = try MonitoringQuestion(context)
    guard let period = context.query["period"].flatMap(ReportPeriod.init(code:)), period.kind == .monitoring
    else { throw Failure.notFound }
    return sheet(
      of: try context.store.monitoringSummary(period, in: question.municipality.id), to: try context.viewer())
  }

  static func sheet(of summary: MonitoringSummary, to viewer: Account) -> Sheet {
    var sheet = Sheet(
      "Свод \(summary.campaign.period.code)",
      [
        .init("Раздел", width: 26), .init("Показатель", width: 44), .init("Единица", width: 10),
        .init("Итого", width: 10),
      ]
        + summary.organisations.map { .init($0.name, width: 18) })
    // People's own words may name a child.
    let readsWords = viewer.seesMinorsByName
    for line in summary.lines where line.section != .header && (readsWords || line.kind != .text) {
      sheet.append(
        [
          .text(Words.section(line.section)), .text(Words.lineInFull(line, summary.forms)), .init(line.unit),
          .init(summary.total(line)),
        ] + summary.organisations.map { cell(summary.value(line, of: $0.id), line) })
    }
    return sheet
  }

  /// «Х» where the form of mentoring does not belong to the organisation.
  private static func cell(_ value: String, _ line: ReportLine) -> Sheet.Cell {
    if value.isEmpty { return line.form == nil ? .empty : "Х" }
    switch line.kind {
    case .count: return .init(Int(value))
    case .mean: return .init(ReportLine.number(value))
    case .mark, .words, .text: return .text(value)
    }
  }
}
