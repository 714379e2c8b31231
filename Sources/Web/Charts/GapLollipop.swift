import Mentoring

/// C5, how far each place is from the plan: the line is the plan, dots to the right are above it, to the left below.
struct GapLollipop: Encodable, Sendable {
  let heading: String
  let description: String
  let viewBox: String
  let zero: String
  let bottom: String
  let rows: [Row]

  struct Row: Encodable, Sendable {
    let name: String
    let y: String
    let textY: String
    let from: String
    let x: String
    let labelX: String
    let labelIsEnd: Bool
    let gap: String
    let isBehind: Bool
  }

  private static let (left, right, row) = (230.0, 610.0, 26.0)

  /// Nothing where no place has a distance. The worst come first: they are what the picture is for.
  init?(_ gaps: [(name: String, gap: Double)], most: Int = 12) {
    let sorted = gaps.sorted { $0.gap < $1.gap }.prefix(most)
    guard let worst = sorted.first, worst.gap < 0 else { return nil }
    let reach = max(10, sorted.map { abs($0.gap) }.max() ?? 10)
    let middle = (Self.left + Self.right) / 2
    let x: (Double) -> Double = { middle + ($0 / reach) * (Self.right - Self.left) / 2 * 0.82 }
    heading = "Дальше всех от плана"
    description =
      "\(worst.name): \(Russian.points(worst.gap / 100)) к плану; показаны \(sorted.count) из \(gaps.count)."
    let height = Double(sorted.count) * Self.row + 8
    viewBox = "0 0 640 \(SVG.number(height))"
    zero = SVG.number(middle)
    bottom = SVG.number(height)
    rows = sorted.enumerated().map { index, line in
      let y = Double(index) * Self.row + 17
      let isBehind = line.gap < 0
      return Row(
        name: line.name.count > 30 ? String(line.name.prefix(29)) + "…" : line.name, y: SVG.number(y),
        textY: SVG.number(y + 5), from: SVG.number(middle), x: SVG.number(x(line.gap)),
        labelX: SVG.number(x(line.gap) + (isBehind ? -9 : 9)), labelIsEnd: isBehind,
        gap: Russian.decimal(line.gap), isBehind: isBehind)
    }
  }

  static let sample = GapLollipop([("СОШ", -8.5), ("Лицей", 3)])
}
