internal import GRDB
import Mentoring

/// What the organisations of a municipality answered, side by side: of each the edition that was accepted last.
package struct MonitoringSummary: Sendable {
  package let campaign: Campaign
  package let lines: [ReportLine]
  package let forms: [MentoringForm]
  /// Those whose report is accepted, by name.
  package let organisations: [(id: Organisation.ID, name: String)]
  fileprivate let values: [Organisation.ID: [ReportLine.Code: String]]

  package func value(_ line: ReportLine, of organisation: Organisation.ID) -> String {
    values[organisation]?[line.code] ?? ""
  }

  /// The sum of a count, how many answered «да»; nil for words and means.
  package func total(_ line: ReportLine) -> Int? {
    let given = organisations.map { value(line, of: $0.id) }
    return switch line.kind {
    case .count: given.compactMap { Int($0) }.reduce(0, +)
    case .mark: given.count { $0 == ReportLine.yes }
    case .mean, .words, .text: nil
    }
  }
}

extension Store {
  package func monitoringSummary(
    _ period: ReportPeriod, in municipality: Municipality.ID
  ) throws -> MonitoringSummary {
    try read { db in
      let campaign = try Campaign.fetch(db, period, in: municipality)
      let request: SQLRequest<Row> = """
        SELECT report.organisationId, organisation.shortName, reportLine.code, reportLine.value
        FROM report
        JOIN organisation ON organisation.id = report.organisationId
        JOIN reportLine ON reportLine.reportId = report.id
        WHERE report.campaignId = \(campaign.id) AND report.state = 'accepted'
          AND NOT EXISTS (
            SELECT 1
            FROM report AS later
            WHERE later.organisationId = report.organisationId AND later.campaignId = report.campaignId
              AND later.state = 'accepted' AND later.edition > report.edition)
        ORDER BY searchKey(organisation.shortName), organisation.id
        """
      var organisations: [(id: Organisation.ID, name: String)] = []
      var values: [Organisation.ID: [ReportLine.Code: String]] = [:]
      for row in try request.fetchAll(db) {
        let id: Organisation.ID = row[0]
        if organisations.last?.id != id { organisations.append((id, row[1])) }
        values[id, default: [:]][.init(row[2] as String)] = row[3]
      }
      let forms = try MentoringForm.fetchAll(db)
      return MonitoringSummary(
        campaign: campaign, lines: ReportLine.all(forms), forms: forms, organisations: organisations, values: values)
    }
  }
}
