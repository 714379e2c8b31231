import Mentoring

extension Staircase.Variant {
  /// The words right of the plot: the step of the plan, the distance to it and the forecast, one above the other.
  struct Labels {
    private(set) var plan: Staircase.Label?
    private(set) var gap: Staircase.Label?
    private(set) var forecast: [Staircase.Label] = []

    private static let line = 17.0

    init(_ scale: StaircaseScale, _ last: Tally?, _ step: Plan.Step?, _ pace: Pace?) {
      let percent = last?.percent
      let isBehind = step.flatMap { step in percent.map { step.percent - $0 >= 0.05 } } ?? false
      let later = scale.namesForecast ? pace.flatMap { $0.now.date < $0.yearEnd ? $0.percent : nil } : nil
      var wanted: [(middle: Double, height: Double)] = []
      if let step { wanted.append((scale.y(step.percent), Self.line)) }
      if isBehind, let step, let percent {
        wanted.append(((scale.y(step.percent) + scale.y(percent)) / 2, Self.line))
      }
      if let later { wanted.append((scale.y(later), 2 * Self.line)) }
      var middles = StackedLabels.middles(wanted, within: scale.top...scale.bottom)[...]
      // Clear of the value of the last dot, where there is room for it.
      let x = scale.right + (scale.namesForecast ? 14 : 6)
      let label = { (x: Double, y: Double, text: String) in
        Staircase.Label(x: SVG.number(x), y: SVG.number(y + 5), text: text)
      }
      if let step, let y = middles.popFirst() { plan = label(x, y, "план " + Percent.plan(step.percent)) }
      if isBehind, let step, let last, let y = middles.popFirst() {
        gap = label(
          max(x, scale.x(last.date) + 20), y, Percent.points(percent, minus: step.percent))
      }
      if let later, let y = middles.popFirst() {
        forecast = [
          label(x, y - Self.line / 2, "при нынешнем"), label(x, y + Self.line / 2, "темпе " + Percent.text(later)),
        ]
      }
    }
  }
}
