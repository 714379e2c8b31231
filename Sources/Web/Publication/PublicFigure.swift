import Mentoring
import Storage

/// A figure as everybody may see it: the same numbers as on the dashboards, without the people behind them.
struct PublicFigure: Encodable, Sendable {
  let headline: String
  let basis: String
  let plan: String
  let percent: String
  let gap: String
  let caution: String?
  let bar: BulletBar?
}

extension PublicFigure {
  /// Where the date has no percentage the last one known is shown, with its day (`ux.md` P1).
  ///
  /// - Parameter count: what may be shown of the people counted: with the headcount a percentage is a count in disguise.
  init(_ figure: Figure, _ indicator: Indicator, _ count: PublicCount) {
    let shown = figure.lastKnown
    let coverage = shown.tally
    let plan = figure.step.map { "\(Percent.plan($0.percent)) на \(Russian.date($0.due)) (\($0.source))" } ?? "не задан"
    guard !coverage.exceedsContingent else {
      self = Self.doubtful(indicator, plan: plan)
      return
    }
    guard case .exact = count else {
      self = Self.hidden(of: coverage.denominator.heads, indicator, plan: plan)
      return
    }
    self.init(
      headline: Self.headline(shown, on: figure.tally.date, indicator), basis: FigureView.basis(coverage, indicator),
      plan: plan,
      percent: Percent.text(coverage.percent), gap: Percent.points(coverage.percent, minus: shown.step?.percent),
      caution: Self.caution(coverage),
      bar: BulletBar(percent: coverage.percent, plan: shown.step?.percent, previous: nil))
  }

  private static func headline(_ shown: Figure, on date: CalendarDate, _ indicator: Indicator) -> String {
    let coverage = shown.tally
    guard coverage.date != date else { return FigureView.headline(shown, indicator) }
    return
      "\(Percent.text(coverage, indicator)) – \(Words.measure(indicator).lowercased()) на \(Russian.date(coverage.date)): численность "
      + "\(SchoolYear(containing: date).label) учебного года ещё не внесена"
  }

  private static func doubtful(_ indicator: Indicator, plan: String) -> PublicFigure {
    PublicFigure(
      headline: "\(Words.measure(indicator)) н/д: численность уточняется",
      basis: "Численность (\(indicator.population)) меньше, чем участвует людей: организация её проверяет", plan: plan,
      percent: Russian.notAvailable, gap: "–", caution: nil, bar: nil)
  }

  private static func hidden(
    of heads: Int?, _ indicator: Indicator, plan: String
  ) -> PublicFigure {
    let words = Words.publicCount(.hidden)
    let basis = heads.map { "Численность – \(Russian.number($0)): \(indicator.population)" }
    return PublicFigure(
      headline: "Долю не публикуем: она указала бы на отдельных людей",
      basis: basis ?? "Численности на этот учебный год ещё нет", plan: plan, percent: words, gap: "–", caution: nil,
      bar: nil)
  }

  private static func caution(_ coverage: Tally) -> String? {
    let missing = coverage.denominator.missing.count
    guard missing > 0, coverage.denominator.heads != nil else { return nil }
    return "Без \(Russian.plural(missing, "организации", "организаций", "организаций")): "
      + "численности на этот учебный год пока нет"
  }

  static let sample = PublicFigure(
    headline: "Охват 61,5 %: до плана не хватает 8,5 п. п.",
    basis: "812 из 1 320 – обучающиеся 10–19 лет, численность на 20.09.2026, ОО-1",
    plan: "70 % на 31.12.2026 (Ростов, п. 4.1)", percent: "61,5 %", gap: "−8,5 п. п.",
    caution: "Без 1 организации: численности пока нет", bar: .sample)
}
