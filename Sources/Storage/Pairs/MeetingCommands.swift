internal import GRDB
import Mentoring

extension Store {
  /// Enters meetings of one pair: all of them, or none.
  ///
  /// - Parameter again: a second meeting on a day is meant.
  package func addMeetings(
    _ meetings: [Meeting], of pair: Pair.ID, again: Bool, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let known = try transaction.pair(pair, in: scope)
      for meeting in meetings { try transaction.insert(meeting, of: known, again: again, group: nil) }
    }
  }

  /// Enters one meeting of several pairs together: a row for each, which belong to each other.
  package func addGroupMeeting(
    _ meeting: Meeting, of pairs: [Pair.ID], again: Bool, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      var first: Meeting.ID?
      for id in pairs {
        let pair = try transaction.pair(id, in: scope)
        let row = try transaction.insert(meeting, of: pair, again: again, group: first)
        first = first ?? row
      }
      // Whoever met alone met in no group.
      guard pairs.count > 1, let first else { return }
      try transaction.db.execute(sql: "UPDATE meeting SET groupId = id WHERE id = ?", arguments: [first])
    }
  }

  package func changeMeeting(
    _ id: Meeting.ID, _ meeting: Meeting, again: Bool, version: Int, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let (pair, before) = try transaction.meeting(id, in: scope)
      try transaction.bump("meeting", id: id.rawValue, version: version)
      // Out of a closed stretch nothing moves, and nothing moves into one.
      try transaction.check(before.date, of: pair)
      try transaction.check(meeting.date, of: pair)
      if meeting.date != before.date { try transaction.checkFirst(on: meeting.date, of: pair, again: again) }
      let values: StatementArguments = [
        meeting.date, max(transaction.today, meeting.date), meeting.kind.rawValue, meeting.state.rawValue,
        meeting.minutes, meeting.isOnline, meeting.place, meeting.topic, meeting.result, meeting.nextStep, id,
      ]
      try transaction.db.execute(
        sql: """
          UPDATE meeting SET heldOn = ?, recordedOn = ?, kind = ?, state = ?, minutes = ?, isOnline = ?, place = ?,
            topic = ?, result = ?, nextStep = ?
          WHERE id = ?
          """,
        arguments: values)
      let changed = meeting.logged.filter { before.logged[$0.key] != $0.value }
      try transaction.record(
        "meetingChanged", "pair:\(pair.id)", organisations: [try transaction.host(of: pair.id)],
        before: before.logged.filter { changed.keys.contains($0.key) }, after: changed)
    }
  }

  /// Removes a meeting. For ten minutes the log can put it back.
  package func removeMeeting(_ id: Meeting.ID, in scope: Scope, by author: Author) throws -> Pair.ID {
    try change(by: author) { transaction in
      let (pair, meeting) = try transaction.meeting(id, in: scope)
      try transaction.check(meeting.date, of: pair)
      try transaction.db.execute(sql: "DELETE FROM meeting WHERE id = ?", arguments: [id])
      try transaction.record(
        "meetingRemoved", "pair:\(pair.id)", organisations: [try transaction.host(of: pair.id)],
        before: meeting.logged, after: ["meeting": id.description])
      return pair.id
    }
  }

  /// Puts back what was removed from a pair last, under its old key.
  package func restoreMeeting(_ id: Meeting.ID, of pair: Pair.ID, in scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      let known = try transaction.pair(pair, in: scope)
      guard let removed = try RemovedMeeting.fetch(transaction.db, of: pair, at: author.moment), removed.id == id
      else { throw Failure.notFound }
      try transaction.insert(removed.meeting, of: known, again: true, group: nil, id: id, as: "meetingRestored")
    }
  }
}

extension Transaction {
  /// Writes a meeting and its line of the log.
  @discardableResult
  func insert(
    _ meeting: Meeting, of pair: Pair, again: Bool, group: Meeting.ID?, id: Meeting.ID? = nil,
    as event: String = "meetingAdded"
  ) throws -> Meeting.ID {
    try check(meeting.date, of: pair)
    try checkFirst(on: meeting.date, of: pair, again: again)
    let host = try host(of: pair.id)
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO meeting (id, pairId, organisationId, kind, heldOn, recordedOn, state, minutes, isOnline, place,
          topic, result, nextStep, groupId)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try insert.execute(
      arguments: [
        id, pair.id, host, meeting.kind.rawValue, meeting.date, today, meeting.state.rawValue, meeting.minutes,
        meeting.isOnline, meeting.place, meeting.topic, meeting.result, meeting.nextStep, group,
      ])
    let row = Meeting.ID(db.lastInsertedRowID)
    try record(
      event, "pair:\(pair.id)", organisations: [host],
      after: meeting.logged.merging(["meeting": row.description]) { $1 })
    return row
  }

  /// A meeting of a pair that the author's organisation keeps.
  fileprivate func meeting(_ id: Meeting.ID, in scope: Scope) throws -> (Pair, Meeting) {
    guard let found = try MeetingLine.fetchAll(db, where: "meeting.id = \(id)").first else { throw Failure.notFound }
    return (try pair(found.pair, in: scope), found.meeting)
  }

  fileprivate func check(_ date: CalendarDate, of pair: Pair) throws {
    let window = pair.meetingWindow(openFrom: try MeetingRules.openFrom(db, of: host(of: pair.id)))
    if let refusal = window.refusal(of: date, today: today) { throw Failure.refused(refusal, field: "heldOn") }
  }

  fileprivate func checkFirst(on date: CalendarDate, of pair: Pair, again: Bool) throws {
    guard !again else { return }
    let known = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM meeting WHERE pairId = ? AND heldOn = ?)", arguments: [pair.id, date])
    if known == true { throw Failure.refused(.meetingTwice, field: "again") }
  }

  /// The organisation that keeps a pair.
  fileprivate func host(of pair: Pair.ID) throws -> Organisation.ID {
    let host = try Organisation.ID.fetchOne(db, sql: "SELECT organisationId FROM pair WHERE id = ?", arguments: [pair])
    guard let host else { throw Failure.notFound }
    return host
  }
}
