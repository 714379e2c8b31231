internal import GRDB
import Mentoring

extension Store {
  @discardableResult
  package func addEvent(
    _ terms: MentoringEvent.Terms, of owner: OfficialDocument.Owner, within scope: Scope, by author: Author
  ) throws -> MentoringEvent.ID {
    try change(by: author) { transaction in
      try transaction.checkOwner(owner, scope)
      let (municipality, organisation) = owner.keys
      try transaction.insert(
        into: "mentoringEvent",
        [("municipalityId", municipality), ("organisationId", organisation)] + terms.columns)
      let id = MentoringEvent.ID(transaction.db.lastInsertedRowID)
      try transaction.record(
        "eventAdded", "occasion:\(id)", organisations: owner.organisations, after: terms.facts)
      return id
    }
  }

  package func changeEvent(
    _ id: MentoringEvent.ID, to terms: MentoringEvent.Terms, version: Int, within scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let line = try transaction.changeableEvent(id, within: scope)
      try transaction.bump("mentoringEvent", id: id.rawValue, version: version)
      try transaction.db.execute(
        sql: """
          UPDATE mentoringEvent
          SET \(terms.columns.map { "\($0.name) = ?" }.joined(separator: ", "))
          WHERE id = ?
          """,
        arguments: StatementArguments(terms.columns.map(\.value) + [id]))
      let before = line.event.terms.facts
      let changed = terms.facts.filter { $0.value != before[$0.key] }
      try transaction.record(
        "eventChanged", "occasion:\(id)", organisations: line.owner.organisations,
        before: before.filter { changed.keys.contains($0.key) }, after: changed)
    }
  }

  /// How many came, by organisation: what was there before is replaced whole.
  package func saveAttendance(
    _ attendance: MentoringEvent.Attendance, of id: MentoringEvent.ID, version: Int, within scope: Scope,
    by author: Author
  ) throws {
    try change(by: author) { transaction in
      let line = try transaction.changeableEvent(id, within: scope)
      let before = try MentoringEvent.attendance(transaction.db, of: id)
      try transaction.bump("mentoringEvent", id: id.rawValue, version: version)
      guard line.event.terms.state(on: transaction.today) == .held else {
        throw Failure.refused(.dateInFuture, field: "guests")
      }
      let known = Set(
        try Organisation.ID.fetchAll(
          transaction.db, sql: "SELECT id FROM organisation WHERE municipalityId = ?", arguments: [line.municipality]))
      guard attendance.people.keys.allSatisfy(known.contains) else { throw Failure.notFound }
      try transaction.db.execute(
        sql: "UPDATE mentoringEvent SET guests = ? WHERE id = ?", arguments: [attendance.guests, id])
      try transaction.db.execute(sql: "DELETE FROM eventAttendance WHERE eventId = ?", arguments: [id])
      for (organisation, people) in attendance.people where people > 0 {
        try transaction.db.execute(
          sql: "INSERT INTO eventAttendance (eventId, organisationId, people) VALUES (?, ?, ?)",
          arguments: [id, organisation, people])
      }
      try transaction.record(
        "attendanceSaved", "occasion:\(id)", organisations: line.owner.organisations,
        before: ["people": before.total.map(String.init)], after: ["people": attendance.total.map(String.init)])
    }
  }
}

extension Transaction {
  fileprivate func changeableEvent(_ id: MentoringEvent.ID, within scope: Scope) throws -> MentoringEventLine {
    let line = try MentoringEventLine.fetch(db, id, within: scope)
    guard line.isEditable else { throw Failure.forbidden }
    return line
  }
}

extension MentoringEvent.Terms {
  fileprivate var columns: [(name: String, value: (any DatabaseValueConvertible)?)] {
    [
      ("kind", kind.rawValue), ("title", title), ("heldOn", heldOn), ("endsOn", endsOn), ("place", place),
      ("link", link), ("about", about), ("materials", materials), ("isCancelled", isCancelled),
      ("isPublished", isPublished),
    ]
  }

  /// As the log keeps it.
  fileprivate var facts: [String: String?] {
    [
      "kind": kind.rawValue, "title": title, "heldOn": heldOn.iso, "endsOn": endsOn?.iso, "place": place,
      "link": link, "about": about, "materials": materials, "cancelled": isCancelled ? "1" : "0",
      "published": isPublished ? "1" : "0",
    ]
  }
}
