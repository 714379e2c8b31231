internal import GRDB
import Mentoring

// What happens to pairs after they are made: a mentor replaced, work paused, orders of each kind, papers of teachers.
extension DemoWriter {
  func writeChanges() throws {
    let school: SQLRequest<Int64> = "SELECT id FROM organisation WHERE slug = \(DemoCast.school)"
    guard let school = try school.fetchOne(db) else { return }
    try writeReplacement(at: school)
    try writePauses(at: school)
    try writeCompletion(at: school)
    try writeDraft(at: school)
    try writeAddenda()
  }

  private var today: CalendarDate { registry.calendar.today }

  /// Pairs of learners that work now under an order and belong to nobody of the cast, by key.
  private func working(at school: Int64, since: CalendarDate) throws -> [Int64] {
    let cast = DemoCast.allCases.map(\.name.surname)
    let request: SQLRequest<Int64> = """
      SELECT pair.id
      FROM pair
      JOIN stay AS led ON led.id = pair.menteeStayId
      JOIN person AS mentee ON mentee.id = led.personId
      JOIN stay AS guide ON guide.id = pair.mentorStayId
      JOIN person AS mentor ON mentor.id = guide.personId
      WHERE pair.organisationId = \(school) AND pair.formCode = \(DemoForm.teacherPupil) AND pair.orderId IS NOT NULL
        AND pair.closedOn IS NULL AND pair.starts <= \(since) AND pair.ends > \(today.adding(days: 40))
        AND mentee.surname NOT IN \(cast) AND mentor.surname NOT IN \(cast)
      ORDER BY pair.id
      """
    return try request.fetchAll(db)
  }

  private func insertOrder(
    of school: Int64, _ kind: Order.Kind, number: String?, on day: CalendarDate
  ) throws -> Int64 {
    try insert(
      "fixingOrder", "organisationId, kind, number, issuedOn, preparedOn",
      [[school, kind.rawValue, number, number == nil ? nil : day, day.adding(days: -2)]])
    return db.lastInsertedRowID
  }

  /// A teacher went on leave; a colleague who leads nobody took over the next day.
  private func writeReplacement(at school: Int64) throws {
    let day = today.adding(days: -18)
    guard let pair = try working(at: school, since: day.adding(days: -5)).first else { return }
    let free: SQLRequest<Int64> = """
      SELECT stay.id
      FROM stay
      JOIN person ON person.id = stay.personId
      WHERE stay.organisationId = \(school) AND stay.role = 'teacher' AND stay.ends IS NULL
        AND person.surname NOT IN \(DemoCast.allCases.map(\.name.surname))
        AND stay.id <> (SELECT mentorStayId FROM pair WHERE id = \(pair))
      ORDER BY EXISTS (SELECT 1 FROM pair WHERE mentorStayId = stay.id AND lastDay >= \(today)), person.workSince, stay.id
      """
    guard let mentor = try free.fetchOne(db) else { return }
    try db.execute(sql: "DELETE FROM meeting WHERE pairId = ? AND heldOn >= ?", arguments: [pair, day])
    try db.execute(
      sql: """
        UPDATE pair SET closedOn = ?, closeReason = 'mentorReplaced', closeNote = 'Длительный отпуск' WHERE id = ?
        """,
      arguments: [day.adding(days: -1), pair])
    let order = try insertOrder(of: school, .replacement, number: "61-од", on: day)
    try db.execute(
      sql: """
        INSERT INTO pair (organisationId, formCode, mentorStayId, menteeStayId, programmeId, roleModelId, starts, ends,
          precedingId, orderId)
        SELECT organisationId, formCode, ?, menteeStayId, programmeId, roleModelId, ?, ends, id, ? FROM pair WHERE id = ?
        """,
      arguments: [mentor, day, order, pair])
  }

