import HTTP
import Mentoring
import Storage

/// The means of every measure over the pairs of a school year.
struct MeasureIndexPage: Page {
  static let template = "surveys/measure-index"

  let title = "Измерения на входе и на выходе"
  let crumbs = [Crumb("Анкетирование", SurveyAddress.index)]
  let action: String
  let municipality: Choice?
  let year: Choice
  let invitation: String?
  let charts: [Dumbbell]
  let isEmpty: Bool

  init(
    _ totals: [MeasureTotal], _ years: [SchoolYear], _ year: SchoolYear, _ query: FormFields, district: DistrictChoice
  ) {
    let input = Input(query.setting("year", to: year.code))
    action = MeasurementAddress.totals
    municipality = district.choice(input)
    self.year = Choice(input, "year", "Пары учебного года", options: years.map { ($0.code, $0.label, nil) })
    invitation = district.invitation("Выберите район, чтобы увидеть его измерения.")
    let forms = totals.map(\.form).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    charts = forms.enumerated().map { index, form in
      Dumbbell(
        Russian.initialUpper(form), caption: "Средние по парам, у которых есть оба значения", id: "form-\(index)",
        totals.filter { $0.form == form }.map { total in
          // Under five pairs a mean may be one child's mark.
          let isHidden = total.pairs < SurveyResults.fewest
          let value = isHidden ? MeasuredValue(entry: nil, exit: nil) : total.value
          return Dumbbell.Measured(
            label: "\(total.measure.name), \(total.measure.unit)", value: value,
            top: MeasurementShowPage.top(total.measure, value), people: total.pairs, better: total.measure.better)
        })
    }
    isEmpty = totals.isEmpty && !district.isWholeRegion
  }

  private init(charts: [Dumbbell]) {
    action = "/measures"
    municipality = .sample
    year = .sample
    invitation = "Выберите район"
    self.charts = charts
    isEmpty = true
  }

  static let sample = MeasureIndexPage(charts: [.sample])
}
