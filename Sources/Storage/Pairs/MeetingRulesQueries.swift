internal import GRDB
import Mentoring

extension Store {
  /// What the centre has decided about meetings, in force on a day.
  package func meetingRules(on today: CalendarDate) throws -> MeetingRules {
    try read { db in try MeetingRules.fetch(db, on: today) }
  }

  /// Every vacation that a scope sees, earliest first.
  package func vacations(in scope: Scope) throws -> [Vacation] {
    try read { db in try Vacation.fetchAll(db).filter { scope.mayChange($0.municipality) || $0.municipality == nil } }
  }
}

extension MeetingRules {
  static func fetch(_ db: Database, on today: CalendarDate) throws -> MeetingRules {
    let kinds: SQLRequest<Row> = """
      SELECT code, name, dueDays, source
      FROM meetingKind AS own
      WHERE validFrom = (SELECT max(validFrom) FROM meetingKind WHERE code = own.code AND validFrom <= \(today))
      """
    let limits: SQLRequest<Row> = """
      SELECT validFrom, gapDays, dayHours, mentorPairs
      FROM meetingRule
      WHERE validFrom <= \(today)
      ORDER BY validFrom DESC
      LIMIT 1
      """
    guard let row = try limits.fetchOne(db) else { throw Failure.notFound }
    let settings: SQLRequest<Row> = "SELECT key, value FROM setting WHERE key IN ('meetingsOpenFrom', 'mentorLinks')"
    let set = try settings.fetchAll(db).reduce(into: [String: String]()) { $0[$1[0]] = $1[1] }
    return MeetingRules(
      kinds: try kinds.fetchAll(db).reduce(into: [:]) { kinds, row in
        if let code = Meeting.Kind(rawValue: row[0]) {
          kinds[code] = Kind(name: row[1], dueDays: row[2], source: row[3])
        }
      },
      limits: Limits(validFrom: row[0], gapDays: row[1], dayHours: row[2], mentorPairs: row[3]),
      openFrom: set["meetingsOpenFrom"].flatMap(CalendarDate.init(iso:)), offersLinks: set["mentorLinks"] == "1")
  }

  /// The first day whose meetings an organisation may still enter and change: what is earlier stands in an accepted report,
  /// or was closed by the centre.
  static func openFrom(_ db: Database, of organisation: Organisation.ID) throws -> CalendarDate? {
    let request: SQLRequest<CalendarDate?> = """
      SELECT max(day)
      FROM (
        SELECT value AS day FROM setting WHERE key = 'meetingsOpenFrom'
        UNION ALL
        SELECT date(campaign.asOf, '+1 day')
        FROM report
        JOIN campaign ON campaign.id = report.campaignId
        WHERE report.organisationId = \(organisation) AND report.state = 'accepted')
      """
    return try request.fetchOne(db) ?? nil
  }
}

extension MeetingRules {
  static func offersLinks(_ db: Database) throws -> Bool {
    try String.fetchOne(db, sql: "SELECT value FROM setting WHERE key = 'mentorLinks'") == "1"
  }
}

extension Vacation {
  static func fetchAll(_ db: Database) throws -> [Vacation] {
    try Row.fetchAll(db, sql: "SELECT id, municipalityId, name, starts, ends FROM vacation ORDER BY starts, id")
      .compactMap { row in
        Period(start: row[3], end: row[4]).map {
          Vacation(id: row[0], municipality: row[1], name: row[2], period: $0)
        }
      }
  }
}

extension Scope {
  /// Whether the calendar of a municipality is for this scope to change; nil is the common one.
  func mayChange(_ municipality: Municipality.ID?) -> Bool {
    switch self {
    case .everything: true
    case .municipality(let own): municipality == own
    case .organisations: false
    }
  }
}
