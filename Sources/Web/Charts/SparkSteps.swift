import Mentoring

/// C6, one small staircase a school, all on one scale: how they went to the plan.
struct SparkSteps: Encodable, Sendable {
  let name: String
  let address: String
  let now: String
  let fact: String?
  let plan: String
  let label: String

  private static let (width, height) = (160.0, 64.0)

  /// - Parameters:
  ///   - points: the path of the place, earliest first.
  ///   - last: the day at the right edge; four years before it is the left one.
  init(_ points: [Tally], _ plan: Plan, name: String, address: String, until last: CalendarDate) {
    self.name = name
    self.address = address
    let first = CalendarDate(year: last.year - 4, month: 1, day: 1) ?? last
    let span = Double(max(1, first.days(until: last)))
    let x: (CalendarDate) -> Double = { min(max(Double(first.days(until: $0)) / span, 0), 1) * Self.width }
    let y: (Double) -> Double = { Self.height - 2 - min($0, 100) / 100 * (Self.height - 4) }
    let path = points.compactMap { point in
      point.percent.map { "\(SVG.number(x(point.date))) \(SVG.number(y($0)))" }
    }
    fact = path.count > 1 ? "M" + path.joined(separator: " L") : nil
    self.plan = Self.steps(plan, first.year...last.year, x: x, y: y)
    now = Percent.text(points.last?.percent)
    let before = points.dropLast().last?.percent
    let change = points.last?.percent.flatMap { now in before.map { Russian.points((now - $0) / 100) } }
    label = "\(name): \(now)" + (change.map { ", за полугодие \($0)" } ?? "")
  }

  private static func steps(
    _ plan: Plan, _ years: ClosedRange<Int>, x: (CalendarDate) -> Double, y: (Double) -> Double
  ) -> String {
    var path = ""
    for year in years {
      guard let start = CalendarDate(year: year, month: 1, day: 1),
        let end = CalendarDate(year: year, month: 12, day: 31),
        let step = plan.step(on: end)
      else { continue }
      path +=
        path.isEmpty ? "M\(SVG.number(x(start))) \(SVG.number(y(step.percent)))" : " V\(SVG.number(y(step.percent)))"
      path += " H\(SVG.number(x(end)))"
    }
    return path
  }

  static let sample: SparkSteps = {
    let date = CalendarDate(dayNumber: 20_000)
    let points = [300, 0].map { Tally.example(on: date.adding(days: -$0)) }
    return SparkSteps(
      points, Plan(steps: [.init(due: date, percent: 70, source: "")]), name: "СОШ",
      address: DistrictAddress.school("a"),
      until: date)
  }()
}
