internal import GRDB
import Mentoring

extension Store {
  /// Saves a pair, or as many pairs as there are mentees: a group.
  ///
  /// - Throws: `Failure.notFound` for people out of the scope's reach; a refusal when the two cannot be a pair, or when
  ///   a rule of the form asks for an explanation and there is none.
  @discardableResult
  package func addPairs(_ new: NewPair, in scope: Scope, by author: Author) throws -> [Pair.ID] {
    try change(by: author) { transaction in
      let drafted = try DraftedPair.fetch(
        transaction.db,
        PairDraft(mentees: new.mentees, mentor: new.mentor, form: new.form, period: new.terms.period),
        in: scope, today: author.today)
      try drafted.check(explanation: new.terms.explanation)
      let programme = try transaction.programme(new.terms.programme, new.form, drafted.host)
      let pairs = try new.mentees.map { mentee in
        try transaction.insertPair(new, mentee: mentee, at: drafted.host, programme: programme)
      }
      if pairs.count > 1 {
        try transaction.db.execute(literal: "UPDATE pair SET groupId = \(pairs[0]) WHERE id IN \(pairs)")
      }
      return pairs
    }
  }

  /// Changes what is agreed about a pair: not its people, nor its form.
  package func changePair(
    _ id: Pair.ID, _ terms: PairTerms, version: Int, in scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let pair = try transaction.pair(id, in: scope)
      if let refusal = pair.refusalToChange(period: terms.period) { throw Failure.refused(refusal, field: "ends") }
      try transaction.bump("pair", id: id.rawValue, version: version)
      try transaction.checkMeetings(of: id, within: terms.period)
      let before = try transaction.terms(of: id)
      let programme = try transaction.programme(terms.programme, pair.form, before.organisation, keeping: id)
      try transaction.db.execute(
        sql: """
          UPDATE pair SET programmeId = ?, roleModelId = ?, starts = ?, ends = ?, explanation = ?
          WHERE id = ?
          """,
        arguments: [
          programme, try transaction.roleModel(terms.roleModel, pair.form), terms.period.start,
          terms.period.end ?? terms.period.start, terms.explanation, id,
        ])
      let after = try transaction.terms(of: id)
      let changed = after.fields.filter { $0.value != before.fields[$0.key] }
      try transaction.record(
        "pairChanged", "pair:\(id)", organisations: try transaction.organisations(of: id),
        before: before.fields.filter { changed.keys.contains($0.key) }, after: changed)
    }
  }
}

extension DraftedPair {
  fileprivate var host: Organisation.ID { mentees[0].side.organisation }

  func check(explanation: String) throws {
    guard let form, mentor != nil else { throw Failure.notFound }
    let found = Eligibility(merging: eligibility(in: form))
    for finding in found.findings where finding.level == .impossible {
      switch finding {
      case .sameFormPair: throw Failure.refused(.overlappingPair)
      case .outsideMentorStay, .outsideMenteeStay: throw Failure.refused(.pairOutsideStay)
      default: throw Failure.refused(.notEligible)
      }
    }
    if Set(mentees.map(\.side.person)).count < mentees.count { throw Failure.refused(.overlappingPair) }
    if found.needsExplanation && explanation.isEmpty { throw Failure.refused(.explanationMissing) }
  }
}

extension Transaction {
  fileprivate func insertPair(
    _ new: NewPair, mentee: Stay.ID, at host: Organisation.ID, programme: Programme.ID?
  ) throws -> Pair.ID {
    try db.execute(
      sql: """
        INSERT INTO pair (organisationId, formCode, mentorStayId, menteeStayId, programmeId, roleModelId, starts, ends,
          explanation)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        host, new.form.rawValue, new.mentor, mentee, programme, try roleModel(new.terms.roleModel, new.form),
        new.terms.period.start, new.terms.period.end ?? new.terms.period.start, new.terms.explanation,
      ])
    let id = Pair.ID(db.lastInsertedRowID)
    try record(
      "pairAdded", "pair:\(id)", organisations: try organisations(of: id), after: try terms(of: id).fields)
    return id
  }

  /// The pair, for a change by those whose organisation keeps it.
  func pair(_ id: Pair.ID, in scope: Scope) throws -> Pair {
    let found = try Pair.fetchAll(db, where: "pair.id = \(id) AND \(scope.condition(on: "organisation"))")
    guard let pair = found.first else { throw Failure.notFound }
    return pair
  }

  /// The organisations whose facts speak of a pair, the one that keeps it first: wherever either side ever was.
  func organisations(of pair: Pair.ID) throws -> [Organisation.ID] {
    try Organisation.ID.fetchAll(
      db,
      sql: """
        SELECT organisationId FROM pair WHERE id = ?1
        UNION ALL
        SELECT stay.organisationId FROM stay
        JOIN stay AS side ON side.personId = stay.personId
        JOIN pair ON side.id IN (pair.mentorStayId, pair.menteeStayId)
        WHERE pair.id = ?1
        """,
      arguments: [pair])
  }

  /// The schema keeps meetings within the days of their pair; here is said which of the two dates is in the way.
  fileprivate func checkMeetings(of pair: Pair.ID, within period: Period) throws {
    let days = try Row.fetchOne(
      db, sql: "SELECT min(heldOn), max(heldOn) FROM meeting WHERE pairId = ?", arguments: [pair])
    if let first: CalendarDate = days?[0], first < period.start {
      throw Failure.refused(.meetingsLeftOutside, field: "starts")
    }
    if let last: CalendarDate = days?[1], let end = period.end, last > end {
      throw Failure.refused(.meetingsLeftOutside, field: "ends")
    }
  }

  fileprivate func programme(
    _ choice: Programme.Choice, _ form: MentoringForm.Code, _ host: Organisation.ID, keeping pair: Pair.ID? = nil
  ) throws -> Programme.ID? {
    switch choice {
    case .none: return nil
    case .existing(let id):
      let known = try Programme.fetchAll(db, of: form, in: host, keeping: pair)
      guard known.contains(where: { $0.id == id }) else { throw Failure.refused(.notOffered, field: "programme") }
      return id
    case .new(let title):
      try db.execute(
        sql: "INSERT OR IGNORE INTO programme (organisationId, formCode, title) VALUES (?, ?, ?)",
        arguments: [host, form.rawValue, title])
      return try Programme.ID.fetchOne(
        db, sql: "SELECT id FROM programme WHERE organisationId = ? AND formCode = ? AND title = ?",
        arguments: [host, form.rawValue, title])
    }
  }

  fileprivate func roleModel(_ id: RoleModel.ID?, _ form: MentoringForm.Code) throws -> RoleModel.ID? {
    guard let id else { return nil }
    guard try RoleModel.fetchAll(db, of: form).contains(where: { $0.id == id })
    else { throw Failure.refused(.notOffered, field: "role-model") }
    return id
  }

  /// What the log keeps of the terms, and the organisation that the pair belongs to.
  fileprivate func terms(of id: Pair.ID) throws -> (organisation: Organisation.ID, fields: [String: String]) {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT pair.organisationId, pair.starts, pair.ends, programme.title, roleModel.name, pair.explanation
        FROM pair
        LEFT JOIN programme ON programme.id = pair.programmeId
        LEFT JOIN roleModel ON roleModel.id = pair.roleModelId
        WHERE pair.id = ?
        """,
      arguments: [id])
    guard let row else { throw Failure.notFound }
    let fields = [
      "starts": row[1] as String, "ends": row[2], "programme": row[3] ?? "", "roleModel": row[4] ?? "",
      "explanation": row[5],
    ]
    return (row[0], fields)
  }
}
