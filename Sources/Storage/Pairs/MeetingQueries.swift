internal import GRDB
import Mentoring

/// A meeting in the log of its pair.
package struct MeetingLine: Sendable {
  package let id: Meeting.ID
  package let pair: Pair.ID
  package let meeting: Meeting
  /// Pairs that met together; nil for a meeting of the pair alone.
  package let groupSize: Int?
  package let version: Int
}

/// A pair with everything that has happened to it: what its page tells.
package struct PairCourse: Sendable {
  package let details: PairDetails
  /// Newest first.
  package let meetings: [MeetingLine]
  package let rules: MeetingRules
  package let calendar: SchoolCalendar
  /// Whether the mentee has said what the help is wanted for, and since when.
  package let hasRequest: Bool
  package let requestedOn: CalendarDate?
  package let removed: RemovedMeeting?
}

/// A meeting about to be changed, with its pair.
package struct MeetingEdition: Sendable {
  package let pair: Pair
  package let line: PairLine
  package let meeting: MeetingLine
  package let rules: MeetingRules
}

extension Store {
  /// - Throws: `Failure.notFound` when the pair is not within the scope.
  package func pairCourse(
    _ id: Pair.ID, in scope: Scope, today: CalendarDate, moment: Int64
  ) throws -> PairCourse {
    try read { db in
      let details = try PairDetails.fetch(db, id, in: scope, today: today)
      let request = try Row.fetchOne(
        db,
        sql: """
          SELECT menteeProfile.enteredOn, organisation.municipalityId, menteeProfile.personId IS NOT NULL
          FROM organisation
          LEFT JOIN menteeProfile ON menteeProfile.personId = ?
          WHERE organisation.id = ?
          """,
        arguments: [details.line.mentee.person, details.organisation])
      return PairCourse(
        details: details, meetings: try MeetingLine.fetchAll(db, where: "meeting.pairId = \(id)"),
        rules: try MeetingRules.fetch(db, on: today),
        calendar: SchoolCalendar(try Vacation.fetchAll(db), of: request?[1]),
        hasRequest: request?[2] ?? false, requestedOn: request?[0],
        removed: details.line.isOwn ? try RemovedMeeting.fetch(db, of: id, at: moment) : nil)
    }
  }

  /// - Throws: `Failure.notFound` for those who may not change the pair.
  package func meetingForEditing(_ id: Meeting.ID, in scope: Scope, today: CalendarDate) throws -> MeetingEdition {
    try read { db in
      guard let meeting = try MeetingLine.fetchAll(db, where: "meeting.id = \(id)").first
      else { throw Failure.notFound }
      let own: SQL = "pair.id = \(meeting.pair) AND \(scope.condition(on: "organisation"))"
      guard let pair = try Pair.fetchAll(db, where: own).first,
        let line = try PairLine.fetchAll(db, where: own, in: scope, today: today).first
      else { throw Failure.notFound }
      return MeetingEdition(
        pair: pair, line: line, meeting: meeting, rules: try MeetingRules.fetch(db, on: today))
    }
  }
}

extension MeetingLine {
  /// - Parameter condition: speaks of `meeting`.
  static func fetchAll(_ db: Database, where condition: SQL) throws -> [MeetingLine] {
    let request: SQLRequest<Row> = """
      SELECT \(columns)
      FROM meeting
      WHERE \(condition)
      ORDER BY meeting.heldOn DESC, meeting.id DESC
      """
    return try request.fetchAll(db).compactMap { MeetingLine(row: $0) }
  }

  static let columns: SQL = """
    meeting.id, meeting.pairId, meeting.heldOn, meeting.kind, meeting.state, meeting.minutes, meeting.isOnline,
    meeting.place, meeting.topic, meeting.result, meeting.nextStep, meeting.version,
    iif(meeting.groupId IS NULL, NULL,
      (SELECT count(*) FROM meeting AS together WHERE together.groupId = meeting.groupId))
    """

  static let columnCount = 13

  init?(row: Row, from index: Int = 0) {
    guard let kind = Meeting.Kind(rawValue: row[index + 3]), let state = Meeting.State(rawValue: row[index + 4])
    else { return nil }
    id = row[index]
    pair = row[index + 1]
    meeting = Meeting(
      date: row[index + 2], kind: kind, state: state, minutes: row[index + 5], isOnline: row[index + 6],
      place: row[index + 7], topic: row[index + 8], result: row[index + 9], nextStep: row[index + 10])
    version = row[index + 11]
    groupSize = row[index + 12]
  }
}
