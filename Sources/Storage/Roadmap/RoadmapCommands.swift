internal import GRDB
import Mentoring

/// A roadmap to be begun.
package struct RoadmapDraft: Sendable {
  package let owner: Roadmap.Owner
  package let title: String
  package let period: Period
  /// The code of the template that the measures come from; empty without one.
  package let template: String
  package let measures: [RoadmapMeasure]

  package init(owner: Roadmap.Owner, title: String, period: Period, template: String, measures: [RoadmapMeasure]) {
    self.owner = owner
    self.title = title
    self.period = period
    self.template = template
    self.measures = measures
  }
}

extension Store {
  /// Begins a roadmap with the measures of a template, or with none.
  package func addRoadmap(_ draft: RoadmapDraft, for viewer: Account, by author: Author) throws -> Roadmap.ID {
    try change(by: author) { transaction in
      try transaction.checkOwner(draft.owner, for: viewer)
      let id = try transaction.insert(draft)
      try transaction.record(
        "roadmapAdded", Self.subject(ofRoadmap: id), organisations: draft.owner.organisations,
        after: ["title": draft.title, "template": draft.template, "measures": String(draft.measures.count)])
      return id
    }
  }

  /// Gives a roadmap another title or period.
  package func changeRoadmap(
    _ id: Roadmap.ID, title: String, period: Period, version: Int, for viewer: Account, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let roadmap = try transaction.writable(id, for: viewer)
      guard roadmap.version == version else { throw Failure.stale }
      try transaction.beginEdition(of: roadmap)
      try transaction.db.execute(
        sql: "UPDATE roadmap SET title = ?, starts = ?, ends = ? WHERE id = ?",
        arguments: [title, period.start, period.end ?? period.start, id])
      try transaction.recordRoadmap(
        "roadmapChanged", roadmap,
        before: ["title": roadmap.title, "starts": roadmap.period.start.iso, "ends": roadmap.period.end?.iso],
        after: ["title": title, "starts": period.start.iso, "ends": period.end?.iso])
    }
  }

  /// Takes a roadmap away that nobody has agreed to and in which nothing is done.
  package func removeRoadmap(_ id: Roadmap.ID, version: Int, for viewer: Account, by author: Author) throws {
    try change(by: author) { transaction in
      let roadmap = try transaction.writable(id, for: viewer)
      guard roadmap.version == version else { throw Failure.stale }
      let hasTraces = try Bool.fetchOne(
        transaction.db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM roadmapEdition WHERE roadmapId = ?1)
            OR EXISTS (SELECT 1 FROM roadmapTask WHERE roadmapId = ?1 AND doneOn IS NOT NULL)
            OR EXISTS (
              SELECT 1 FROM taskEvidence
              JOIN roadmapTask ON roadmapTask.id = taskEvidence.taskId
              WHERE roadmapTask.roadmapId = ?1)
          """, arguments: [id])
      if hasTraces == true { throw Failure.refused(.roadmapInUse) }
      try transaction.db.execute(sql: "DELETE FROM roadmap WHERE id = ?", arguments: [id])
      try transaction.recordRoadmap("roadmapRemoved", roadmap, before: ["title": roadmap.title])
    }
  }

  /// Adds a measure at the end of a roadmap.
  package func addTask(
    _ measure: RoadmapMeasure, to id: Roadmap.ID, for viewer: Account, by author: Author
  ) throws -> RoadmapTask.ID {
    try change(by: author) { transaction in
      let roadmap = try transaction.writable(id, for: viewer)
      try transaction.beginEdition(of: roadmap)
      let last = try Int.fetchOne(
        transaction.db, sql: "SELECT max(position) FROM roadmapTask WHERE roadmapId = ?", arguments: [id])
      try transaction.insert([measure], into: id, of: roadmap.owner, after: last ?? 0)
      let task = RoadmapTask.ID(transaction.db.lastInsertedRowID)
      try transaction.record(
        "roadmapTaskAdded", "roadmapTask:\(task)", organisations: roadmap.owner.organisations,
        after: ["title": measure.title, "term": measure.term.written])
      return task
    }
  }

  /// Changes what a measure wants. In an agreed roadmap that begins the next edition.
  package func changeTask(
    _ id: RoadmapTask.ID, _ measure: RoadmapMeasure, version: Int, for viewer: Account, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let (task, roadmap) = try transaction.writableTask(id, for: viewer)
      try transaction.bump("roadmapTask", id: id.rawValue, version: version)
      try transaction.beginEdition(of: roadmap)
      let columns = RoadmapMeasure.columns.map { "\($0) = ?" }.joined(separator: ", ")
      try transaction.db.execute(
        sql: "UPDATE roadmapTask SET \(columns), due = ?, starts = ? WHERE id = ?",
        arguments: StatementArguments(measure.values + [measure.term.due, measure.term.starts, id]))
      let (before, after) = (task.measure.facts, measure.facts)
      try transaction.record(
        "roadmapTaskChanged", "roadmapTask:\(id)", organisations: roadmap.owner.organisations,
        before: before.filter { after[$0.key] != $0.value }, after: after.filter { before[$0.key] != $0.value })
    }
  }

  package func removeTask(_ id: RoadmapTask.ID, version: Int, for viewer: Account, by author: Author) throws {
    try change(by: author) { transaction in
      let (task, roadmap) = try transaction.writableTask(id, for: viewer)
      guard task.version == version else { throw Failure.stale }
      let evidence = "SELECT EXISTS (SELECT 1 FROM taskEvidence WHERE taskId = ?)"
      let hasEvidence = try Bool.fetchOne(transaction.db, sql: evidence, arguments: [id])
      guard task.completion == nil, hasEvidence == false else { throw Failure.refused(.taskInUse) }
      try transaction.beginEdition(of: roadmap)
      try transaction.db.execute(sql: "DELETE FROM roadmapTask WHERE id = ?", arguments: [id])
      try transaction.recordRoadmap("roadmapTaskRemoved", roadmap, before: ["title": task.title])
    }
  }
}

extension Roadmap.Owner {
  /// Whose facts an event touches.
  var organisations: [Organisation.ID] {
    switch self {
    case .municipality: []
    case .organisation(let id): [id]
    }
  }

  /// The columns `municipalityId` and `organisationId`.
  var keys: [Int64?] {
    switch self {
    case .municipality(let id): [id.rawValue, nil]
    case .organisation(let id): [nil, id.rawValue]
    }
  }
}

extension RoadmapMeasure {
  /// As the log keeps them.
  fileprivate var facts: [String: String?] {
    [
      "title": title, "term": term.written, "wording": wording, "executor": executor, "result": result,
      "participants": participants, "paper": paper, "group": group, "stage": stage.map(String.init) ?? "",
      "source": source,
    ]
  }
}

extension Transaction {
  /// A roadmap that the viewer may change the measures of now.
  func writable(_ id: Roadmap.ID, for viewer: Account) throws -> Roadmap {
    let roadmap = try RoadmapLine.fetch(db, id, within: viewer.scope, on: today).roadmap
    guard roadmap.after(.write, by: viewer) != nil else {
      throw roadmap.state == .sent ? Failure.refused(.roadmapSent) : Failure.forbidden
    }
    return roadmap
  }

  func writableTask(_ id: RoadmapTask.ID, for viewer: Account) throws -> (RoadmapTask, Roadmap) {
    let task = try RoadmapTaskLine.fetch(db, id, within: viewer.scope).task
    guard let roadmap = task.roadmap else { throw Failure.notFound }
    return (task, try writable(roadmap, for: viewer))
  }

  /// What was agreed stays as it was agreed; the change belongs to the next edition, which is to be sent again.
  func beginEdition(of roadmap: Roadmap) throws {
    let isNew = roadmap.state == .agreed
    try db.execute(
      sql: """
        UPDATE roadmap
        SET version = version + 1, state = iif(?1, 'draft', state), edition = edition + ?1,
          agreedOn = iif(?1, NULL, agreedOn), agreedBy = iif(?1, '', agreedBy), sentOn = iif(?1, NULL, sentOn)
        WHERE id = ?2
        """, arguments: [isNew, roadmap.id])
    guard isNew else { return }
    try recordRoadmap("roadmapEditionBegun", roadmap, after: ["edition": String(roadmap.edition + 1)])
  }

  func recordRoadmap(
    _ kind: String, _ roadmap: Roadmap, before: [String: String?] = [:], after: [String: String?] = [:]
  ) throws {
    try record(
      kind, Store.subject(ofRoadmap: roadmap.id), organisations: roadmap.owner.organisations, before: before,
      after: after)
  }

  fileprivate func checkOwner(_ owner: Roadmap.Owner, for viewer: Account) throws {
    switch owner {
    case .municipality(let id):
      guard viewer.isOfCentre else { throw Failure.forbidden }
      guard viewer.scope == .everything || viewer.scope == .municipality(id) else { throw Failure.notFound }
    case .organisation(let id):
      guard viewer.mayEdit else { throw Failure.forbidden }
      let request: SQLRequest<Bool> = """
        SELECT EXISTS (
          SELECT 1 FROM organisation WHERE id = \(id) AND \(viewer.scope.condition(on: "organisation"))
            AND kind IN \(Organisation.Kind.educational.map(\.rawValue)))
        """
      guard try request.fetchOne(db) == true else { throw Failure.notFound }
    }
  }

  func insert(_ draft: RoadmapDraft) throws -> Roadmap.ID {
    try db.execute(
      sql: """
        INSERT INTO roadmap (municipalityId, organisationId, title, starts, ends, template) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: StatementArguments(
        draft.owner.keys + [draft.title, draft.period.start, draft.period.end ?? draft.period.start, draft.template]
          as [(any DatabaseValueConvertible)?]))
    let id = Roadmap.ID(db.lastInsertedRowID)
    try insert(draft.measures, into: id, of: draft.owner, after: 0)
    return id
  }

  fileprivate func insert(
    _ measures: [RoadmapMeasure], into roadmap: Roadmap.ID, of owner: Roadmap.Owner, after position: Int
  ) throws {
    let names = RoadmapMeasure.columns.joined(separator: ", ")
    let marks = RoadmapMeasure.columns.map { _ in "?" }.joined(separator: ", ")
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO roadmapTask (municipalityId, organisationId, roadmapId, position, due, starts, \(names))
        VALUES (?, ?, ?, ?, ?, ?, \(marks))
        """)
    for (number, measure) in zip((position + 1)..., measures) {
      let place: [(any DatabaseValueConvertible)?] =
        owner.keys + [roadmap, number, measure.term.due, measure.term.starts] as [(any DatabaseValueConvertible)?]
      try statement.execute(arguments: StatementArguments(place + measure.values))
    }
  }
}
