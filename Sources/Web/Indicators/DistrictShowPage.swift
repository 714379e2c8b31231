import HTTP
import Mentoring
import Storage

/// «Успеваем ли?»: the headline, the staircase, and the schools by their distance to the plan (`ux.md` D1).
struct DistrictShowPage: Page {
  static let template = "indicators/district"

  let title: String
  let caption: String
  let errors: ErrorSummary?
  let controls: FigureControls
  let figure: FigureView
  let chart: Staircase
  let partsTitle: String
  let tabs: [FigureControls.Tab]
  let rows: [DistrictRow]
  let small: [DistrictRow]
  let hasSmall: Bool
  let isEmpty: Bool
  let municipalities: [FigureControls.Tab]
  let hasMunicipalities: Bool

  init(_ dashboard: Dashboard, _ question: FigureQuestion, _ places: [Place], showsBehind: Bool) {
    let keeping = FormFields(dashboard.place.slug.isEmpty ? [] : [("municipality", dashboard.place.slug)])
    title = "Сводка"
    caption = dashboard.place.name
    errors = ErrorSummary(question.input)
    controls = FigureControls(question, action: DistrictAddress.show, keeping: keeping)
    figure = FigureView(dashboard.whole, question, of: dashboard.place)
    chart = Staircase(
      dashboard.history, plan: dashboard.whole.plan, on: question.date,
      heading: "Охват и ступени плана", source: question.indicator.source)
    partsTitle = dashboard.place.area == .region ? "Муниципалитеты" : "Школы"
    let behind = dashboard.parts.filter { $0.figure.standing == .behind }
    tabs = Self.tabs(question, keeping, all: dashboard.parts.count, behind: behind.count, showsBehind)
    let shown = showsBehind ? behind : dashboard.parts
    let ranked = Figure.ranked(shown.map(\.figure)).map { (part: shown[$0.index], rank: $0.rank) }
    rows = ranked.filter { !$0.part.figure.isSmall }.map { DistrictRow($0.part, question, rank: $0.rank) }
    small = ranked.filter { $0.part.figure.isSmall }.map { DistrictRow($0.part, question, rank: $0.rank) }
    hasSmall = !small.isEmpty
    isEmpty = shown.isEmpty
    municipalities = places.map {
      .init(title: $0.name, address: DistrictAddress.municipality($0.slug), isCurrent: $0 == dashboard.place)
    }
    hasMunicipalities = places.count > 1
  }

  private static func tabs(
    _ question: FigureQuestion, _ keeping: FormFields, all: Int, behind: Int, _ showsBehind: Bool
  ) -> [FigureControls.Tab] {
    let query = keeping.setting("indicator", to: question.indicator.code.rawValue)
      .setting("on", to: question.date.iso)
    let base = DistrictAddress.show + "?"
    return [
      .init(title: "Все (\(all))", address: base + query.encoded, isCurrent: !showsBehind),
      .init(
        title: "Отстающие (\(behind))", address: base + query.setting("show", to: "behind").encoded,
        isCurrent: showsBehind),
    ]
  }

  private init() {
    title = "Сводка"
    caption = "Район"
    errors = .sample
    controls = .sample
    figure = .sample
    chart = .sample
    partsTitle = "Школы"
    tabs = FigureControls.sample.tabs
    rows = [.sample]
    small = [.sample]
    hasSmall = true
    isEmpty = true
    municipalities = FigureControls.sample.tabs
    hasMunicipalities = true
  }

  static let sample = DistrictShowPage()
}
