internal import GRDB
import Mentoring

/// What monitoring has to be done by whom: part of the workload of a first page.
struct MonitoringWorkload {
  private(set) var toFill: [Organisation.ID: Workload.Due] = [:]
  private(set) var returned: [Organisation.ID: Workload.Due] = [:]
  private(set) var sent: [Organisation.ID: Int] = [:]
  /// Not handed in though the last step of the ladder has come.
  private(set) var heads: [Organisation.ID: Workload.Due] = [:]

  init(_ db: Database, _ scope: Scope, on today: CalendarDate) throws {
    let request: SQLRequest<Row> = """
      SELECT organisation.id, campaign.due, campaign.locksOn, report.state, ifnull(report.edition, 1)
      FROM organisation
      JOIN campaign ON campaign.municipalityId = organisation.municipalityId
        AND campaign.opensOn <= \(today) AND campaign.due >= \(today.adding(days: -400))
        AND campaign.period NOT LIKE '%year'
      LEFT JOIN report ON report.organisationId = organisation.id AND report.campaignId = campaign.id
        AND report.edition = (
          SELECT max(latest.edition)
          FROM report AS latest
          WHERE latest.organisationId = organisation.id AND latest.campaignId = campaign.id)
      WHERE \(scope.condition(on: "organisation"))
        AND organisation.kind IN \(Organisation.Kind.educational.map(\.rawValue))
        AND organisation.implementsSince IS NOT NULL AND ifnull(organisation.closedOn, '9999') >= \(today)
      """
    for row in try request.fetchAll(db) { read(row, today) }
  }

  private mutating func read(_ row: Row, _ today: CalendarDate) {
    let id: Organisation.ID = row[0]
    let due: CalendarDate = row[1]
    let locksOn: CalendarDate = row[2]
    let one = Workload.Due(count: 1, earliest: due)
    switch (row[3] as String?).flatMap(Report.State.init(rawValue:)) {
    case nil, .draft:
      // A correction is in nobody's way; a locked form cannot be filled in.
      guard row[4] == 1, today <= locksOn else { return }
      toFill[id] = (toFill[id] ?? Workload.Due()) + one
      if Reminder.reached(due: due, on: today)?.addressee == .head { heads[id] = (heads[id] ?? Workload.Due()) + one }
    case .returned: returned[id] = (returned[id] ?? Workload.Due()) + one
    case .sent: sent[id, default: 0] += 1
    case .accepted: break
    }
  }

  /// Campaigns whose planned day has come and that nobody opened, and yearly summaries that wait to be handed on.
  static func ofCentre(
    _ db: Database, _ scope: Scope, on today: CalendarDate
  ) throws -> (unopened: Workload.Due, summaries: Workload.Due) {
    guard case .municipality(let municipality) = scope else { return (Workload.Due(), Workload.Due()) }
    let calendar = try Campaign.calendar(
      db, opened: Campaign.opened(db, in: municipality), in: municipality, of: today.year)
    let due = { (campaigns: [Campaign]) in
      campaigns.map { Workload.Due(count: 1, earliest: $0.terms.due) }.reduce(Workload.Due(), +)
    }
    return (
      due(calendar.filter { $0.id == nil && $0.terms.opensOn <= today && today <= $0.terms.locksOn }),
      due(
        calendar.filter { $0.id != nil && $0.period.kind == .regional && $0.handIn == nil && $0.terms.opensOn <= today }
      )
    )
  }
}
