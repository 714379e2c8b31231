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
  let indicatorsAddress = IndicatorAddress.index
  let pace: PaceView
  let others: [OtherFigure]
  let hasOthers: Bool
  let lollipop: GapLollipop?
  let sparks: [SparkSteps]
  let hasSparks: Bool
  let forms: FormsBar?
  let completion: CompletionGrid?

  init(
    _ dashboard: Dashboard, _ question: FigureQuestion, _ places: [Place], _ account: Account, showsBehind: Bool,
    clock: Clock
  ) {
    let keeping = FormFields(dashboard.place.slug.isEmpty ? [] : [("municipality", dashboard.place.slug)])
    title = "Сводка"
    caption = dashboard.place.name
    errors = ErrorSummary(question.input)
    controls = FigureControls(question, action: DistrictAddress.show, keeping: keeping)
    figure = FigureView(dashboard.whole, question, of: dashboard.place)
    chart = Staircase(
      dashboard.history, plan: dashboard.whole.plan, on: question.date,
      heading: "\(Words.measure(question.indicator)) и ступени плана", source: question.indicator.source,
      pace: dashboard.pace)
    partsTitle = dashboard.place.area == .region ? "Муниципалитеты" : "Школы"
    let behind = dashboard.parts.filter { $0.figure.standing == .behind }
    tabs = Self.tabs(question, keeping, all: dashboard.parts.count, behind: behind.count, showsBehind)
    let shown = showsBehind ? behind : dashboard.parts
    let ranked = Figure.ranked(shown.map(\.figure)).map { (part: shown[$0.index], rank: $0.rank) }
    rows = ranked.filter { !$0.part.figure.isSmall }.map {
      DistrictRow($0.part, question, rank: $0.rank, today: question.today, clock: clock)
    }
    small = ranked.filter { $0.part.figure.isSmall }.map {
      DistrictRow($0.part, question, rank: $0.rank, today: question.today, clock: clock)
    }
    hasSmall = !small.isEmpty
    isEmpty = shown.isEmpty
    municipalities = places.map {
      .init(title: $0.name, address: DistrictAddress.municipality($0.slug), isCurrent: $0 == dashboard.place)
    }
    hasMunicipalities = places.count > 1
    pace = PaceView(dashboard.pace, dashboard.priorities, question, of: dashboard.place, account)
    others = dashboard.others.map { indicator, figure in
      OtherFigure(indicator, figure, question, of: dashboard.place) { code in
        DistrictAddress.show + "?"
          + keeping.setting("indicator", to: code.rawValue).setting("on", to: question.date.iso).encoded
      }
    }
    hasOthers = !others.isEmpty
    lollipop = GapLollipop(dashboard.parts.compactMap { part in part.figure.gap.map { (part.place.name, $0) } })
    sparks = dashboard.parts.filter { !$0.history.isEmpty }.map {
      SparkSteps(
        $0.history, $0.figure.plan, name: $0.place.name, address: DistrictAddress.school($0.place.slug),
        until: question.date)
    }
    hasSparks = !sparks.isEmpty
    forms = FormsBar(dashboard.forms)
    completion = CompletionGrid(dashboard.completion, dashboard.parts.map(\.place), on: question.today)
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
    pace = .sample
    others = [.sample]
    hasOthers = true
    lollipop = .sample
    sparks = [.sample]
    hasSparks = true
    forms = .sample
    completion = .sample
  }

  static let sample = DistrictShowPage()
}
