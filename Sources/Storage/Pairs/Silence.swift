internal import GRDB
import Mentoring

/// From which day a pair counts as silent: the school days of its municipality are counted once, so that a statement
/// only compares dates.
struct Silence {
  private let common: CalendarDate
  private let own: [Municipality.ID: CalendarDate]

  init(_ db: Database, on today: CalendarDate) throws {
    let days = try MeetingRules.fetch(db, on: today).limits.gapDays
    let vacations = try Vacation.fetchAll(db)
    common = SchoolCalendar(vacations, of: nil).silentSince(days, on: today)
    own = Dictionary(
      uniqueKeysWithValues: Set(vacations.compactMap(\.municipality)).map {
        ($0, SchoolCalendar(vacations, of: $0).silentSince(days, on: today))
      })
  }

  /// True of a pair at work that was heard of too long ago; for statements over `pair`, `fixingOrder` and `organisation`.
  var condition: SQL { "\(Pair.heardOf) <= \(cutoff)" }

  private var cutoff: SQL {
    guard !own.isEmpty else { return "\(common)" }
    let cases = own.sorted { $0.key < $1.key }.map { "WHEN \($0.key) THEN \($0.value)" as SQL }.joined(separator: " ")
    return "CASE organisation.municipalityId \(cases) ELSE \(common) END"
  }
}

extension Pair {
  /// The day of the last meeting, for statements over `pair`.
  static let lastMeeting: SQL = """
    (SELECT max(meeting.heldOn) FROM meeting WHERE meeting.pairId = pair.id AND meeting.state = 'held')
    """

  /// The day on which a pair was heard of last: its last meeting, or the day its work began.
  static let heardOf: SQL = "ifnull(\(lastMeeting), max(pair.starts, fixingOrder.issuedOn))"
}
