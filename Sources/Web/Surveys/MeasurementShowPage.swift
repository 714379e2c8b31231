import HTTP
import Mentoring
import Storage

/// What was measured of the mentee of a pair (Калмыкия, п. 9, 12, 31).
struct MeasurementShowPage: Page {
  static let template = "surveys/measurement-show"

  let title: String
  let crumbs: [Crumb]
  let caption: String
  let days: String
  let editAddress: String?
  let chart: Dumbbell

  init(_ card: MeasurementCard, _ viewer: Account) {
    let id = card.line.id
    title = "Измерения пары №\u{A0}\(id)"
    crumbs = [Crumb("Пары и группы", PairAddress.index), Crumb("Пара №\u{A0}\(id)", PairAddress.show(id))]
    caption = card.line.form
    let entry = card.entryOn.map { "на входе \(Russian.date($0))" } ?? "на входе не измерено"
    let exit = card.exitOn.map { "на выходе \(Russian.date($0))" } ?? "на выходе не измерено"
    days = "\(Russian.initialUpper(entry)), \(exit)."
    editAddress = viewer.mayEdit && card.line.isOwn ? MeasurementAddress.edit(id) : nil
    chart = Dumbbell(
      "Наставляемый до и после", caption: "По записям куратора", id: "measures",
      card.values.map { measure, value in
        Dumbbell.Measured(
          label: "\(measure.name), \(measure.unit)", value: value, top: Self.top(measure, value), people: nil,
          better: measure.better)
      })
  }

  /// Each line has its own scale: from 0 to a little more than the larger value, or to the top of the scale.
  static func top(_ measure: Measure, _ value: MeasuredValue) -> Double {
    if measure.unit == "из 10" { return 10 }
    if measure.unit == "%" { return 100 }
    return max(value.entry ?? 0, value.exit ?? 0, 1) * 1.1
  }

  private init(chart: Dumbbell) {
    title = "Измерения пары № 1"
    crumbs = [Crumb("Пары и группы", "/pairs")]
    caption = "учитель – ученик"
    days = "На входе 06.10.2025, на выходе 25.05.2026."
    editAddress = "/pairs/1/measures/edit"
    self.chart = chart
  }

  static let sample = MeasurementShowPage(chart: .sample)
}
