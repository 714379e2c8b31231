internal import GRDB
import Mentoring

extension Store {
  /// Limits that hold from a day on; those of earlier days stay as they were.
  package func setMeetingLimits(_ limits: MeetingRules.Limits, in scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      try transaction.checkCommon(scope)
      try transaction.db.execute(
        sql: """
          INSERT INTO meetingRule (validFrom, gapDays, dayHours, mentorPairs) VALUES (?, ?, ?, ?)
          ON CONFLICT (validFrom) DO UPDATE SET gapDays = excluded.gapDays, dayHours = excluded.dayHours,
            mentorPairs = excluded.mentorPairs
          """,
        arguments: [limits.validFrom, limits.gapDays, limits.dayHours, limits.mentorPairs])
      try transaction.record(
        "meetingLimitsSet", "setting:meetings", organisations: [],
        after: [
          "validFrom": limits.validFrom.iso, "gapDays": String(limits.gapDays), "dayHours": String(limits.dayHours),
          "mentorPairs": String(limits.mentorPairs),
        ])
    }
  }

  /// How a kind of meeting is called and by which day it is due, from a day on.
  package func setMeetingKind(
    _ code: Meeting.Kind, _ kind: MeetingRules.Kind, from validFrom: CalendarDate, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      try transaction.checkCommon(scope)
      try transaction.db.execute(
        sql: """
          INSERT INTO meetingKind (code, validFrom, name, dueDays, source) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (code, validFrom) DO UPDATE SET name = excluded.name, dueDays = excluded.dueDays
          """,
        arguments: [code.rawValue, validFrom, kind.name, kind.dueDays, kind.source])
      try transaction.record(
        "meetingKindSet", "setting:meetings", organisations: [],
        after: [
          "kind": code.rawValue, "validFrom": validFrom.iso, "name": kind.name,
          "dueDays": kind.dueDays.map(String.init) ?? "",
        ])
    }
  }

  /// - Parameters:
  ///   - openFrom: the first day whose meetings may be entered and changed; nil opens all.
  ///   - offersLinks: whether curators may give mentors personal links. When no longer, those given stop working.
  package func setMeetingAccess(
    openFrom: CalendarDate?, offersLinks: Bool, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      try transaction.checkCommon(scope)
      for (key, value) in [("meetingsOpenFrom", openFrom?.iso), ("mentorLinks", offersLinks ? "1" : nil)] {
        try transaction.db.execute(sql: "DELETE FROM setting WHERE key = ?", arguments: [key])
        guard let value else { continue }
        try transaction.db.execute(sql: "INSERT INTO setting (key, value) VALUES (?, ?)", arguments: [key, value])
      }
      try transaction.record(
        "meetingAccessSet", "setting:meetings", organisations: [],
        after: ["openFrom": openFrom?.iso ?? "", "offersLinks": offersLinks ? "1" : "0"])
    }
  }

  /// Vacations of one municipality, or the common ones for those who see the whole region.
  package func addVacation(
    _ name: String, _ period: Period, of municipality: Municipality.ID?, in scope: Scope, by author: Author
  ) throws {
    guard scope.mayChange(municipality) else { throw Failure.notFound }
    try change(by: author) { transaction in
      try transaction.db.execute(
        sql: "INSERT INTO vacation (municipalityId, name, starts, ends) VALUES (?, ?, ?, ?)",
        arguments: [municipality, name, period.start, period.end ?? period.start])
      try transaction.record(
        "vacationAdded", "setting:calendar", organisations: [],
        after: ["name": name, "starts": period.start.iso, "ends": (period.end ?? period.start).iso])
    }
  }

  package func removeVacation(_ id: Vacation.ID, in scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      let found = try Vacation.fetchAll(transaction.db).first { $0.id == id }
      guard let vacation = found, scope.mayChange(vacation.municipality) else { throw Failure.notFound }
      try transaction.db.execute(sql: "DELETE FROM vacation WHERE id = ?", arguments: [id])
      try transaction.record(
        "vacationRemoved", "setting:calendar", organisations: [],
        before: [
          "name": vacation.name, "starts": vacation.period.start.iso, "ends": vacation.period.end?.iso ?? "",
        ])
    }
  }
}

extension Transaction {
  /// The rules are common to all districts: for whoever sees them all, or the only one there is.
  func checkCommon(_ scope: Scope) throws {
    let districts = try Municipality.ID.fetchAll(db, sql: "SELECT id FROM municipality LIMIT 2")
    guard scope.mayChange(nil) || districts.count == 1 && scope.mayChange(districts[0]) else { throw Failure.forbidden }
  }
}
