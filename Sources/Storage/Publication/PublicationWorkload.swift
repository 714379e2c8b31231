internal import GRDB
import Mentoring

extension Workload.Board {
  /// Days within which an applicant should hear from the school.
  private static let answerDays = 7

  /// Schools and centres keep public pages; a region has a thousand of them.
  mutating func readPublication(_ db: Database, _ scope: Scope, _ today: CalendarDate) throws {
    guard scope != .everything else { return }
    let open: SQLRequest<Row> = """
      SELECT mentorApplication.organisationId, count(*), min(mentorApplication.sentOn)
      FROM mentorApplication
      JOIN organisation ON organisation.id = mentorApplication.organisationId
      WHERE mentorApplication.answer IS NULL AND \(scope.condition(on: "organisation"))
      GROUP BY mentorApplication.organisationId
      """
    for row in try open.fetchAll(db) {
      let sent: CalendarDate = row[2]
      add(openApplications: Workload.Due(count: row[1], earliest: sent.adding(days: Self.answerDays)), of: row[0])
    }
    for line in try SectionLine.fetchAll(db, scope.condition(on: "organisation"), on: today) {
      let overdue = line.facts.overdue(on: today)
      guard let earliest = overdue.compactMap(line.facts.due).min() else { continue }
      add(incompleteSections: Workload.Due(count: 1, earliest: earliest), of: line.organisation)
    }
  }
}
