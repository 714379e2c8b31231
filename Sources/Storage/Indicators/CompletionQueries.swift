internal import GRDB
import Mentoring

/// Who has handed in, beside the figures of a place: schools by half-years, or the municipalities of a region. As it is
/// today, whatever day the figures are of.
package struct Completion: Sendable {
  /// The latest half-years that were opened, the earliest first.
  package let periods: [ReportPeriod]
  package let places: [Area: [ReportPeriod: Standing]]
  /// The organisations that report, by name; of a region nobody is named.
  package let organisations: [Place]

  package enum Standing: Sendable {
    /// Of one organisation; nil while nothing is begun.
    case report(MonitoringBoard.Cell?, due: CalendarDate)
    case district(handedIn: Int, inTime: Int, of: Int, due: CalendarDate)

    package var handedIn: Int {
      switch self {
      case .report(let cell, _): cell?.isHandedIn == true ? 1 : 0
      case .district(let handedIn, _, _, _): handedIn
      }
    }

    package var inTime: Int {
      switch self {
      case .report(let cell, let due): cell?.isInTime(due) == true ? 1 : 0
      case .district(_, let inTime, _, _): inTime
      }
    }

    package var asked: Int {
      switch self {
      case .report: 1
      case .district(_, _, let asked, _): asked
      }
    }

    package func isOver(_ today: CalendarDate) -> Bool {
      switch self {
      case .report(_, let due), .district(_, _, _, let due): due < today
      }
    }
  }

  private static let columns = 4
}

extension Completion {
  /// - Parameter organisations: of the area, that report.
  static func fetch(
    _ db: Database, of area: Area, _ organisations: [FigureSource.Listed], on date: CalendarDate
  ) throws -> Completion {
    switch area {
    case .organisation(let id):
      try fetch(
        db, in: "(SELECT municipalityId FROM organisation WHERE id = \(id))", organisations, on: date,
        joined: "AND report.organisationId = \(id)")
    case .municipality(let id): try fetch(db, in: "\(id)", organisations, on: date)
    case .region: try fetchRegion(db, organisations, on: date)
    }
  }

  private static func fetch(
    _ db: Database, in municipality: SQL, _ organisations: [FigureSource.Listed], on date: CalendarDate,
    joined condition: SQL = ""
  ) throws -> Completion {
    let request: SQLRequest<Row> = """
      SELECT campaign.period, campaign.due, report.organisationId, \(MonitoringBoard.Cell.columns)
      FROM campaign
      LEFT JOIN report ON report.campaignId = campaign.id \(condition)
      WHERE campaign.id IN (
        SELECT id
        FROM campaign
        WHERE municipalityId = \(municipality) AND period NOT LIKE '%year' AND opensOn <= \(date)
        ORDER BY due DESC
        LIMIT \(columns))
      ORDER BY campaign.due, report.edition
      """
    var due: [ReportPeriod: CalendarDate] = [:]
    var cells: [Organisation.ID: [ReportPeriod: MonitoringBoard.Cell]] = [:]
    for row in try request.fetchAll(db) {
      guard let period = ReportPeriod(code: row[0]) else { continue }
      due[period] = row[1]
      guard let place: Organisation.ID = row[2] else { continue }
      cells[place, default: [:]][period] = MonitoringBoard.Cell(row, from: 3, after: cells[place]?[period])
    }
    let places = organisations.map { organisation in
      let own = cells[organisation.id] ?? [:]
      return (
        Area.organisation(organisation.id),
        Dictionary(uniqueKeysWithValues: due.map { ($0.key, Standing.report(own[$0.key], due: $0.value)) })
      )
    }
    return Completion(
      periods: due.keys.sorted(), places: Dictionary(uniqueKeysWithValues: places),
      organisations: organisations.map(\.place))
  }

  private static func fetchRegion(
    _ db: Database, _ organisations: [FigureSource.Listed], on date: CalendarDate
  ) throws -> Completion {
    let request: SQLRequest<Row> = """
      SELECT campaign.municipalityId, campaign.period, campaign.due,
        count(DISTINCT iif(report.state IN ('sent', 'accepted') OR report.edition > 1, report.organisationId, NULL)),
        count(DISTINCT iif(report.sentOn <= campaign.due AND (report.state IN ('sent', 'accepted')
          OR report.edition > 1), report.organisationId, NULL))
      FROM campaign
      LEFT JOIN report ON report.campaignId = campaign.id
      WHERE campaign.period NOT LIKE '%year' AND campaign.opensOn <= \(date)
        AND campaign.due > \(date.adding(years: -2))
      GROUP BY campaign.id
      """
    let asked = Dictionary(grouping: organisations, by: \.municipality).mapValues(\.count)
    var places: [Area: [ReportPeriod: Standing]] = [:]
    for row in try request.fetchAll(db) {
      let municipality: Municipality.ID = row[0]
      guard let period = ReportPeriod(code: row[1]) else { continue }
      places[.municipality(municipality), default: [:]][period] = .district(
        handedIn: row[3], inTime: row[4], of: asked[municipality] ?? 0, due: row[2])
    }
    let periods = Set(places.values.flatMap(\.keys)).sorted().suffix(columns)
    return Completion(periods: Array(periods), places: places, organisations: [])
  }
}
