import HTTP
import HTTPTypes
import Mentoring
import Office
import Storage

enum PublicIndicatorFileHandlers {
  @Sendable static func showCSV(_ context: Context) throws -> Response { try show(context, .csv) }
  @Sendable static func showXLSX(_ context: Context) throws -> Response { try show(context, .xlsx) }

  private static func show(_ context: Context, _ format: SheetFormat) throws -> Response {
    let question = try PublicQuestion(context)
    let indicators = try context.store.publicIndicators(of: question.place, on: question.date)
    return try .download(Sheet(indicators), "pokazateli-\(question.date.iso)", format)
  }
}

extension Sheet {
  /// The numbers of the page, a line for each indicator and day.
  init(_ indicators: PublicIndicators) {
    self.init(
      "Показатели",
      [
        Column("Территория", width: 24), Column("Показатель", width: 44), Column("Дата", width: 12),
        Column("Учтено, чел."), Column("Численность, чел."), Column("Охват, %"), Column("План, %"),
        Column("К плану, п. п."), Column("Источник плана", width: 20),
      ])
    for line in indicators.lines {
      for coverage in line.publicHistory {
        let step = line.figure.plan.step(on: coverage.date)
        let gap = coverage.percent.flatMap { percent in step.map { percent - $0.percent } }
        append([
          Cell(indicators.place.name), Cell(line.indicator.name), .date(coverage.date),
          .count(coverage.countedWithDenominator),
          coverage.denominator.heads.map { .count($0) } ?? Self.notAvailable, Self.share(coverage.percent),
          Self.share(step?.percent), Self.share(gap), Cell(step?.source),
        ])
      }
    }
  }

  private static let notAvailable = Cell.text(Russian.notAvailable)

  private static func share(_ value: Double?) -> Cell { value.map { .decimal($0) } ?? notAvailable }
}
