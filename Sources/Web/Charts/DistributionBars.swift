import Mentoring

/// How answers to one question are spread: a bar for each value, the same numbers in a table, the conclusion in words.
struct DistributionBars: Encodable, Sendable {
  let heading: String
  let conclusion: String
  let titleID: String
  let viewBox: String
  let bars: [Bar]
  let rows: [Row]

  struct Bar: Encodable, Sendable {
    let label: String
    let labelY: String
    let x: String
    let y: String
    let width: String
    let count: String
    let countX: String
    let countY: String
  }

  struct Row: Encodable, Sendable {
    let label: String
    let count: String
    let share: String
  }

  private static let width = 360.0

  /// - Parameters:
  ///   - values: label and people of each value, in order; short labels stand beside their bars, long ones above.
  ///   - whole: people who answered, what the shares are of.
  init(_ heading: String, conclusion: String, id: String, values: [(label: String, count: Int)], of whole: Int) {
    self.heading = heading
    self.conclusion = conclusion
    titleID = id
    let isShort = values.allSatisfy { $0.label.count <= 3 }
    let left = isShort ? 34.0 : 0
    let step = isShort ? 20.0 : 38
    let longest = Double(max(values.map(\.count).max() ?? 0, 1))
    let room = Self.width - left - 40
    viewBox = "0 0 \(SVG.number(Self.width)) \(SVG.number(step * Double(values.count)))"
    bars = values.enumerated().map { index, value in
      let top = step * Double(index)
      let barTop = isShort ? top + 3 : top + 20
      let length = room * Double(value.count) / longest
      return Bar(
        label: Self.shortened(value.label), labelY: SVG.number(top + 15), x: SVG.number(left), y: SVG.number(barTop),
        width: SVG.number(length), count: Russian.number(value.count), countX: SVG.number(left + length + 6),
        countY: SVG.number(barTop + 12))
    }
    rows = values.map {
      Row(label: $0.label, count: Russian.number($0.count), share: Russian.percent($0.count, of: whole, places: 0))
    }
  }

  /// The table has all of it.
  private static func shortened(_ label: String) -> String {
    label.count <= 46 ? label : label.prefix(45) + "…"
  }

  static let sample = DistributionBars(
    "Насколько полезными были встречи?", conclusion: "В среднем 8,4 из 10", id: "bars-1",
    values: [("9", 4), ("10", 7)], of: 11)
}
