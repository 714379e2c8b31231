internal import GRDB
import Mentoring

extension Store {
  /// Enters one attainment of each of these people: all of them, or none.
  package func addAttainment(
    _ attainment: Attainment, of people: [Person.ID], in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      for person in people {
        _ = try transaction.changeablePerson(person, in: scope)
        try transaction.insert(
          into: "attainment",
          [
            ("personId", person), ("kind", attainment.kind.rawValue), ("title", attainment.title),
            ("day", attainment.day), ("level", attainment.level?.rawValue), ("result", attainment.result),
            ("hours", attainment.hours), ("number", attainment.number),
          ])
        try transaction.renewDays(of: person, attainment.kind)
        try transaction.record(
          "attainmentAdded", "person:\(person)", organisations: try transaction.organisations(of: [person]),
          after: ["attainment": attainment.kind.rawValue, "title": attainment.title, "day": attainment.day.iso])
      }
    }
  }

  package func removeAttainment(
    _ id: Attainment.ID, of person: Person.ID, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      _ = try transaction.changeablePerson(person, in: scope)
      guard let line = try AttainmentLine.fetchAll(transaction.db, of: person).first(where: { $0.id == id }) else {
        throw Failure.notFound
      }
      try transaction.db.execute(sql: "DELETE FROM attainment WHERE id = ?", arguments: [id])
      let attainment = line.attainment
      try transaction.renewDays(of: person, attainment.kind, without: attainment.day)
      try transaction.record(
        "attainmentRemoved", "person:\(person)", organisations: try transaction.organisations(of: [person]),
        before: ["attainment": attainment.kind.rawValue, "title": attainment.title, "day": attainment.day.iso])
    }
  }
}

extension Transaction {
  /// The profile of a mentor has the day of the latest training and interview: lists, hints and filters read it there.
  ///
  /// - Parameter day: of what has just been removed; another day was typed by somebody and stands.
  fileprivate func renewDays(of person: Person.ID, _ kind: Attainment.Kind, without day: CalendarDate? = nil) throws {
    let column: String
    switch kind {
    case .training: column = "trainedOn"
    case .interview: column = "interviewedOn"
    case .award, .contest: return
    }
    let latest: SQLRequest<CalendarDate> =
      "SELECT max(day) FROM attainment WHERE personId = \(person) AND kind = \(kind.rawValue)"
    let found = try latest.fetchOne(db)
    if let day {
      try db.execute(
        sql: "UPDATE mentorProfile SET \(column) = ?, version = version + 1 WHERE personId = ? AND \(column) = ?",
        arguments: [found, person, day])
    } else if let found {
      try db.execute(
        sql: """
          UPDATE mentorProfile SET \(column) = ?, version = version + 1
          WHERE personId = ? AND ifnull(\(column), '') < ?
          """, arguments: [found, person, found])
    }
  }
}
