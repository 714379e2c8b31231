internal import GRDB
import Mentoring

/// What the organisations of a municipality answered, side by side: of each the edition that was accepted last.
package struct MonitoringSummary: Sendable {
  package let campaign: Campaign
  package let lines: [ReportLine]
  package let forms: [MentoringForm]
  /// Those whose report is accepted, by name.
  package let organisations: [Answered]
  fileprivate let values: [Organisation.ID: [ReportLine.Code: String]]

  /// Whose numbers they are: the edition, who signed it, when it was accepted.
  package struct Answered: Sendable, Equatable {
    package let id: Organisation.ID
    package let name: String
    package let slug: String
    package let edition: Int
    package let signer: String
    package let acceptedOn: CalendarDate?
  }

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

  package func line(_ code: String) -> ReportLine? { lines.first { $0.code.rawValue == code } }

  /// The total of a line of the form; nil while no report is accepted.
  package func total(_ code: String) -> Int? { organisations.isEmpty ? nil : line(code).flatMap(total) }

  /// The numbers that were given for a line, «н/д» left out.
  package func numbers(_ code: String) -> [Double] {
    line(code).map { line in organisations.compactMap { ReportLine.number(value(line, of: $0.id)) } } ?? []
  }

  /// Those who answered «нет» to a question of yes or no.
  package func lacking(_ line: ReportLine) -> [Answered] {
    organisations.filter { value(line, of: $0.id) == ReportLine.no }
  }
}

extension Store {
  package func monitoringSummary(
    _ period: ReportPeriod, in municipality: Municipality.ID
  ) throws -> MonitoringSummary {
    try read { db in try MonitoringSummary.fetch(db, Campaign.fetch(db, period, in: municipality)) }
  }
}

extension MonitoringSummary {
  static func fetch(_ db: Database, _ campaign: Campaign) throws -> MonitoringSummary {
    let request: SQLRequest<Row> = """
      SELECT report.organisationId, organisation.shortName, reportLine.code, reportLine.value, organisation.slug,
        report.edition, report.signer, report.acceptedOn
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
    var organisations: [Answered] = []
    var values: [Organisation.ID: [ReportLine.Code: String]] = [:]
    for row in try request.fetchAll(db) {
      let id: Organisation.ID = row[0]
      if organisations.last?.id != id {
        organisations.append(
          Answered(id: id, name: row[1], slug: row[4], edition: row[5], signer: row[6], acceptedOn: row[7]))
      }
      values[id, default: [:]][.init(row[2] as String)] = row[3]
    }
    let forms = try MentoringForm.fetchAll(db)
    return MonitoringSummary(
      campaign: campaign, lines: ReportLine.all(forms), forms: forms, organisations: organisations, values: values)
  }
}
