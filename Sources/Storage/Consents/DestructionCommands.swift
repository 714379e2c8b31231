internal import GRDB
import Mentoring

extension Store {
  /// Destroys the data of a task, for good. Pairs keep their dates and sides, so that no figure moves (decision 61).
  ///
  /// What is left of the person is a code, the month of birth, and where somebody with that code was and when.
  package func destroyData(_ id: Destruction.ID, version: Int, in scope: Scope, by author: Author) throws {
    let scans = try change(by: author) { transaction in
      let card = try DestructionCard.fetch(transaction.db, id, in: scope, on: transaction.today)
      if let refusal = card.destruction.refusal(on: transaction.today) { throw Failure.refused(refusal) }
      try transaction.bump("destruction", id: id.rawValue, version: version)
      let person = card.destruction.person
      let touched = try transaction.organisations(of: [person])
      try transaction.db.execute(
        sql: "UPDATE destruction SET doneOn = ?, accountId = ?, categories = ? WHERE id = ?",
        arguments: [
          transaction.today, author.account, card.categories.map(\.rawValue).joined(separator: " "), id,
        ])
      let scans = try transaction.scans(of: person, card.destruction.extent)
      switch card.destruction.extent {
      case .everything: try transaction.depersonalise(person)
      case .specialCategories: try transaction.forgetSpecialCategories(of: person)
      }
      try transaction.record(
        "dataDestroyed", "person:\(person)", organisations: touched,
        after: [
          "act": id.description, "categories": card.categories.map(\.rawValue).joined(separator: " "),
        ])
      return scans
    }
    for scan in scans { self.scans.remove(scan) }
    // What was overwritten in the database may still stand in the log of writes: it is folded in and emptied.
    _ = try? database.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
  }

  /// Keeps the data for a while on a ground that the law gives in spite of the withdrawal.
  package func holdDestruction(
    _ id: Destruction.ID, _ hold: Destruction.Hold, version: Int, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let card = try DestructionCard.fetch(transaction.db, id, in: scope, on: transaction.today)
      guard card.destruction.mayBeHeld else { throw Failure.forbidden }
      try transaction.bump("destruction", id: id.rawValue, version: version)
      try transaction.db.execute(
        sql: "UPDATE destruction SET holdGround = ?, holdUntil = ? WHERE id = ?",
        arguments: [hold.ground, hold.until, id])
      try transaction.record(
        "destructionHeld", "person:\(card.destruction.person)",
        organisations: try transaction.organisations(of: [card.destruction.person]),
        after: ["holdUntil": hold.until.iso])
    }
  }
}

extension Transaction {
  /// Files of scans that go with the data.
  fileprivate func scans(of person: Person.ID, _ extent: Destruction.Extent) throws -> [String] {
    let special: SQL = extent == .everything ? "1" : "kind = 'special'"
    let request: SQLRequest<String> =
      "SELECT scan FROM consent WHERE personId = \(person) AND scan IS NOT NULL AND \(special)"
    return try request.fetchAll(db)
  }

  fileprivate func forgetSpecialCategories(of person: Person.ID) throws {
    try db.execute(sql: "DELETE FROM specialCategory WHERE personId = ?", arguments: [person])
    try forgetScans(of: person, where: "kind = 'special'")
  }

  private func forgetScans(of person: Person.ID, where condition: String) throws {
    try db.execute(
      sql: "UPDATE consent SET scan = NULL, scanFormat = NULL, scanSize = NULL WHERE personId = ? AND \(condition)",
      arguments: [person])
  }

  fileprivate func depersonalise(_ person: Person.ID) throws {
    for table in [
      "formerSurname", "contact", "specialCategory", "mentorProfile", "menteeProfile", "representative", "attainment",
    ] {
      try db.execute(sql: "DELETE FROM \(table) WHERE personId = ?", arguments: [person])
    }
    try db.execute(
      sql: "DELETE FROM placement WHERE stayId IN (SELECT id FROM stay WHERE personId = ?)", arguments: [person])
    try forgetScans(of: person, where: "1")
    try forgetMovements(of: person)
    try forgetAnswers(of: person)
    try db.execute(
      sql: "UPDATE consent SET place = '', withdrawalReason = '', version = version + 1 WHERE personId = ?",
      arguments: [person])
    let code = PersonName.destroyed(person)
    // The month of birth stays: without it the coverage of past years would lose those who were counted by age.
    try db.execute(
      sql: """
        UPDATE person
        SET surname = ?, given = ?, patronymic = '', searchKey = ?, birthDate = date(birthDate, 'start of month'),
          sex = NULL, workSince = NULL, version = version + 1
        WHERE id = ?
        """,
      arguments: [code.surname, code.given, code.searchKey.text, person])
    try forgetTexts(of: person)
  }

