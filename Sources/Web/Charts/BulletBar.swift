import Mentoring

/// C2, the bullet bar of a table row: bands up to half of the plan, up to the plan and above; the bar is the fact.
///
/// Hidden from screen readers: the number stands in the next cell. The scale is the same in all rows, 0…100 %.
struct BulletBar: Encodable, Sendable {
  let half: String
  let target: String
  let rest: String
  let bar: String
  let tick: String
  let previous: String?

  private static let width = 220.0

  /// - Parameters: per cent, 0…100; nothing to draw without a fact and a plan.
  init?(percent: Double?, plan: Double?, previous: Double?) {
    guard let percent, let plan else { return nil }
    let x: (Double) -> String = { SVG.number(min(max($0, 0), 100) / 100 * Self.width) }
    half = x(plan / 2)
    target = x(plan / 2)
    rest = x(100 - plan)
    bar = x(percent)
    tick = x(plan)
    self.previous = previous.map(x)
  }

  static let sample = BulletBar(percent: 61.5, plan: 70, previous: 55)
}
