internal import GRDB
import Mentoring

/// What a report says of the meetings of an organisation in one half-year: those that were held.
package struct MeetingTotals: Sendable, Equatable {
  package let organisation: Organisation.ID
  package let name: String
  package let year: Int
  /// 1 is January to June, 2 July to December: reports are due on 20 May and 20 December (Пижанка, п. 8).
  package let half: Int
  package let meetings: Int
  /// Pairs that met at least once.
  package let pairs: Int
  package let minutes: Int
}

extension Store {
  /// Meetings of the organisations of a scope by half-year, the latest first; those who had none are not there.
  package func meetingTotals(in scope: Scope, since: CalendarDate, until: CalendarDate) throws -> [MeetingTotals] {
    try read { db in try MeetingTotals.fetchAll(db, in: scope, since: since, until: until) }
  }
}

extension MeetingTotals {
  static func fetchAll(
    _ db: Database, in scope: Scope, since: CalendarDate, until: CalendarDate
  ) throws -> [MeetingTotals] {
    let request: SQLRequest<Row> = """
      SELECT organisation.id, organisation.shortName, CAST(substr(meeting.heldOn, 1, 4) AS INTEGER) AS year,
        iif(substr(meeting.heldOn, 6, 2) <= '06', 1, 2) AS half, count(*), count(DISTINCT meeting.pairId),
        ifnull(sum(meeting.minutes), 0)
      FROM organisation
      CROSS JOIN meeting ON meeting.organisationId = organisation.id
        AND meeting.heldOn BETWEEN \(since) AND \(until)
      WHERE \(scope.condition(on: "organisation")) AND meeting.state = 'held'
      GROUP BY organisation.id, year, half
      ORDER BY year DESC, half DESC, organisation.shortName
      """
    return try request.fetchAll(db).map {
      MeetingTotals(
        organisation: $0[0], name: $0[1], year: $0[2], half: $0[3], meetings: $0[4], pairs: $0[5], minutes: $0[6])
    }
  }
}
