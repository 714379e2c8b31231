import Mentoring
import Office
import Storage

/// The municipal summary to the region as a workbook with charts of the office suite (Пижанка, п. 10.2; Ростов, п. 3.5).
struct OutcomeBook: Sendable {
  let book: SheetBook

  init(_ outcome: CampaignOutcome, to viewer: Account) {
    book = SheetBook([
      Self.indicators(outcome), Self.path(outcome), Self.schools(outcome),
      Export.sheet(of: outcome.reports, to: viewer), Self.reports(outcome), Self.method(outcome),
    ])
  }

  private static func indicators(_ outcome: CampaignOutcome) -> Sheet {
    var sheet = Sheet(
      "Показатели",
      [
        .init("Показатель", width: 46), .init("План, %", width: 10), .init("Факт, %", width: 10),
        .init("Отклонение, п. п.", width: 12), .init("Прошлое полугодие, %", width: 13), .init("Учтено", width: 10),
        .init("Численность", width: 13), .init("На дату", width: 12), .init("Основание", width: 34),
      ], charts: [.init("Факт и план, %", .bars, names: 0, values: [2, 1])])
    for line in outcome.figures {
      let figure = line.figure
      sheet.append([
        .text(line.indicator.name), .init(figure.step?.percent), .init(figure.tally.percent), .init(figure.gap),
        .init(figure.previous?.percent), .count(figure.tally.counted), .init(figure.tally.denominator.heads),
        .date(outcome.date), .text(line.indicator.source),
      ])
    }
    return sheet
  }

  private static func path(_ outcome: CampaignOutcome) -> Sheet {
    let name = outcome.leading.map { Words.measure($0.indicator) } ?? "Охват"
    var sheet = Sheet(
      "Динамика",
      [
        .init("На дату", width: 12), .init("\(name), %", width: 24), .init("Ступень плана, %", width: 14),
        .init("Учтено", width: 10), .init("Численность", width: 13),
      ], charts: [.init("\(name) и ступени плана, %", .line, names: 0, values: [1, 2])])
    for tally in outcome.history {
      sheet.append([
        .text(Russian.date(tally.date)), .init(tally.percent),
        .init(outcome.leading?.figure.plan.step(on: tally.date)?.percent), .count(tally.countedWithDenominator),
        .init(tally.denominator.heads),
      ])
    }
    return sheet
  }

  private static func schools(_ outcome: CampaignOutcome) -> Sheet {
    let indicators = outcome.schools.first?.figures.map(\.indicator) ?? []
    var sheet = Sheet(
      "Организации",
      [.init("Организация", width: 34)] + indicators.map { .init("\($0.name), %", width: 18) }
        + [
          .init("План, %", width: 10), .init("Отклонение, п. п.", width: 12), .init("Учтено", width: 10),
          .init("Численность", width: 13), .init("Не хватает до плана", width: 13), .init("На дату", width: 12),
        ],
      charts: indicators.isEmpty
        ? []
        : [.init("\(indicators[0].name): факт и план, %", .bars, names: 0, values: [1, indicators.count + 1])])
    for school in outcome.schools {
      let leading = school.figures.first?.figure
      sheet.append(
        [.text(school.place.name)] + school.figures.map { .init($0.figure.tally.percent) }
          + [
            .init(leading?.step?.percent), .init(leading?.gap), .init(leading?.tally.counted),
            .init(leading?.tally.denominator.heads), .init(leading?.peopleToPlan), .date(outcome.date),
          ])
    }
    return sheet
  }

  private static func reports(_ outcome: CampaignOutcome) -> Sheet {
    let due = outcome.reports.campaign.terms.due
    var sheet = Sheet(
      "Сдача отчётов",
      [
        .init("Организация", width: 34), .init("Состояние", width: 30), .init("Сдан", width: 12),
        .init("В срок", width: 9), .init("Принятая версия", width: 10), .init("Подписал", width: 30),
        .init("Принят", width: 12), .init("Куратор", width: 32),
      ])
    for row in outcome.board.rows {
      let cell = outcome.cell(row)
      let answered = outcome.reports.organisations.first { $0.id == row.id }
      sheet.append([
        .text(row.name), .text(Words.report(cell, due: due, on: outcome.today).word), .init(cell?.sentOn),
        .init(cell.map { $0.isInTime(due) ? "да" : "нет" }), .init(answered?.edition), .init(answered?.signer),
        .init(answered?.acceptedOn), .init(row.curators.map(\.name).joined(separator: ", ")),
      ])
    }
    return sheet
  }

  private static func method(_ outcome: CampaignOutcome) -> Sheet {
    var sheet = Sheet("Как посчитано", [.init("Что", width: 40), .init("Как", width: 110)])
    let terms = outcome.reports.campaign.terms
    let period = Words.period(outcome.reports.campaign.period)
    let lines = [
      ("Муниципалитет", outcome.place.name), ("Период", Words.period(outcome.campaign.period)),
      ("Показатели", outcome.registrySource),
      (
        "Строки отчётов",
        "\(outcome.reportsSource) Числа на \(Russian.date(terms.asOf)), срок \(Russian.date(terms.due))."
      ),
      ("Сдача отчётов за \(period)", outcome.completeness),
      (
        "Кто учтён",
        "Человек учтён в показателе один раз, по действующей паре с приказом, сколько бы пар и школ у него ни было."
      ),
      (
        "н/д", "Пустая ячейка – данных нет; это не ноль. «Х» – формы наставничества в организации этого вида не бывает."
      ),
    ]
    for (what, how) in lines { sheet.append([.text(what), .text(how)]) }
    for line in outcome.figures {
      sheet.append([.text(line.indicator.name), .text(FigureView.basis(line.figure.tally, line.indicator))])
    }
    return sheet
  }
}
