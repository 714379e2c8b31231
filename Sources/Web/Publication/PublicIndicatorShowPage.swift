import HTTP
import Mentoring
import Storage

/// Open, citable figures: a sentence, the staircase, the same in a table, and how it is counted (`ux.md` P2).
struct PublicIndicatorShowPage: Page {
  static let template = "publication/indicators"

  let title = "Показатели"
  let place: String
  let note: String?
  let municipalities: [FigureControls.Tab]
  let hasMunicipalities: Bool
  let years: [FigureControls.Tab]
  let figure: PublicFigure
  let chart: Staircase
  let lines: [Line]
  let steps: [Step]
  let participation: ParticipationView
  let date: String
  let downloads: Downloads
  let counted: String
  let source: String

  var description: String? { "\(place): охват наставничеством на \(date), план по годам и порядок расчёта." }

  struct Line: Encodable, Sendable {
    let name: String
    let source: String
    let figure: PublicFigure
  }

  struct Step: Encodable, Sendable {
    let due: String
    let plan: String
    let source: String
  }

  init(_ indicators: PublicIndicators, _ question: PublicQuestion) throws {
    guard let first = indicators.lines.first else { throw Failure.notFound }
    place = indicators.place.name
    note = question.note
    municipalities = question.places.map {
      .init(
        title: $0.name, address: PublicAddress.indicators($0.slug.isEmpty ? [:] : ["municipality": $0.slug]),
        isCurrent: $0 == question.place)
    }
    hasMunicipalities = question.places.count > 1
    years = Self.years(first, question)
    let figures = zip(indicators.lines, indicators.numbers.counted).map { PublicFigure($0.figure, $0.indicator, $1) }
    figure = figures[0]
    chart = Staircase(
      indicators.shownHistories[0], plan: first.figure.plan, on: indicators.date,
      heading: figure.headline, source: "Реестр портала, план – \(first.indicator.source)")
    lines = zip(indicators.lines, figures).map { line, figure in
      Line(name: line.indicator.name, source: line.indicator.source, figure: figure)
    }
    steps = first.figure.plan.steps.map {
      Step(due: Russian.date($0.due), plan: Percent.plan($0.percent), source: $0.source)
    }
    participation = ParticipationView(indicators.numbers)
    date = Russian.date(indicators.date)
    downloads = Downloads(PublicAddress.indicators, question.query(year: indicators.date.year))
    counted = first.indicator.population
    source = first.indicator.source
  }

  /// From the first year with figures to this one, the latest first.
  private static func years(_ line: PublicIndicators.Line, _ question: PublicQuestion) -> [FigureControls.Tab] {
    let earliest = min(line.history.first?.date.year ?? question.date.year, question.date.year)
    return (earliest...question.today.year).reversed().map { year in
      .init(
        title: String(year), address: PublicAddress.indicators(question.query(year: year)),
        isCurrent: year == question.date.year)
    }
  }

  private init() {
    place = "Пижанский район"
    note = "Показан 2026 год."
    municipalities = FigureControls.sample.tabs
    hasMunicipalities = true
    years = FigureControls.sample.tabs
    figure = .sample
    chart = .sample
    lines = [Line(name: "Охват", source: "Ростов, п. 4.1", figure: .sample)]
    steps = [Step(due: "31.12.2026", plan: "70 %", source: "Ростов, п. 4.1")]
    participation = .sample
    date = "21.11.2026"
    downloads = .sample
    counted = "обучающиеся 10–19 лет"
    source = "Ростов, п. 4.1"
  }

  static let sample = PublicIndicatorShowPage()
}
