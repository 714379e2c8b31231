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

/// Two numbers a measure.
struct MeasurementEditPage: Page {
  static let template = "surveys/measurement-edit"

  let title: String
  let crumbs: [Crumb]
  let errors: ErrorSummary?
  let action: String
  let edit: EditTokens
  let entryOn: Field
  let exitOn: Field
  let rows: [Row]
  let cancelAddress: String

  struct Row: Encodable, Sendable {
    let measure: String
    let entry: Field
    let exit: Field
  }

  init(_ form: MeasurementForm) {
    let id = form.card.line.id
    cancelAddress = MeasurementAddress.show(id)
    title = "Измерения пары №\u{A0}\(id): внести"
    crumbs = [Crumb("Пара №\u{A0}\(id)", PairAddress.show(id)), Crumb("Измерения", cancelAddress)]
    errors = ErrorSummary(form.input)
    action = cancelAddress
    edit = EditTokens(form.input)
    let day = { (name: String, label: String) in
      Field(
        form.input, name, label, hint: "Например, 27.09.2026", width: .date, inputmode: "numeric", autocomplete: "off",
        isOptional: true)
    }
    entryOn = day("entryOn", "День измерения на входе")
    exitOn = day("exitOn", "День измерения на выходе")
    rows = form.card.values.enumerated().map { place, one in
      let field = { (name: String, label: String) in
        Field(form.input, "\(name)-\(place + 1)", label, width: .short, inputmode: "decimal", autocomplete: "off")
      }
      return Row(
        measure: "\(Russian.initialUpper(one.measure.name)), \(one.measure.unit)",
        entry: field("entry", "На входе"), exit: field("exit", "На выходе"))
    }
  }

  private init(errors: ErrorSummary) {
    title = "Измерения пары № 1: внести"
    crumbs = [Crumb("Пара № 1", "/pairs/1")]
    self.errors = errors
    action = "/pairs/1/measures"
    edit = .sample
    entryOn = .sample
    exitOn = .sample
    rows = [Row(measure: "Средний балл", entry: .sample, exit: .sample)]
    cancelAddress = "/pairs/1/measures"
  }

  static let sample = MeasurementEditPage(errors: .sample)
}

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
