import Mentoring
import Storage

/// What the figures of a campaign say, in words: the same sentences in the summary, in the note and in the order.
extension CampaignOutcome {
  var handedIn: Int { board.rows.count { cell($0)?.isHandedIn ?? false } }

  var inTime: Int { board.rows.count { cell($0)?.isInTime(reports.campaign.terms.due) ?? false } }

  /// «Сдали 12 из 12 организаций, в срок – 11.»
  var completeness: String {
    guard reports.campaign.id != nil, !board.rows.isEmpty else { return "Сбор отчётов ещё не открыт." }
    return "Отчёты сдали \(handedIn) из \(organisations(board.rows.count)), в срок – \(inTime), принято центром – "
      + "\(reports.organisations.count)."
  }

  private func organisations(_ count: Int) -> String {
    Russian.plural(count, "организации", "организаций", "организаций")
  }

  /// «Охват обучающихся: 61,5 % (8 из 13), до плана не хватает 8,5 п. п.; с 20.12.2025 рост на 3 п. п.»
  func sentence(of line: IndicatorFigure) -> String {
    let (figure, indicator) = (line.figure, line.indicator)
    guard let now = figure.tally.percent else {
      return "\(indicator.name): \(Russian.notAvailable), \(Words.lackOfDenominator(indicator))."
    }
    var text = "\(indicator.name): \(Percent.text(figure.tally, indicator))"
    text += figure.step.map { ", \(Percent.gap(now, minus: $0.percent))" } ?? ", план не задан"
    if let before = figure.previous, let percent = before.percent {
      let change = Percent.difference(now, minus: percent)
      text += "; с \(Russian.date(before.date)) "
      text += abs(change) < 0.05 ? "не изменилось" : "\(change > 0 ? "рост" : "снижение") на \(points(change))"
    }
    // «п. п.» ends a sentence by itself.
    return text.hasSuffix(".") ? text : text + "."
  }

  private func points(_ change: Double) -> String {
    Russian.decimal(abs(change)) + "\u{A0}п.\u{A0}п."
  }

  /// How many schools are at the plan of the leading indicator.
  var standing: String {
    let known = schools.compactMap { $0.figures.first?.figure }.filter { $0.standing != .unknown }
    guard !known.isEmpty else { return "По организациям сравнить с планом нечего: процентов на эту дату нет." }
    let reached = known.count { $0.standing == .ahead }
    let behind = known.count { $0.standing == .behind }
    return "План по первому показателю выполнили \(reached) из \(organisations(known.count)), отстают больше чем на "
      + "10\u{A0}п.\u{A0}п. – \(behind)."
  }

  /// Schools with their tasks; those with none are left out.
  var advice: [(school: School, tasks: [String])] {
    schools.map { ($0, tasks(of: $0)) }.filter { !$0.1.isEmpty }
  }

  private func tasks(of school: School) -> [String] {
    var tasks: [String] = []
    let row = board.rows.first { $0.slug == school.place.slug }
    if let row, reports.campaign.id != nil {
      let cell = cell(row)
      if cell?.state == .returned { tasks.append("исправить отчёт по замечаниям центра") }
      if !(cell?.isHandedIn ?? false), cell?.state != .returned { tasks.append("сдать отчёт") }
    }
    if let row, row.curators.isEmpty { tasks.append("назначить куратора") }
    if let leading = school.figures.first, let need = leading.figure.peopleToPlan, need > 0 {
      tasks.append("до плана: ещё \(Words.counted(need, leading.indicator))")
    }
    if let answered = reports.organisations.first(where: { $0.slug == school.place.slug }) {
      let papers = lines(.documents).filter { reports.value($0, of: answered.id) == ReportLine.no }.map(\.title)
      if !papers.isEmpty { tasks.append("документы: " + papers.joined(separator: ", ")) }
    }
    if school.upkeep.overdue > 0 {
      tasks.append("выполнить просроченные мероприятия дорожной карты: \(Russian.number(school.upkeep.overdue))")
    }
    return tasks
  }

  var adviceTable: Table {
    let due = nextDue.map(Russian.date) ?? "по согласованию"
    return Table(
      "Рекомендации организациям",
      [Column("Организация", share: 3), Column("Что сделать", share: 8), Column("Срок", share: 2)],
      advice.map { [Cell($0.school.place.name), Cell($0.tasks.joined(separator: "; ")), Cell(due)] })
  }
}
