import Mentoring

/// C7: two dots on one line for each measure, before and after, with the change beside them.
struct Dumbbell: Encodable, Sendable {
  let heading: String
  let conclusion: String
  let caption: String
  let titleID: String
  let viewBox: String
  let hasLines: Bool
  let lines: [Line]
  let rows: [Row]

  struct Line: Encodable, Sendable {
    let label: String
    let labelY: String
    let y: String
    let left: String
    let right: String
    let before: String
    let after: String
    /// Half-way, pointing to where it has come.
    let arrow: String?
    let values: String
  }

  struct Row: Encodable, Sendable {
    let label: String
    let before: String
    let after: String
    let change: String
    let share: String
    let people: String
    let direction: String
  }

  /// A measure with its two values and the upper end of its line.
  struct Measured: Sendable {
    let label: String
    let value: MeasuredValue
    let top: Double
    let people: Int?
    let better: Measure.Better

    /// Both values with as many places as the finer of them needs.
    func text(_ number: Double?) -> String {
      guard let number else { return "–" }
      let isWhole = [value.entry, value.exit].allSatisfy { $0.map { $0 == $0.rounded() } ?? true }
      return Russian.decimal(number, places: isWhole ? 0 : 1)
    }
  }

  private static let left = 8.0
  private static let right = 352.0
  private static let step = 48.0

  /// - Parameter measured: only those with both values are drawn.
  init(_ heading: String, caption: String, id: String, _ measured: [Measured]) {
    self.heading = heading
    self.caption = caption
    titleID = id
    let drawn = measured.filter { $0.value.change != nil }
    conclusion = Self.conclusion(drawn)
    viewBox = "0 0 360 \(SVG.number(Self.step * Double(max(drawn.count, 1))))"
    lines = drawn.enumerated().map { index, one in
      let top = Self.step * Double(index)
      let place = { (value: Double?) in
        Self.left + (Self.right - Self.left) * min(max((value ?? 0) / one.top, 0), 1)
      }
      let (before, after) = (place(one.value.entry), place(one.value.exit))
      let people = one.people.map { ", n\u{A0}=\u{A0}\($0)" } ?? ""
      return Line(
        label: String(one.label.prefix(34)), labelY: SVG.number(top + 16), y: SVG.number(top + 34),
        left: SVG.number(Self.left), right: SVG.number(Self.right), before: SVG.number(before),
        after: SVG.number(after), arrow: Self.arrow(from: before, to: after, at: top + 34),
        values: "\(one.text(one.value.entry)) → \(one.text(one.value.exit))\(people)")
    }
    hasLines = !lines.isEmpty
    rows = measured.map(Row.init)
  }

  /// Nothing where the dots touch.
  private static func arrow(from before: Double, to after: Double, at y: Double) -> String? {
    guard abs(after - before) > 18 else { return nil }
    let (tip, back) = ((before + after) / 2 + (after > before ? 4 : -4), after > before ? -7.0 : 7.0)
    let points = [(tip + back, y - 5), (tip, y), (tip + back, y + 5)].map { "\(SVG.number($0.0)) \(SVG.number($0.1))" }
    return "M" + points.joined(separator: " L")
  }

  private static func conclusion(_ drawn: [Measured]) -> String {
    let better = drawn.count { $0.value.isBetter($0.better) == true }
    let worse = drawn.count { $0.value.isBetter($0.better) == false }
    if drawn.isEmpty { return "Сравнивать пока нечего: нужны оба значения." }
    return "Стало лучше: \(better) из \(drawn.count), хуже: \(worse), без изменений: \(drawn.count - better - worse)."
  }

  static let sample = Dumbbell(
    "До и после", caption: "Те, кто ответил оба раза", id: "dumbbell-1",
    [Measured(label: "спокойствие", value: MeasuredValue(entry: 6, exit: 8), top: 10, people: 12, better: .more)])
}

extension Dumbbell.Row {
  fileprivate init(_ one: Dumbbell.Measured) {
    label = one.label
    before = one.text(one.value.entry)
    after = one.text(one.value.exit)
    change = one.value.change.map { ($0 > 0 ? "+" : "") + one.text($0) } ?? "–"
    share = one.value.share.map { Russian.percent($0, places: 0) } ?? "–"
    people = one.people.map(Russian.number) ?? ""
    direction =
      switch one.value.isBetter(one.better) {
      case true?: "лучше"
      case false?: "хуже"
      case nil: one.value.change == nil ? "нет пары значений" : "так же"
      }
  }
}
