import Mentoring

/// Where days and percentages lie on a drawing: five years from left to right, 0 % at the bottom.
struct StaircaseScale: Sendable {
  let width, height: Double
  let left, right, top, bottom: Double
  let years: ClosedRange<Int>
  let highest: Double
  let yearDigits: Int
  /// Whether there is room beside the drawing for the words of the forecast.
  let namesForecast: Bool

  static func broad(_ points: [Tally], _ plan: Plan, _ date: CalendarDate) -> StaircaseScale {
    StaircaseScale(
      width: 640, height: 300, left: 48, right: 520, top: 16, bottom: 264, years: years(date),
      highest: highest(points, plan), yearDigits: 4, namesForecast: true)
  }

  static func slim(_ points: [Tally], _ plan: Plan, _ date: CalendarDate) -> StaircaseScale {
    StaircaseScale(
      width: 360, height: 260, left: 40, right: 280, top: 16, bottom: 224, years: years(date),
      highest: highest(points, plan), yearDigits: 2, namesForecast: false)
  }

  func x(_ date: CalendarDate) -> Double {
    guard let first = CalendarDate(year: years.lowerBound, month: 1, day: 1),
      let past = CalendarDate(year: years.upperBound + 1, month: 1, day: 1)
    else { return left }
    return left + (right - left) * Double(first.days(until: date)) / Double(first.days(until: past))
  }

  func x(startOf year: Int) -> Double {
    CalendarDate(year: year, month: 1, day: 1).map(x) ?? right
  }

  func y(_ percent: Double) -> Double { bottom - (bottom - top) * min(percent, highest) / highest }

  private static func years(_ date: CalendarDate) -> ClosedRange<Int> { date.year - 4...date.year }

  private static func highest(_ points: [Tally], _ plan: Plan) -> Double {
    let values = points.compactMap(\.percent) + plan.steps.map(\.percent)
    return (values.max() ?? 0) > 78 ? 100 : 80
  }
}

extension Staircase.Variant {
  init(
    kind: String, _ scale: StaircaseScale, _ points: [Tally], _ plan: Plan, _ date: CalendarDate, _ pace: Pace?
  ) {
    self.kind = kind
    titleID = kind + "-title"
    viewBox = "0 0 \(SVG.number(scale.width)) \(SVG.number(scale.height))"
    left = SVG.number(scale.left)
    right = SVG.number(scale.right)
    top = SVG.number(scale.top)
    bottom = SVG.number(scale.bottom)
    gridlines = stride(from: 0, through: scale.highest, by: 20).map { percent in
      .init(x: SVG.number(scale.left - 8), y: SVG.number(scale.y(percent)), text: SVG.number(percent) + "\u{A0}%")
    }
    years = scale.years.map { year in
      let middle = (scale.x(startOf: year) + scale.x(startOf: year + 1)) / 2
      let text = String(String(year).suffix(scale.yearDigits))
      return .init(
        x: SVG.number(middle), y: SVG.number(scale.bottom + 20), text: scale.yearDigits == 4 ? text : "’" + text)
    }
    planPath = Self.planPath(scale, plan)
    let labels = Labels(scale, points.last, plan.step(on: date), pace)
    planLabel = labels.plan
    let path = points.compactMap { point in
      point.percent.map { "\(SVG.number(scale.x(point.date))) \(SVG.number(scale.y($0)))" }
    }
    factPath = path.count > 1 ? "M" + path.joined(separator: " L") : nil
    dots = Self.dots(scale, points, plan)
    gap = Self.gap(scale, points.last, plan.step(on: date), labels)
    forecast = Self.forecast(scale, pace, labels)
    today = SVG.number(scale.x(date))
  }

  private static func planPath(_ scale: StaircaseScale, _ plan: Plan) -> String {
    var path = ""
    for year in scale.years {
      guard let end = CalendarDate(year: year, month: 12, day: 31), let step = plan.step(on: end) else { continue }
      let y = SVG.number(scale.y(step.percent))
      path += path.isEmpty ? "M\(SVG.number(scale.x(startOf: year))) \(y)" : " V\(y)"
      path += " H\(SVG.number(scale.x(startOf: year + 1)))"
    }
    return path
  }

  /// Values stand above a reached step and below a missed one; of close points only the last is labelled.
  private static func dots(_ scale: StaircaseScale, _ points: [Tally], _ plan: Plan) -> [Staircase.Dot] {
    points.enumerated().compactMap { index, point in
      guard let percent = point.percent else { return nil }
      let isReached = plan.step(on: point.date).map { percent >= $0.percent } ?? true
      let isCrowded = index + 1 < points.count && scale.x(points[index + 1].date) - scale.x(point.date) < 34
      return Staircase.Dot(
        x: SVG.number(scale.x(point.date)), y: SVG.number(scale.y(percent)),
        labelY: SVG.number(scale.y(percent) + (isReached ? -12 : 22)),
        text: isCrowded ? "" : Russian.decimal(percent), isReached: isReached)
    }
  }

  private static func forecast(
    _ scale: StaircaseScale, _ pace: Pace?, _ labels: Labels
  ) -> Staircase.Forecast? {
    guard let pace, let now = pace.now.percent, let later = pace.percent, pace.now.date < pace.yearEnd
    else { return nil }
    let (x, y) = (scale.x(pace.yearEnd), scale.y(later))
    return Staircase.Forecast(
      path: "M\(SVG.number(scale.x(pace.now.date))) \(SVG.number(scale.y(now))) L\(SVG.number(x)) \(SVG.number(y))",
      labels: labels.forecast)
  }

  private static func gap(
    _ scale: StaircaseScale, _ last: Tally?, _ step: Plan.Step?, _ labels: Labels
  ) -> Staircase.Gap? {
    guard let last, let percent = last.percent, let step, let label = labels.gap else { return nil }
    let x = scale.x(last.date) + 14
    let (from, to) = (scale.y(step.percent), scale.y(percent))
    return Staircase.Gap(
      path: "M\(SVG.number(x - 5)) \(SVG.number(from)) H\(SVG.number(x)) V\(SVG.number(to)) H\(SVG.number(x - 5))",
      label: label)
  }
}

/// Numbers as SVG wants them: a point, no trailing zeros.
enum SVG {
  static func number(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    guard tenths.isFinite else { return "0" }
    let whole = Int(tenths)
    return whole % 10 == 0 ? String(whole / 10) : "\(whole < 0 ? "-" : "")\(abs(whole) / 10).\(abs(whole) % 10)"
  }
}
