internal import GRDB
import Mentoring

/// What the registry answers to the lines of a request, for all the organisations that are asked: one statement for the
/// counts, one for the reports, the kept facts for the indicators.
struct RegistryAnswers {
  private(set) var values: [Organisation.ID: [DataRequest.Source: Known]] = [:]

  struct Known {
    let value: String
    var period: String?
  }

  init(
    _ db: Database, _ sources: Set<DataRequest.Source>, of organisations: [Organisation.ID],
    in municipality: Municipality.ID, on date: CalendarDate
  ) throws {
    var codes: [ReportLine.Code] = []
    var indicators: [Indicator.Code] = []
    var isCounted = false
    for source in sources {
      switch source {
      case .indicator(let code): indicators.append(code)
      case .report(let code): codes.append(code)
      case .count: isCounted = true
      }
    }
    if isCounted { try readCounts(db, organisations, on: date) }
    if !codes.isEmpty { try readReports(db, codes, organisations, on: date) }
    if !indicators.isEmpty { try readIndicators(db, indicators, organisations, in: municipality, on: date) }
  }

  private mutating func set(_ source: DataRequest.Source, _ value: String?, of place: Organisation.ID) {
    if let value { values[place, default: [:]][source] = Known(value: value) }
  }

  private mutating func readCounts(_ db: Database, _ places: [Organisation.ID], on date: CalendarDate) throws {
    let year = SchoolYear(containing: date)
    let inForce: SQL = """
      FROM pair
      JOIN fixingOrder ON fixingOrder.id = pair.orderId
      JOIN stay AS mentor ON mentor.id = pair.mentorStayId
      JOIN stay AS mentee ON mentee.id = pair.menteeStayId
      WHERE pair.organisationId = organisation.id AND fixingOrder.issuedOn <= \(date)
        AND pair.starts <= \(date) AND pair.lastDay >= \(date)
      """
    let request: SQLRequest<Row> = """
      SELECT organisation.id, contingent.pupils, contingent.teachers,
        (SELECT count(*) \(inForce)), (SELECT count(DISTINCT mentee.personId) \(inForce)),
        (SELECT count(DISTINCT mentor.personId) \(inForce)),
        (SELECT count(*) FROM agreement
          WHERE agreement.organisationId = organisation.id AND agreement.kind = 'partnership'
            AND agreement.signedOn <= \(date) AND ifnull(agreement.ends, '9999') >= \(date)),
        (SELECT count(*) FROM programme
          WHERE programme.organisationId = organisation.id AND programme.moderation = 'published'),
        (SELECT count(*) FROM practice
          WHERE practice.organisationId = organisation.id AND practice.moderation = 'published'),
        (SELECT count(*) FROM meeting
          WHERE meeting.organisationId = organisation.id AND meeting.state = 'held'
            AND meeting.heldOn BETWEEN \(year.start) AND \(date)),
        EXISTS (SELECT 1 FROM curatorship
          WHERE curatorship.organisationId = organisation.id AND curatorship.starts <= \(date)
            AND ifnull(curatorship.ends, '9999') >= \(date)),
        organisation.implementationOrder <> ''
      FROM organisation
      LEFT JOIN contingent ON contingent.organisationId = organisation.id AND contingent.startYear = \(year.startYear)
      WHERE organisation.id IN \(places.listed())
      """
    for row in try request.fetchAll(db) {
      let numbers: [RegistryCount] = [
        .pupils, .teachers, .pairs, .mentees, .mentors, .agreements, .programmes, .practices, .meetings,
      ]
      for (column, count) in zip(1..., numbers) {
        set(.count(count), (row[column] as Int?).map(String.init), of: row[0])
      }
      set(.count(.curator), row[10] ? ReportLine.yes : ReportLine.no, of: row[0])
      set(.count(.order), row[11] ? ReportLine.yes : ReportLine.no, of: row[0])
    }
  }

  /// Of the last report that was handed in with figures of no later day.
  private mutating func readReports(
    _ db: Database, _ codes: [ReportLine.Code], _ places: [Organisation.ID], on date: CalendarDate
  ) throws {
    let request: SQLRequest<Row> = """
      SELECT report.organisationId, reportLine.code, reportLine.value, campaign.period
      FROM organisation
      JOIN report ON report.id = (
        SELECT own.id
        FROM report AS own
        JOIN campaign ON campaign.id = own.campaignId
        WHERE own.organisationId = organisation.id AND own.state IN ('sent', 'accepted') AND campaign.asOf <= \(date)
        ORDER BY campaign.asOf DESC, own.edition DESC
        LIMIT 1)
      JOIN campaign ON campaign.id = report.campaignId
      JOIN reportLine ON reportLine.reportId = report.id AND reportLine.code IN \(codes.map(\.rawValue))
      WHERE organisation.id IN \(places.listed()) AND reportLine.value <> ''
      """
    for row in try request.fetchAll(db) {
      values[row[0], default: [:]][.report(.init(row[1] as String))] = Known(value: row[2], period: row[3])
    }
  }

  private mutating func readIndicators(
    _ db: Database, _ codes: [Indicator.Code], _ places: [Organisation.ID], in municipality: Municipality.ID,
    on date: CalendarDate
  ) throws {
    let source = try FigureSource(db, FactsCache().view(), where: Area.municipality(municipality).condition, on: date)
    for code in codes {
      guard let indicator = source.directory.version(of: code, on: date) else { continue }
      for place in places {
        let percent = source.tally(indicator, of: .organisation(place), on: date).percent
        set(.indicator(code), percent.map { Russian.decimal($0) }, of: place)
      }
    }
  }
}
