internal import GRDB
import Mentoring

/// Schools by campaigns: who has handed in, when, and who has not (row E5 of the mission).
package struct MonitoringBoard: Sendable {
  /// The year's campaigns, opened or planned, by the day they are due.
  package let calendar: [Campaign]
  /// The half-yearly campaigns that the rows have cells of, the earliest first.
  package let campaigns: [Campaign]
  package let rows: [Row]

  package struct Row: Sendable {
    package let id: Organisation.ID
    package let name: String
    package let slug: String
    package let head: String
    package let phone: String
    /// Whoever answers for mentoring there today, with the telephone at work.
    package let curators: [Contact]
    fileprivate(set) package var cells: [Campaign.ID: Cell] = [:]
  }

  package struct Contact: Sendable {
    package let name: String
    package let phone: String
  }

  /// The latest edition of a report, and the day on which its first one came.
  package struct Cell: Sendable {
    package let edition: Int
    package let state: Report.State
    package let isNil: Bool
    package let sentOn: CalendarDate?
    /// Sections that are ready.
    package let done: Int

    static let columns: SQL = """
      report.edition, report.state, report.isNil, report.sentOn,
      (SELECT count(*) FROM reportSection WHERE reportSection.reportId = report.id AND progress = 'done')
      """

    /// - Parameter first: of an earlier edition, whose day counts.
    init?(_ row: GRDB.Row, from index: Int, after first: Cell?) {
      guard let state = Report.State(rawValue: row[index + 1]) else { return nil }
      (edition, self.state, isNil, done) = (row[index], state, row[index + 2], row[index + 4])
      sentOn = first == nil ? row[index + 3] : first?.sentOn
    }

    /// In hand of the centre, or settled, now or in an earlier edition.
    package var isHandedIn: Bool { state.isFrozen || edition > 1 }

    package func isInTime(_ due: CalendarDate) -> Bool { isHandedIn && (sentOn.map { $0 <= due } ?? false) }
  }
}

extension Store {
  /// The board of a municipality, of those organisations that the scope reaches.
  ///
  /// - Parameter columns: how many of the latest campaigns stand side by side.
  package func monitoringBoard(
    of municipality: Municipality.ID, within scope: Scope, in year: Int, on today: CalendarDate, columns: Int = 4
  ) throws -> MonitoringBoard {
    try read { db in
      let opened = try Campaign.opened(db, in: municipality)
      let shown = opened.filter { $0.period.kind == .monitoring }.suffix(columns)
      var rows = try MonitoringBoard.Row.fetchAll(db, in: municipality, within: scope, on: today)
      let cells = try MonitoringBoard.Cell.fetchAll(db, of: shown.compactMap(\.id))
      for index in rows.indices { rows[index].cells = cells[rows[index].id] ?? [:] }
      return MonitoringBoard(
        calendar: try Campaign.calendar(db, opened: opened, in: municipality, of: year), campaigns: Array(shown),
        rows: rows)
    }
  }
}

extension MonitoringBoard.Row {
  fileprivate static func fetchAll(
    _ db: Database, in municipality: Municipality.ID, within scope: Scope, on today: CalendarDate
  ) throws -> [MonitoringBoard.Row] {
    let request: SQLRequest<GRDB.Row> = """
      SELECT organisation.id, organisation.shortName, organisation.slug, organisation.head, organisation.phone,
        account.name, account.phone
      FROM organisation
      LEFT JOIN curatorship ON curatorship.organisationId = organisation.id
        AND curatorship.starts <= \(today) AND ifnull(curatorship.ends, '9999') >= \(today)
      LEFT JOIN account ON account.id = curatorship.accountId AND account.disabledOn IS NULL
      WHERE organisation.municipalityId = \(municipality) AND \(scope.condition(on: "organisation"))
        AND organisation.kind IN \(Organisation.Kind.educational.map(\.rawValue))
        AND organisation.implementsSince IS NOT NULL AND ifnull(organisation.closedOn, '9999') >= \(today)
      ORDER BY searchKey(organisation.shortName), organisation.id, curatorship.starts
      """
    var rows: [MonitoringBoard.Row] = []
    for row in try request.fetchAll(db) {
      let id: Organisation.ID = row[0]
      let contact = (row[5] as String?).map { MonitoringBoard.Contact(name: $0, phone: row[6] ?? "") }
      if let last = rows.last, last.id == id {
        rows[rows.count - 1] = MonitoringBoard.Row(
          id: id, name: last.name, slug: last.slug, head: last.head, phone: last.phone,
          curators: last.curators + [contact].compactMap(\.self))
      } else {
        rows.append(
          MonitoringBoard.Row(
            id: id, name: row[1], slug: row[2], head: row[3], phone: row[4],
            curators: [contact].compactMap(\.self)))
      }
    }
    return rows
  }
}

extension MonitoringBoard.Cell {
  fileprivate static func fetchAll(
    _ db: Database, of campaigns: [Campaign.ID]
  ) throws -> [Organisation.ID: [Campaign.ID: MonitoringBoard.Cell]] {
    let request: SQLRequest<GRDB.Row> = """
      SELECT organisationId, campaignId, \(columns)
      FROM report
      WHERE campaignId IN \(campaigns)
      ORDER BY edition
      """
    return try request.fetchAll(db).reduce(into: [:]) { cells, row in
      let first = cells[row[0]]?[row[1]]
      cells[row[0], default: [:]][row[1]] = MonitoringBoard.Cell(row, from: 2, after: first)
    }
  }
}
