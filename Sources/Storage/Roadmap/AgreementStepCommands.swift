internal import GRDB
import Mentoring

/// A remark of the centre that is being made: about a measure as it stood when the page was opened.
package struct NewRoadmapRemark: Sendable {
  /// Nil for one about the whole.
  package let task: RoadmapTask.ID?
  package let version: Int
  package let text: String

  package init(task: RoadmapTask.ID?, version: Int, text: String) {
    self.task = task
    self.version = version
    self.text = text
  }
}

extension Store {
  /// To the centre for agreement; the remarks of the round before are answered by that.
  package func sendRoadmap(_ id: Roadmap.ID, version: Int, for viewer: Account, by author: Author) throws {
    try change(by: author) { transaction in
      let roadmap = try transaction.step(.send, id, version: version, for: viewer)
      let tasks = "SELECT count(*) FROM roadmapTask WHERE roadmapId = ?"
      guard try Int.fetchOne(transaction.db, sql: tasks, arguments: [id]) ?? 0 > 0 else {
        throw Failure.refused(.roadmapEmpty)
      }
      try transaction.db.execute(
        sql: "UPDATE roadmap SET state = 'sent', sentOn = ?, version = version + 1 WHERE id = ?",
        arguments: [transaction.today, id])
      try transaction.db.execute(
        sql: "UPDATE roadmapRemark SET closedOn = ? WHERE roadmapId = ? AND closedOn IS NULL",
        arguments: [transaction.today, id])
      try transaction.recordRoadmap("roadmapSent", roadmap, after: ["edition": String(roadmap.edition)])
    }
  }

  /// Takes a roadmap back that the centre has not judged yet.
  package func recallRoadmap(_ id: Roadmap.ID, version: Int, for viewer: Account, by author: Author) throws {
    try change(by: author) { transaction in
      let roadmap = try transaction.step(.recall, id, version: version, for: viewer)
      try transaction.db.execute(
        sql: "UPDATE roadmap SET state = 'draft', sentOn = NULL, version = version + 1 WHERE id = ?", arguments: [id])
      try transaction.recordRoadmap("roadmapRecalled", roadmap)
    }
  }

  /// Back to the school with remarks bound to measures. Those about a measure that changed meanwhile stop all of it.
  ///
  /// - Throws: `ChangedTasks` with the measures that are not what the centre read.
  package func returnRoadmap(
    _ id: Roadmap.ID, remarks: [NewRoadmapRemark], version: Int, for viewer: Account, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let known = Dictionary(
        uniqueKeysWithValues: try RoadmapTaskLine.all(transaction.db, of: id, viewer.scope).map {
          ($0.task.id, $0.task)
        })
      let changed = remarks.compactMap { remark in
        remark.task.flatMap { known[$0]?.version == remark.version ? nil : $0 }
      }
      if !changed.isEmpty { throw ChangedTasks(tasks: Set(changed)) }
      let roadmap = try transaction.step(.giveBack, id, version: version, for: viewer)
      for remark in remarks {
        try transaction.db.execute(
          sql: """
            INSERT INTO roadmapRemark (roadmapId, taskId, about, text, madeOn, author) VALUES (?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            id, remark.task, remark.task.flatMap { known[$0]?.title } ?? "", remark.text, transaction.today,
            viewer.name,
          ])
      }
      try transaction.db.execute(
        sql: "UPDATE roadmap SET state = 'returned', version = version + 1 WHERE id = ?", arguments: [id])
      try transaction.recordRoadmap("roadmapReturned", roadmap, after: ["remarks": String(remarks.count)])
    }
  }

  /// Agreed: the edition is kept as it is now, with the name and the day.
  package func agreeRoadmap(_ id: Roadmap.ID, version: Int, for viewer: Account, by author: Author) throws {
    try change(by: author) { transaction in
      let roadmap = try transaction.step(.agree, id, version: version, for: viewer)
      try transaction.agree(roadmap, by: viewer.name)
    }
  }

  /// The same for several that were read in the list; one that changed meanwhile stops all of it.
  package func agreeRoadmaps(
    _ chosen: [(id: Roadmap.ID, version: Int)], for viewer: Account, by author: Author
  ) throws {
    try change(by: author) { transaction in
      for (id, version) in chosen {
        try transaction.agree(try transaction.step(.agree, id, version: version, for: viewer), by: viewer.name)
      }
    }
  }
}

/// Remarks were written about measures that have changed since: nothing is saved, so that they can be read again.
package struct ChangedTasks: Error, Sendable {
  package let tasks: Set<RoadmapTask.ID>
}

extension Transaction {
  fileprivate func step(
    _ step: Roadmap.Step, _ id: Roadmap.ID, version: Int, for viewer: Account
  ) throws -> Roadmap {
    let roadmap = try RoadmapLine.fetch(db, id, within: viewer.scope, on: today).roadmap
    guard roadmap.version == version, roadmap.after(step, by: viewer) != nil else { throw Failure.stale }
    return roadmap
  }

  func agree(_ roadmap: Roadmap, by name: String, on day: CalendarDate? = nil) throws {
    let day = day ?? today
    try db.execute(
      sql: """
        UPDATE roadmap SET state = 'agreed', agreedOn = ?, agreedBy = ?, version = version + 1 WHERE id = ?
        """, arguments: [day, name, roadmap.id])
    try db.execute(
      sql: "INSERT INTO roadmapEdition (roadmapId, number, sentOn, agreedOn, agreedBy) VALUES (?, ?, ?, ?, ?)",
      arguments: [roadmap.id, roadmap.edition, roadmap.sentOn, day, name])
    try db.execute(
      sql: """
        INSERT INTO roadmapEditionTask (roadmapId, number, position, theme, title, source, term, executor, result)
        SELECT roadmapId, ?, row_number() OVER (ORDER BY position, id), theme, title, source, term, executor, result
        FROM roadmapTask
        WHERE roadmapId = ?
        """, arguments: [roadmap.edition, roadmap.id])
    try recordRoadmap("roadmapAgreed", roadmap, after: ["edition": String(roadmap.edition)])
  }
}
