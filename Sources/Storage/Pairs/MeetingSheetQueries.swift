internal import GRDB
import Mentoring

/// Pairs that can have meetings in a stretch of days, with what is entered for them already: one page to type on.
package struct MeetingSheet: Sendable {
  package let list: PairList
  package let marks: [Pair.ID: Marks]
  package let rules: MeetingRules

  /// What is entered for a pair.
  package struct Marks: Sendable {
    /// Days of the stretch with a meeting, earliest first.
    package fileprivate(set) var days: [CalendarDate] = []
    /// Kinds of meetings that the pair has had at any time.
    package fileprivate(set) var held: Set<Meeting.Kind> = []

    package init() {}
  }
}

extension Store {
  /// - Parameter filter: names the stretch as `meetable`.
  package func meetingSheet(
    _ filter: PairFilter, in scope: Scope, today: CalendarDate, size: Int
  ) throws -> MeetingSheet {
    try read { db in
      let list = try PairList.fetch(db, filter, in: scope, today: today, size: size)
      return MeetingSheet(
        list: list, marks: try MeetingSheet.marks(db, of: list.lines.map(\.id), filter.meetable),
        rules: try MeetingRules.fetch(db, on: today))
    }
  }
}

extension MeetingSheet {
  fileprivate static func marks(
    _ db: Database, of pairs: [Pair.ID], _ stretch: Period?
  ) throws -> [Pair.ID: Marks] {
    let request: SQLRequest<Row> = """
      SELECT pairId, heldOn, kind, state = 'held'
      FROM meeting
      WHERE pairId IN \(pairs.listed())
      ORDER BY heldOn
      """
    return try request.fetchAll(db).reduce(into: [:]) { marks, row in
      let date: CalendarDate = row[1]
      if stretch?.contains(date) ?? false { marks[row[0], default: Marks()].days.append(date) }
      if row[3], let kind = Meeting.Kind(rawValue: row[2]) { marks[row[0], default: Marks()].held.insert(kind) }
    }
  }
}
