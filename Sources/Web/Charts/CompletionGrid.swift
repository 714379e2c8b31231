import Mentoring
import Storage

/// C4, schools by half-years: a word in every cell, and a picture of how far the report has come.
struct CompletionGrid: Encodable, Sendable {
  let heading: String
  let conclusion: String
  let columns: [Column]
  let rows: [Row]

  struct Column: Encodable, Sendable {
    let period: String
    let foot: String
  }

  struct Row: Encodable, Sendable {
    let name: String
    let cells: [Cell]
    let inTime: String
  }

  struct Cell: Encodable, Sendable {
    let period: String
    let address: String?
    let status: StatusWord
    let date: String?
    let picture: CompletionPicture?
  }

  /// Nothing where no campaign was opened.
  ///
  /// - Parameter municipalities: the rows of a region.
  init?(_ completion: Completion, _ municipalities: [Place] = [], on today: CalendarDate) {
    let all = completion.organisations.isEmpty ? municipalities : completion.organisations
    let named = all.filter { completion.places[$0.area] != nil }
    guard !completion.periods.isEmpty, !named.isEmpty else { return nil }
    let standings = named.compactMap { completion.places[$0.area] }
    heading = "Сдача отчётов по полугодиям"
    columns = completion.periods.map { period in
      Column(period: Words.period(period), foot: Self.foot(standings.compactMap { $0[period] }))
    }
    let latest = columns.last
    conclusion = latest.map { "\(Russian.initialUpper($0.period)): \($0.foot)." } ?? ""
    rows = named.map { Row($0, completion, on: today) }
  }

  private static func foot(_ standings: [Completion.Standing]) -> String {
    let handedIn = standings.reduce(0) { $0 + $1.handedIn }
    return "сдали \(handedIn) из \(standings.reduce(0) { $0 + $1.asked })"
  }

  private init(rows: [Row]) {
    heading = "Сдача отчётов по полугодиям"
    conclusion = "2-е полугодие 2026 г.: сдали 9 из 12."
    columns = [Column(period: "2-е полугодие 2026 г.", foot: "сдали 9 из 12")]
    self.rows = rows
  }

  static let sample = CompletionGrid(rows: [
    Row(
      name: "СОШ",
      cells: [
        Cell(
          period: "2-е полугодие 2026 г.", address: ReportAddress.show(ReportPeriod(year: 2026, part: .second), "voya"),
          status: StatusWord("принят", .ok),
          date: "18.12.2026", picture: .sample)
      ], inTime: "3 из 4")
  ])
}

extension CompletionGrid.Row {
  fileprivate init(_ place: Place, _ completion: Completion, on today: CalendarDate) {
    name = place.name
    let standings = completion.places[place.area] ?? [:]
    cells = completion.periods.map { period in
      CompletionGrid.Cell(standings[period], period, of: place, on: today)
    }
    let over = completion.periods.compactMap { standings[$0] }.filter { $0.isOver(today) }
    inTime =
      over.isEmpty
      ? "–" : "\(over.reduce(0) { $0 + $1.inTime }) из \(over.reduce(0) { $0 + $1.asked })"
  }
}

extension CompletionGrid.Cell {
  fileprivate init(
    _ standing: Completion.Standing?, _ period: ReportPeriod, of place: Place, on today: CalendarDate
  ) {
    self.period = Words.period(period)
    switch standing {
    case nil:
      address = nil
      status = StatusWord("не собирали", .idle)
      date = nil
      picture = nil
    case .report(let cell, let due):
      address = ReportAddress.show(period, place.slug)
      status = Words.report(cell, due: due, on: today)
      date = cell?.sentOn.map(Russian.date)
      picture = CompletionPicture(cell, due: due, on: today)
    case .district(let handedIn, _, let asked, let due):
      address = MonitoringAddress.within(MonitoringAddress.campaign(period), place.slug)
      status = StatusWord(
        "\(handedIn) из \(asked)", handedIn >= asked ? .ok : today > due ? .bad : .work)
      date = nil
      picture = CompletionPicture(share: asked == 0 ? 0 : Double(handedIn) / Double(asked))
    }
  }
}

/// A cell of 88×28: an outline, how much of it is filled, and a sign. The word beside it says the same.
struct CompletionPicture: Encodable, Sendable {
  /// What is painted, by the class of the style sheet.
  let fills: [Fill]
  let glyphs: [Glyph]

  struct Fill: Encodable, Sendable {
    let paint: String
    let x: String
    let y: String
    let width: String
    let height: String
  }

  struct Glyph: Encodable, Sendable {
    let paint: String
    let path: String
  }

  private static let (width, height) = (86.0, 26.0)
  private static let tick = "M36 14 L42 20 L54 8"
  private static let ticks = ["M28 14 L34 20 L46 8", "M42 14 L48 20 L60 8"]
  private static let back = "M54 20 V14 H34 M40 8 L34 14 L40 20"
  private static let mark = "M44 7 V16 M44 20 V21"
  private static let clock = "M74 8 A6 6 0 1 0 74.1 8 M74 11 V14 H77"

  init(_ cell: MonitoringBoard.Cell?, due: CalendarDate, on today: CalendarDate) {
    let isLate = cell?.sentOn.map { $0 > due } ?? false
    let late = isLate ? [Glyph(paint: "chart-glyph", path: Self.clock)] : []
    switch cell?.state {
    case nil:
      fills = [Self.outline]
      glyphs = today > due ? [Glyph(paint: "chart-gap", path: Self.mark)] : []
    case .draft:
      let share = Double(cell?.done ?? 0) / Double(ReportSection.allCases.count)
      fills = [Self.outline, Self.filled("chart-work", share)]
      glyphs = today > due ? [Glyph(paint: "chart-gap", path: Self.mark)] : []
    case .sent:
      fills = [Self.filled("chart-work", 1)]
      glyphs = [Glyph(paint: "chart-glyph", path: Self.tick)] + late
    case .returned:
      fills = [Self.filled("chart-late", 1)]
      glyphs = [Glyph(paint: "chart-glyph", path: Self.back)]
    case .accepted:
      fills = [Self.filled("chart-done", 1)]
      glyphs = Self.ticks.map { Glyph(paint: "chart-glyph", path: $0) } + late
    }
  }

  /// Of a municipality: filled from the left by those who have handed in.
  init(share: Double) {
    let part = min(max(share, 0), 1)
    let bar = Fill(
      paint: part == 1 ? "chart-done" : "chart-work", x: "1", y: "1", width: SVG.number(Self.width * part),
      height: SVG.number(Self.height))
    fills = part == 0 ? [Self.outline] : [Self.outline, bar]
    glyphs = []
  }

  private static let outline = Fill(
    paint: "chart-idle", x: "1", y: "1", width: SVG.number(width), height: SVG.number(height))

  private static func filled(_ paint: String, _ share: Double) -> Fill {
    let high = height * min(max(share, 0), 1)
    return Fill(
      paint: paint, x: "1", y: SVG.number(1 + height - high), width: SVG.number(width), height: SVG.number(high))
  }

  static let sample = CompletionPicture(share: 0.6, [Glyph(paint: "chart-glyph", path: tick)])

  private init(share: Double, _ glyphs: [Glyph]) {
    fills = [Self.outline, Self.filled("chart-work", share)]
    self.glyphs = glyphs
  }
}
