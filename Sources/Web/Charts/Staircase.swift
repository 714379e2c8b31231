import Mentoring

/// C1, the staircase: the plan's steps by year, the facts on the days of monitoring, and the gap at the last of them.
///
/// The same numbers stand in the picture, in its description and in the table under it (`ux.md` 3.5).
struct Staircase: Encodable, Sendable {
  let heading: String
  let description: String
  let caption: String
  let variants: [Variant]
  let rows: [Row]

  struct Row: Encodable, Sendable {
    let date: String
    let counted: String
    let heads: String
    let fact: String
    let plan: String
    let gap: String
  }

  /// One drawing; lengths are attributes, because styles are forbidden by the policy of content.
  struct Variant: Encodable, Sendable {
    let kind: String
    let titleID: String
    let viewBox: String
    let gridlines: [Label]
    let years: [Label]
    let left: String
    let right: String
    let bottom: String
    let planPath: String
    let planLabel: Label?
    let factPath: String?
    let dots: [Dot]
    let gap: Gap?
    /// Dotted to 31 December, where the present pace leads.
    let forecast: Forecast?
    let today: String
    let top: String
  }

  struct Label: Encodable, Sendable {
    let x: String
    let y: String
    let text: String
  }

  struct Dot: Encodable, Sendable {
    let x: String
    let y: String
    let labelY: String
    let text: String
    let isReached: Bool
  }

  struct Forecast: Encodable, Sendable {
    let path: String
    /// The value and what it is; none on a phone, where the sentence below says it.
    let labels: [Label]
  }

  struct Gap: Encodable, Sendable {
    let path: String
    let label: Label
  }
}

extension Staircase {
  /// - Parameter points: figures with a percentage, earliest first; the last is the figure of the date.
  init(
    _ points: [Tally], plan: Plan, on date: CalendarDate, heading: String, source: String, pace: Pace? = nil
  ) {
    self.heading = heading
    description = Self.describe(points, plan, on: date)
    caption = "\(source). Данные на \(Russian.date(date))."
    variants = [
      Variant(kind: "chart-broad", StaircaseScale.broad(points, plan, date), points, plan, date, pace),
      Variant(kind: "chart-slim", StaircaseScale.slim(points, plan, date), points, plan, date, pace),
    ]
    rows = points.map { Row($0, plan: plan) }
  }

  private static func describe(_ points: [Tally], _ plan: Plan, on date: CalendarDate) -> String {
    guard let last = points.last, let percent = last.percent else {
      return "Фактов ещё нет, показаны только ступени плана."
    }
    guard let step = plan.step(on: date) else { return "Последнее значение \(Percent.text(percent)), плана нет." }
    return "Последнее значение \(Percent.text(percent)) на \(Russian.date(last.date)) при плане "
      + "\(Percent.plan(step.percent)): \(Percent.gap(percent, minus: step.percent))."
  }
}

extension Staircase {
  /// A chart with every part drawn, for samples.
  static let sample: Staircase = {
    let date = CalendarDate(dayNumber: 20_000)
    let plan = Plan(steps: [.init(due: date, percent: 70, source: "Ростов, п. 4.1")])
    let points = [300, 0].map { Tally.example(on: date.adding(days: -$0)) }
    let pace = Pace(now: points[1], before: points[0], step: plan.steps.first)
    return Staircase(
      points, plan: plan, on: date, heading: "Охват и ступени плана", source: "Реестр", pace: pace)
  }()
}

extension Staircase.Row {
  fileprivate init(_ coverage: Tally, plan: Plan) {
    let step = plan.step(on: coverage.date)
    date = Russian.date(coverage.date)
    counted = Russian.number(coverage.countedWithDenominator)
    heads = coverage.denominator.heads.map(Russian.number) ?? Russian.notAvailable
    fact = Percent.text(coverage.percent)
    self.plan = step.map { Percent.plan($0.percent) } ?? Russian.notAvailable
    gap = Percent.points(coverage.percent, minus: step?.percent)
  }
}

/// Percentages of indicators (0…100) in words: one place, so that every surface rounds alike.
enum Percent {
  static func text(_ tally: Tally, _ indicator: Indicator) -> String {
    Russian.percent(tally.percent.map { $0 / 100 }, places: indicator.places)
  }

  static func text(_ percent: Double?) -> String { Russian.percent(percent.map { $0 / 100 }) }

  /// Plans are mostly whole: «70 %», «12,5 %».
  static func plan(_ percent: Double) -> String {
    Russian.percent(percent / 100, places: percent == percent.rounded() ? 0 : 1)
  }

  static func points(_ percent: Double?, minus plan: Double?) -> String {
    guard let percent, let plan else { return Russian.notAvailable }
    return Russian.points(difference(percent, minus: plan) / 100)
  }

  /// The difference of two percentages as people read them, in tenths: 57,1 % less 51,9 % is 5,2.
  static func difference(_ percent: Double, minus other: Double) -> Double {
    let tenths = { (percent: Double) in (percent * 10 + 1e-9).rounded(.toNearestOrAwayFromZero) }
    return (tenths(percent) - tenths(other)) / 10
  }

  /// «до плана не хватает 8,5 п. п.», «план выполнен с запасом 1,2 п. п.», «план выполнен».
  static func gap(_ percent: Double, minus plan: Double) -> String {
    let difference = Self.difference(percent, minus: plan)
    let size = Russian.decimal(abs(difference)) + "\u{A0}п.\u{A0}п."
    if abs(difference) < 0.05 { return "план выполнен" }
    return difference < 0 ? "до плана не хватает \(size)" : "план выполнен с запасом \(size)"
  }
}
