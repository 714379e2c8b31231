import Mentoring

/// C8, one stacked bar of the pairs in force by form: five parts at most, the rest together.
struct FormsBar: Encodable, Sendable {
  let heading: String
  let description: String
  let parts: [Part]
  let rows: [Row]

  struct Part: Encodable, Sendable {
    let series: String
    let x: String
    let width: String
    let labelX: String
    /// Inside the bar where there is room for it.
    let label: String?
  }

  struct Row: Encodable, Sendable {
    let name: String
    let number: String
    let share: String
    let series: String
  }

  private static let width = 640.0
  private static let most = 5

  /// Nothing where there are no pairs.
  init?(_ forms: [(name: String, pairs: Int)]) {
    let total = forms.reduce(0) { $0 + $1.pairs }
    guard total > 0 else { return nil }
    let sorted = forms.sorted { $0.pairs > $1.pairs }
    var shown = Array(sorted.prefix(sorted.count > Self.most ? Self.most - 1 : Self.most))
    let rest = sorted.dropFirst(shown.count).reduce(0) { $0 + $1.pairs }
    if rest > 0 { shown.append((name: "другие формы", pairs: rest)) }
    let leading = shown[0]
    heading = "Действующие пары по формам"
    description =
      "Больше всего пар «\(leading.name)»: \(Russian.percent(leading.pairs, of: total, places: 0)), "
      + "всего \(Russian.plural(total, "пара", "пары", "пар"))."
    var x = 0.0
    parts = shown.enumerated().map { index, form in
      let width = Double(form.pairs) / Double(total) * Self.width
      defer { x += width }
      return Part(
        series: "chart-series-\(index + 1)", x: SVG.number(x), width: SVG.number(width),
        labelX: SVG.number(x + width / 2),
        label: width >= Self.width * 0.08 ? Russian.percent(form.pairs, of: total, places: 0) : nil)
    }
    rows = shown.enumerated().map { index, form in
      Row(
        name: form.name, number: Russian.number(form.pairs), share: Russian.percent(form.pairs, of: total),
        series: "chart-series-\(index + 1)")
    }
  }

  static let sample = FormsBar([("ученик – ученик", 60), ("учитель – ученик", 40)])
}
