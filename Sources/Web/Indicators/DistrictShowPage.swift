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
    figure = FigureView(dashboard.whole, question, organisation: nil)
    chart = Staircase(
      dashboard.history, plan: dashboard.whole.plan, on: question.date,
      heading: "Охват и ступени плана", source: question.indicator.source)
    partsTitle = dashboard.place.area == .region ? "Муниципалитеты" : "Школы"
    let behind = dashboard.parts.filter { $0.figure.standing == .behind }
    tabs = Self.tabs(question, keeping, all: dashboard.parts.count, behind: behind.count, showsBehind)
    let shown = DistrictRow.ranked(showsBehind ? behind : dashboard.parts, question)
    rows = shown.filter { !$0.isSmall }
    small = shown.filter(\.isSmall)
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

/// One school (or municipality) of the table, ranked by its distance to the plan; ties share a place.
struct DistrictRow: Encodable, Sendable {
  let rank: String
  let name: String
  let address: String
  let figure: FigureView
  let change: String
  let isSmall: Bool

  static func ranked(_ parts: [(place: Place, figure: Figure)], _ question: FigureQuestion) -> [DistrictRow] {
    let known = parts.filter { $0.figure.gap != nil && !isSmall($0.figure) }
      .sorted { ($0.figure.gap ?? 0) > ($1.figure.gap ?? 0) }
    let others = parts.filter { $0.figure.gap == nil || isSmall($0.figure) }
    let ranks = Dictionary(
      known.enumerated().map { (Percent.points($1.figure.gap, minus: 0), $0 + 1) },
      uniquingKeysWith: { first, _ in first })
    return (known + others).map { part in
      let isRanked = part.figure.gap != nil && !isSmall(part.figure)
      return DistrictRow(
        part.place, part.figure, question, rank: isRanked ? ranks[Percent.points(part.figure.gap, minus: 0)] : nil)
    }
  }

  /// In an organisation under 20 pupils one pupil is five points: such are listed apart (`ux.md` D1).
  private static func isSmall(_ figure: Figure) -> Bool {
    figure.coverage.denominator.heads.map { $0 < 20 } ?? false
  }

  private init(_ place: Place, _ figure: Figure, _ question: FigureQuestion, rank: Int?) {
    self.rank = rank.map(String.init) ?? "–"
    name = place.name
    if case .organisation = place.area {
      address = DistrictAddress.school(place.slug)
      self.figure = FigureView(figure, question, organisation: place.slug)
    } else {
      address = DistrictAddress.municipality(place.slug)
      self.figure = FigureView(figure, question, organisation: nil)
    }
    change =
      figure.coverage.percent.flatMap { now in
        figure.previous?.percent.map { (now - $0 >= 0 ? "▲ " : "▼ ") + Russian.points((now - $0) / 100) }
      } ?? "–"
    isSmall = Self.isSmall(figure)
  }

  private init() {
    rank = "1"
    name = "СОШ"
    address = "/district/schools/a"
    figure = .sample
    change = "▲ 2,0"
    isSmall = false
  }

  static let sample = DistrictRow()
}
