import Mentoring
import Office
import Storage

/// The tables of a campaign, the same in the summary, in the note and in the order. A number of the registry opens the
/// people behind it, a total of reports opens the schools behind it.
extension CampaignOutcome {
  typealias Table = TextDocument.Table
  typealias Column = TextDocument.Column
  typealias Cell = TextDocument.Cell

  var registrySource: String {
    "Источник: реестр портала, посчитано поимённо на \(Russian.date(date))."
  }

  var reportsSource: String {
    let period = Words.period(reports.campaign.period)
    return
      "Источник: принятые отчёты организаций за \(period) (\(reports.organisations.count) из \(board.rows.count)); "
      + "версии отчётов – в приложении «Отчёты организаций»."
  }

  var indicatorTable: Table {
    Table(
      "Показатели на \(Russian.date(date))",
      [
        Column("Показатель", share: 5), Column("План", share: 2, isNumber: true),
        Column("Факт", share: 2, isNumber: true), Column("Отклонение", share: 2, isNumber: true),
        Column("К прошлому полугодию", share: 2, isNumber: true), Column("Из чего сложилось", share: 5),
      ],
      figures.map { line in
        let (figure, indicator) = (line.figure, line.indicator)
        return [
          Cell(indicator.name), Cell(figure.step.map { Percent.plan($0.percent) } ?? "не задан"),
          Cell(Percent.text(figure.tally, indicator), list(of: line, in: place)), Cell(Self.gap(figure)),
          Cell(Percent.points(figure.tally.percent, minus: figure.previous?.percent)),
          Cell(FigureView.basis(figure.tally, indicator)),
        ]
      })
  }

  static func gap(_ figure: Figure) -> String { Percent.points(figure.tally.percent, minus: figure.step?.percent) }

  /// The people behind a figure; nothing stands behind a zero, and who said what is told nowhere.
  func list(of line: IndicatorFigure, in place: Place) -> String? {
    if line.indicator.isAsked { return SurveyAddress.results }
    guard line.figure.tally.counted > 0 else { return nil }
    return CoverageAddress.index(indicator: line.indicator.code, on: date, in: place, .counted)
  }

  /// Each school by each indicator that schools have.
  var schoolTable: Table {
    let indicators = schools.first?.figures.map(\.indicator) ?? []
    return Table(
      "Показатели организаций на \(Russian.date(date))",
      [Column("Организация", share: 4)]
        + indicators.map { Column($0.name, share: 3, isNumber: true) }
        + [
          Column("Учтено по первому показателю", share: 3, isNumber: true),
          Column("К плану", share: 3, isNumber: true),
        ],
      schools.map { school in
        let leading = school.figures.first
        return [Cell(school.place.name, DistrictAddress.school(school.place.slug))]
          + school.figures.map { Cell(Percent.text($0.figure.tally, $0.indicator), list(of: $0, in: school.place)) }
          + [
            Cell(leading.map { Russian.number($0.figure.tally.counted) } ?? "–"),
            Cell(leading.map { Self.gap($0.figure) } ?? Russian.notAvailable),
          ]
      })
  }

  /// Who has handed in what: edition, signature, days.
  var reportTable: Table {
    let period = reports.campaign.period
    let due = reports.campaign.terms.due
    return Table(
      "Отчёты организаций за \(Words.period(period))",
      [
        Column("Организация", share: 4), Column("Состояние", share: 4), Column("Сдан", share: 2),
        Column("Версия", share: 2, isNumber: true), Column("Подписал", share: 4), Column("Принят", share: 2),
      ],
      board.rows.map { row in
        let cell = cell(row)
        let answered = reports.organisations.first { $0.id == row.id }
        let word = Words.report(cell, due: due, on: today).word
        return [
          Cell(row.name),
          Cell(word, answered.map { ReportAddress.show(period, row.slug, edition: $0.edition) }),
          Cell(cell?.sentOn.map(Russian.date) ?? "–"), Cell(answered.map { String($0.edition) } ?? "–"),
          Cell(answered?.signer ?? "–"), Cell(answered?.acceptedOn.map(Russian.date) ?? "–"),
        ]
      })
  }

  /// Lines of the reports with their totals now and half a year ago.
  func lineTable(_ name: String, _ lines: [ReportLine]) -> Table {
    Table(
      name,
      [
        Column("Строка отчёта", share: 6), Column("Единица", share: 2), Column("Всего", share: 2, isNumber: true),
        Column("Прошлое полугодие", share: 3, isNumber: true), Column("Изменение", share: 3, isNumber: true),
      ],
      lines.map { line in
        let (now, before) = (reports.total(line.code.rawValue), earlier?.total(line.code.rawValue))
        let change = now.flatMap { now in before.map { now - $0 } }
        return [
          Cell(Words.lineInFull(line, reports.forms)), Cell(line.kind == .mark ? "организаций" : line.unit),
          total(line),
          Cell(before.map(Russian.number) ?? Russian.notAvailable),
          Cell(change.map { ($0 > 0 ? "+" : "") + Russian.number($0) } ?? Russian.notAvailable),
        ]
      })
  }

  /// The lines of a section that can be added up.
  func lines(_ section: ReportSection) -> [ReportLine] {
    reports.lines.filter { $0.section == section && $0.form == nil && ($0.kind == .count || $0.kind == .mark) }
  }

  func total(_ line: ReportLine) -> Cell {
    guard let total = reports.total(line.code.rawValue) else { return Cell(Russian.notAvailable) }
    let address = OutcomeAddress.line(line.code, reports.campaign.period)
    return Cell(Russian.number(total), total == 0 ? nil : MonitoringAddress.within(address, place.slug))
  }

  /// A form of mentoring a row; those that nobody has are left out.
  var formTable: Table {
    let totals = lines(.forms)
    let rows = reports.forms.compactMap { form -> [Cell]? in
      let own = reports.lines.filter { $0.section == .forms && $0.form == form.code }
      guard own.contains(where: { reports.total($0.code.rawValue) ?? 0 > 0 }) else { return nil }
      return [Cell(Russian.initialUpper(form.name))] + own.map(total)
    }
    return Table(
      "Участники по формам наставничества",
      [Column("Форма", share: 4)] + totals.map { Column($0.title, share: 3, isNumber: true) },
      rows + [[Cell("Всего")] + totals.map(total)])
  }

  /// Papers that schools have, and who has not.
  var documentTable: Table {
    Table(
      "Документы организаций",
      [Column("Документ", share: 4), Column("Есть", share: 2, isNumber: true), Column("Нет у организаций", share: 7)],
      lines(.documents).map { line in
        let lacking = reports.lacking(line).map(\.name)
        return [Cell(line.title), total(line), Cell(lacking.isEmpty ? "–" : lacking.joined(separator: ", "))]
      })
  }

  /// Answers of schools by the lines that the region asks about first.
  var lineByLineTable: Table {
    let codes = [
      "base.pupils10to19", "categories.age10to19", "forms.pairs", "forms.mentors", "forms.mentees",
      "partners.agreements",
      "programmes.total", "results.finished",
    ]
    let lines = codes.compactMap(reports.line)
    return Table(
      "Отчёты организаций по строкам",
      [Column("Организация", share: 4)]
        + lines.map { Column(Words.lineInFull($0, reports.forms), share: 3, isNumber: true) },
      reports.organisations.map { answered in
        [Cell(answered.name, ReportAddress.show(reports.campaign.period, answered.slug, edition: answered.edition))]
          + lines.map { Cell(reports.value($0, of: answered.id)) }
      } + (reports.organisations.isEmpty ? [] : [[Cell("Итого")] + lines.map(total)]))
  }
}