  /// One pair rests now, another has rested and works again; neither for so long that the figures move.
  private func writePauses(at school: Int64) throws {
    let pairs = try working(at: school, since: today.adding(days: -30))
    guard pairs.count > 6 else { return }
    try insert(
      "pause", "pairId, starts, ends, reason",
      [
        [pairs[3], today.adding(days: -9), nil, Pause.Reason.menteeAbsent.rawValue],
        [pairs[5], today.adding(days: -25), today.adding(days: -15), Pause.Reason.organisation.rawValue],
      ])
    try db.execute(
      sql: """
        DELETE FROM meeting WHERE EXISTS (
          SELECT 1 FROM pause
          WHERE pause.pairId = meeting.pairId AND meeting.heldOn BETWEEN pause.starts AND ifnull(pause.ends, '9999'))
        """)
  }

  /// Last year's pairs were completed by an order in June; those that ended this autumn wait for theirs.
  private func writeCompletion(at school: Int64) throws {
    let june = registry.calendar.day(1, 6, of: registry.calendar.previous)
    guard june < today else { return }
    let signed = try insertOrder(of: school, .completion, number: "38-од", on: june)
    try db.execute(
      sql: """
        UPDATE pair SET completionOrderId = ?
        WHERE organisationId = ? AND closeReason = 'completed' AND closedOn <= ? AND orderId IS NOT NULL
        """,
      arguments: [signed, school, june])
    let draft = try insertOrder(of: school, .completion, number: nil, on: today.adding(days: -1))
    try db.execute(
      sql: """
        UPDATE pair SET completionOrderId = ?
        WHERE organisationId = ? AND closeReason = 'completed' AND closedOn > ? AND orderId IS NOT NULL
        """,
      arguments: [draft, school, june])
  }

  /// A group waits for the head's signature.
  private func writeDraft(at school: Int64) throws {
    let request: SQLRequest<Int64> = """
      SELECT id FROM pair
      WHERE organisationId = \(school) AND orderId IS NULL AND groupId IS NOT NULL AND closedOn IS NULL
      ORDER BY id
      """
    let pairs = try request.fetchAll(db)
    guard !pairs.isEmpty else { return }
    let order = try insertOrder(of: school, .fixing, number: nil, on: today)
    try db.execute(literal: "UPDATE pair SET orderId = \(order) WHERE id IN \(pairs)")
  }

  /// Most pairs of teachers have their papers; every fourth lacks the addendum, and one runs out before its pair.
  private func writeAddenda() throws {
    let request: SQLRequest<Row> = """
      SELECT pair.id, stay.personId, pair.starts
      FROM pair
      JOIN stay ON stay.id = pair.mentorStayId
      WHERE pair.formCode = \(DemoForm.teacherTeacher) AND pair.closedOn IS NULL AND pair.ends >= \(today)
      ORDER BY pair.id
      """
    let pairs = try request.fetchAll(db)
    for (number, row) in pairs.enumerated() where number % 4 != 3 {
      let (pair, mentor, starts): (Int64, Int64, CalendarDate) = (row[0], row[1], row[2])
      try writeWorkConsent(of: mentor, on: starts.adding(days: -6))
      try insert(
        "addendum", "pairId, number, signedOn, ends, content, format, payment",
        [
          [
            pair, "\(7 + number)", starts.adding(days: -4), number == 1 ? today.adding(days: 10) : nil,
            "Помогает вести уроки, разбирает занятия, готовит к аттестации", "очно, на рабочем месте",
            number % 2 == 0 ? "доплата 10 % оклада" : "без доплаты",
          ]
        ])
    }
  }

  private func writeWorkConsent(of mentor: Int64, on day: CalendarDate) throws {
    try db.execute(
      sql: """
        INSERT INTO consent (personId, kind, printedOn, signedOn, signer, place)
        SELECT ?1, 'mentorAtWork', ?2, ?2, 'person', 'личное дело'
        WHERE NOT EXISTS (SELECT 1 FROM consent WHERE personId = ?1 AND kind = 'mentorAtWork')
        """,
      arguments: [mentor, day])
  }
}
