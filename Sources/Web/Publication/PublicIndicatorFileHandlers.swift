import HTTP
import HTTPTypes
import Mentoring
import Office
import Storage

enum PublicIndicatorFileHandlers {
  @Sendable static func show(_ context: Context) throws -> Response {
    let question = try PublicQuestion(context)
    let indicators = try context.store.publicIndicators(of: question.place, on: question.date)
    let name = "pokazateli-\(question.date.iso).csv"
    return Response(
      fields: [
        .contentType: "text/csv; charset=utf-8", .contentDisposition: "attachment; filename=\"\(name)\"",
      ],
      body: .bytes(Array(CSV(indicators).text.utf8)))
  }
}

extension CSV {
  /// The numbers of the page, a line for each indicator and day.
  init(_ indicators: PublicIndicators) {
    self.init(header: [
      "Территория", "Показатель", "Дата", "Учтено, чел.", "Численность, чел.", "Охват, %", "План, %", "К плану, п. п.",
      "Источник плана",
    ])
    for (line, history) in zip(indicators.lines, indicators.shownHistories) {
      for coverage in history {
        let step = line.figure.plan.step(on: coverage.date)
        append([
          indicators.place.name, line.indicator.name, Russian.date(coverage.date),
          String(coverage.countedWithDenominator), coverage.denominator.heads.map(String.init) ?? Russian.notAvailable,
          Self.number(coverage.percent), Self.number(step?.percent),
          Self.number(coverage.percent.flatMap { percent in step.map { percent - $0.percent } }), step?.source ?? "",
        ])
      }
    }
  }

  /// «61,5» and «-8,5»: a number to an office suite, so without a true minus and without groups.
  private static func number(_ value: Double?) -> String {
    guard let value else { return Russian.notAvailable }
    return Russian.decimal(value).replacing("−", with: "-").replacing("\u{A0}", with: "")
  }
}