  /// What the person answered and what was measured of the mentee. That somebody answered, and whether satisfied, stays
  /// with the code: the figures of past periods do not move.
  private func forgetAnswers(of person: Person.ID) throws {
    for table in ["answer", "safetyFlag"] {
      try db.execute(
        sql: "DELETE FROM \(table) WHERE respondentId IN (SELECT id FROM respondent WHERE personId = ?)",
        arguments: [person])
    }
    try db.execute(
      sql: """
        DELETE FROM measurement
        WHERE pairId IN (SELECT pair.id FROM stay JOIN pair ON pair.menteeStayId = stay.id WHERE stay.personId = ?)
        """,
      arguments: [person])
  }

  /// What would be put back by an undoing, what was typed in requests for a transfer, and how to reach an expert.
  private func forgetMovements(of person: Person.ID) throws {
    try db.execute(
      sql: "DELETE FROM movement WHERE id IN (SELECT movementId FROM movementPerson WHERE personId = ?)",
      arguments: [person])
    try db.execute(sql: "DELETE FROM distinctPeople WHERE ? IN (firstId, secondId)", arguments: [person])
    try db.execute(sql: "DELETE FROM importRow WHERE personId = ?", arguments: [person])
    try db.execute(
      sql: """
        UPDATE transfer SET typedName = '–', label = '', request = '', reply = ''
        WHERE stayId IN (SELECT id FROM stay WHERE personId = ?)
        """,
      arguments: [person])
    try db.execute(
      sql: """
        UPDATE expert SET directions = '', employer = '', post = '', occupation = '', phone = '', email = '',
          moderation = 'archived'
        WHERE personId = ?
        """,
      arguments: [person])
  }

  /// Words that somebody typed about the person in pairs, and the values in the log, which keeps who did what and when.
  private func forgetTexts(of person: Person.ID) throws {
    let pairs: SQL = """
      (SELECT pair.id FROM stay JOIN pair ON pair.mentorStayId = stay.id WHERE stay.personId = \(person)
        UNION SELECT pair.id FROM stay JOIN pair ON pair.menteeStayId = stay.id WHERE stay.personId = \(person))
      """
    try db.execute(
      literal: """
        UPDATE event SET before = NULL, after = NULL
        WHERE (before IS NOT NULL OR after IS NOT NULL) AND (
          subject = \("person:\(person)")
          OR subject IN (SELECT 'person:' || id FROM person WHERE mergedInto = \(person))
          OR subject IN (SELECT 'transfer:' || transfer.id FROM transfer JOIN stay ON stay.id = transfer.stayId
            WHERE stay.personId = \(person))
          OR subject IN (SELECT 'pair:' || pair.id FROM pair WHERE pair.id IN \(pairs)
            AND (pair.explanation <> '' OR pair.closeNote <> ''
              OR EXISTS (SELECT 1 FROM meeting WHERE meeting.pairId = pair.id))))
        """)
    try db.execute(
      literal: "UPDATE addendum SET content = '', format = '', payment = '' WHERE pairId IN \(pairs)")
    try db.execute(
      literal: """
        UPDATE meeting SET place = '', topic = '', result = '', nextStep = '', version = version + 1
        WHERE pairId IN \(pairs)
        """)
    try db.execute(sql: "DELETE FROM mentorLink WHERE personId = ?", arguments: [person])
    try db.execute(sql: "UPDATE centreQuestion SET answer = '' WHERE personId = ?", arguments: [person])
    try db.execute(
      literal: """
        UPDATE pair SET explanation = '', closeNote = '', version = version + 1
        WHERE id IN \(pairs) AND (explanation <> '' OR closeNote <> '')
        """)
  }
}

extension PersonName {
  /// What stands in the place of a name that was destroyed.
  static func destroyed(_ person: Person.ID) -> PersonName {
    // A name must have its second part; this one has no letter, so that short forms end with the code.
    PersonName(surname: "Участник №\(Typography.noBreakSpace)\(person)", given: "…")
  }
}
