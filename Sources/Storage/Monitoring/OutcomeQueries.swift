internal import GRDB
import Mentoring

/// What a campaign has shown, for everything that goes on from it: the summary to the region, the note, the order.
///
/// Figures are those of the dashboard on the day of the campaign; lines are those of accepted reports. One read, one moment.
package struct CampaignOutcome: Sendable {
  package let campaign: Campaign
  package let place: Place
  /// The day that the figures of the registry are true on: that of the campaign, or today while it is ahead.
  package let date: CalendarDate
  /// The day that roadmaps and reports stand as they do.
  package let today: CalendarDate
  /// The indicators of the directory, the leading one first.
  package let figures: [IndicatorFigure]
  /// The leading indicator on the days of monitoring.
  package let history: [Tally]
  package let schools: [School]
  package let board: MonitoringBoard
  package let reports: MonitoringSummary
  /// Of the half-year before.
  package let earlier: MonitoringSummary?
  /// When the next monitoring is due.
  package let nextDue: CalendarDate?

  package struct IndicatorFigure: Sendable {
    package let indicator: Indicator
    package let figure: Figure
  }

  /// A school, with the figure of each indicator that schools have, in the order of `figures`.
  package struct School: Sendable {
    package let place: Place
    package let figures: [IndicatorFigure]
    package let upkeep: Upkeep

    package func figure(_ code: Indicator.Code) -> Figure? { figures.first { $0.indicator.code == code }?.figure }
  }

  package var leading: IndicatorFigure? { figures.first }

  /// Where an organisation stands with its report.
  package func cell(_ row: MonitoringBoard.Row) -> MonitoringBoard.Cell? {
    reports.campaign.id.flatMap { row.cells[$0] }
  }
}

extension Store {
  package func outcome(
    _ period: ReportPeriod, in municipality: Municipality.ID, on today: CalendarDate
  ) throws -> CampaignOutcome {
    let area = Area.municipality(municipality)
    let board = try monitoringBoard(
      of: municipality, within: .municipality(municipality), in: period.year, on: today, columns: .max)
    let campaign = try campaign(period, in: municipality)
    let date = min(campaign.terms.asOf, today)
    return try figures(in: area, on: date) { db, source in
      guard let place = try Place.municipalities(db, "id = \(municipality)").first else { throw Failure.notFound }
      let opened = try Campaign.opened(db, in: municipality)
      let reports = try MonitoringSummary.fetch(db, CampaignOutcome.half(of: campaign, opened, board))
      let before = opened.first { $0.period == reports.campaign.period.previous }
      let indicators = source.directory.indicators(on: date).filter { !$0.isApart }
      return CampaignOutcome(
        campaign: campaign, place: place, date: date, today: today,
        figures: indicators.map { .init(indicator: $0, figure: source.figure($0, of: area)) },
        history: indicators.first.map { source.history($0, of: area) } ?? [],
        schools: try CampaignOutcome.schools(db, source, indicators, in: area, on: today), board: board,
        reports: reports,
        earlier: try before.map { try MonitoringSummary.fetch(db, $0) },
        nextDue: source.monitoring(after: campaign.terms.due))
    }
  }
}

extension CampaignOutcome {
  /// The campaign that schools reported to: of a whole year the later half that has accepted reports.
  fileprivate static func half(of campaign: Campaign, _ opened: [Campaign], _ board: MonitoringBoard) -> Campaign {
    guard campaign.period.kind == .regional else { return campaign }
    let halves = opened.filter { $0.period.kind == .monitoring && $0.period.year == campaign.period.year }
    let answered = halves.last { half in
      board.rows.contains { row in half.id.flatMap { row.cells[$0] }?.state == .accepted }
    }
    return answered ?? halves.last ?? campaign
  }

  fileprivate static func schools(
    _ db: Database, _ source: FigureSource, _ indicators: [Indicator], in area: Area,
    on today: CalendarDate
  ) throws -> [School] {
    guard let leading = indicators.first else { return [] }
    let places = try source.parts(db, of: area, leading)
    // One school has no enterprises, and too few answers of its own.
    let own = indicators.filter { $0.rule.subject == .people && !$0.isAsked }
    let figures = own.map { source.figures($0, of: places.map(\.area)) }
    let upkeep = try Upkeep.fetchAll(db, of: area, on: today)
    return places.enumerated().map { index, place in
      School(
        place: place,
        figures: zip(own, figures).map { IndicatorFigure(indicator: $0, figure: $1[index]) },
        upkeep: upkeep[place.area] ?? .none)
    }
  }
}
