internal import GRDB
import Mentoring

/// The days of one kind that hold from a day on, with the paper that sets them.
package struct DeadlineSet: Sendable, Equatable {
  package let kind: Deadline.Kind
  package let validFrom: CalendarDate
  package let source: String
  package let days: [Deadline]

  package init(kind: Deadline.Kind, validFrom: CalendarDate, source: String, days: [Deadline]) {
    self.kind = kind
    self.validFrom = validFrom
    self.source = source
    self.days = days
  }
}

extension Store {
  /// Every set of days, kind by kind, the latest first.
  package func deadlines() throws -> [DeadlineSet] {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT kind, validFrom, source, month, day
        FROM deadline
        ORDER BY kind, validFrom DESC, month, day
        """
      return try request.fetchAll(db).reduce(into: []) { sets, row in
        guard let kind = Deadline.Kind(rawValue: row[0]) else { return }
        let day = Deadline(month: row[3], day: row[4], validFrom: row[1])
        let last = sets.last.flatMap { $0.kind == kind && $0.validFrom == day.validFrom ? $0 : nil }
        if last != nil { sets.removeLast() }
        sets.append(
          DeadlineSet(kind: kind, validFrom: day.validFrom, source: row[2], days: (last?.days ?? []) + [day]))
      }
    }
  }

  /// Days that hold from a day on. Campaigns that were opened keep theirs, and so do days that are past.
  package func setDeadlines(_ set: DeadlineSet, in scope: Scope, by author: Author) throws {
    try change(by: author) { transaction in
      try transaction.checkCommon(scope)
      try transaction.db.execute(
        sql: "DELETE FROM deadline WHERE kind = ? AND validFrom = ?", arguments: [set.kind.rawValue, set.validFrom])
      for day in set.days {
        try transaction.db.execute(
          sql: "INSERT INTO deadline (kind, month, day, source, validFrom) VALUES (?, ?, ?, ?, ?)",
          arguments: [set.kind.rawValue, day.month, day.day, set.source, set.validFrom])
      }
      try transaction.record(
        "deadlinesSet", "setting:deadlines", organisations: [],
        after: [
          "kind": set.kind.rawValue, "validFrom": set.validFrom.iso, "source": set.source,
          "days": set.days.map { "\($0.day).\($0.month)" }.joined(separator: ", "),
        ])
    }
  }
}
