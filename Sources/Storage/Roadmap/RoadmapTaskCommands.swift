internal import GRDB
import Mentoring

extension Store {
  /// Marks a task as done, or corrects when and by what it was.
  package func completeRoadmapTask(
    _ id: RoadmapTask.ID, _ completion: RoadmapTask.Completion, version: Int, within scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let (line, owner) = try transaction.markable(id, within: scope)
      try transaction.bump("roadmapTask", id: id.rawValue, version: version)
      try transaction.db.execute(
        sql: "UPDATE roadmapTask SET doneOn = ?, evidence = ?, waiver = '' WHERE id = ?",
        arguments: [completion.date, completion.evidence, id])
      try transaction.record(
        "roadmapTaskDone", "roadmapTask:\(id)", organisations: owner,
        before: ["doneOn": line.task.completion?.date.iso, "evidence": line.task.completion?.evidence],
        after: ["doneOn": completion.date.iso, "evidence": completion.evidence])
    }
  }

  /// What a hand says of a task that is not done.
  package enum TaskMark: Sendable, Equatable {
    case begun, planned
    /// Does not concern this organisation, and why.
    case waived(String)
  }

  /// Puts a task into another state; a mark of being done goes with it, and the log keeps what it was.
  package func markRoadmapTask(
    _ id: RoadmapTask.ID, _ mark: TaskMark, version: Int, within scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let (line, owner) = try transaction.markable(id, within: scope)
      try transaction.bump("roadmapTask", id: id.rawValue, version: version)
      let waiver = if case .waived(let reason) = mark { reason } else { "" }
      try transaction.db.execute(
        sql: "UPDATE roadmapTask SET doneOn = NULL, evidence = '', begunOn = ?, waiver = ? WHERE id = ?",
        arguments: [mark == .begun ? line.task.begunOn ?? transaction.today : nil, waiver, id])
      let status = line.task.status(on: transaction.today)
      try transaction.record(
        "roadmapTaskMarked", "roadmapTask:\(id)", organisations: owner,
        before: [
          "status": status.rawValue, "doneOn": line.task.completion?.date.iso,
          "evidence": line.task.completion?.evidence, "waiver": line.task.waiver,
        ],
        after: ["mark": mark == .begun ? "begun" : waiver.isEmpty ? "planned" : "waived", "waiver": waiver])
    }
  }
}

extension Transaction {
  /// A task whose state the scope may change: a municipal one is the centre's.
  func markable(
    _ id: RoadmapTask.ID, within scope: Scope
  ) throws -> (line: RoadmapTaskLine, owner: [Organisation.ID]) {
    let line = try RoadmapTaskLine.fetch(db, id, within: scope)
    guard line.isEditable else { throw Failure.forbidden }
    let owner = try Organisation.ID.fetchOne(
      db, sql: "SELECT organisationId FROM roadmapTask WHERE id = ?", arguments: [id])
    return (line, owner.map { [$0] } ?? [])
  }
}
