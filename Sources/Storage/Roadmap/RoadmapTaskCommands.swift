internal import GRDB
import Mentoring

extension Store {
  /// Marks a task as done, or corrects when and by what it was.
  package func completeRoadmapTask(
    _ id: RoadmapTask.ID, _ completion: RoadmapTask.Completion, version: Int, within scope: Scope, by author: Author
  ) throws {
    try change(by: author) { transaction in
      let line = try RoadmapTaskLine.fetch(transaction.db, id, within: scope)
      guard line.isEditable else { throw Failure.forbidden }
      try transaction.bump("roadmapTask", id: id.rawValue, version: version)
      try transaction.db.execute(
        sql: "UPDATE roadmapTask SET doneOn = ?, evidence = ? WHERE id = ?",
        arguments: [completion.date, completion.evidence, id])
      let owner = try Organisation.ID.fetchOne(
        transaction.db, sql: "SELECT organisationId FROM roadmapTask WHERE id = ?", arguments: [id])
      try transaction.record(
        "roadmapTaskDone", "roadmapTask:\(id)", organisations: owner.map { [$0] } ?? [],
        before: ["doneOn": line.task.completion?.date.iso, "evidence": line.task.completion?.evidence],
        after: ["doneOn": completion.date.iso, "evidence": completion.evidence])
    }
  }
}
