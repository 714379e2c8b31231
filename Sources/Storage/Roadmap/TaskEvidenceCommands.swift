internal import GRDB
import Mentoring

/// What somebody puts beside a task to show that it was done.
package enum NewEvidence: Sendable {
  case file(bytes: [UInt8], ScanFormat, label: String)
  case link(String, label: String)
  /// One of `recordOptions(for:)`.
  case record(RecordOption)
}

extension Store {
  package func addEvidence(
    _ evidence: NewEvidence, to task: RoadmapTask.ID, within scope: Scope, by author: Author
  ) throws {
    guard case .file(let bytes, let format, let label) = evidence else {
      try change(by: author) { try $0.add(evidence, to: task, within: scope) }
      return
    }
    let name = try scans.save(bytes)
    do {
      try change(by: author) { transaction in
        let (_, owner) = try transaction.markable(task, within: scope)
        try transaction.insertEvidence(task, .file, label: label, scan: (name, format, bytes.count))
        try transaction.record(
          "taskEvidenceAdded", "roadmapTask:\(task)", organisations: owner, after: ["kind": "file", "label": label])
      }
    } catch {
      scans.remove(name)
      throw error
    }
  }

  package func removeEvidence(
    _ id: TaskEvidence.ID, of task: RoadmapTask.ID, within scope: Scope, by author: Author
  ) throws {
    let scan = try change(by: author) { transaction -> String? in
      let (_, owner) = try transaction.markable(task, within: scope)
      let row = try Row.fetchOne(
        transaction.db, sql: "SELECT label, scan FROM taskEvidence WHERE id = ? AND taskId = ?", arguments: [id, task])
      guard let row else { throw Failure.notFound }
      try transaction.db.execute(sql: "DELETE FROM taskEvidence WHERE id = ?", arguments: [id])
      try transaction.record(
        "taskEvidenceRemoved", "roadmapTask:\(task)", organisations: owner, before: ["label": row[0] as String])
      return row[1]
    }
    if let scan { scans.remove(scan) }
  }

  /// The file of an evidence that the scope reads.
  package func evidenceFile(
    _ id: TaskEvidence.ID, of task: RoadmapTask.ID, within scope: Scope
  ) throws -> (bytes: [UInt8], format: ScanFormat) {
    let found = try read { db in
      // What schools and the centre keep may name people: the office reads words about it.
      guard try RoadmapTaskLine.fetch(db, task, within: scope).isEditable else { throw Failure.notFound }
      return try Row.fetchOne(
        db, sql: "SELECT scan, scanFormat FROM taskEvidence WHERE id = ? AND taskId = ? AND scan IS NOT NULL",
        arguments: [id, task]
      ).map { (name: $0[0] as String, format: $0[1] as String) }
    }
    guard let found, let format = ScanFormat(rawValue: found.format) else { throw Failure.notFound }
    return (try scans.bytes(found.name), format)
  }
}

extension Transaction {
  fileprivate func add(_ evidence: NewEvidence, to task: RoadmapTask.ID, within scope: Scope) throws {
    let (_, owner) = try markable(task, within: scope)
    switch evidence {
    case .file: return
    case .link(let address, let label): try insertEvidence(task, .link, label: label, target: address)
    case .record(let option):
      guard try RecordOption.all(db, for: task).contains(option) else {
        throw Failure.refused(.notOffered, field: "record")
      }
      try insertEvidence(task, option.kind, label: option.label, target: option.target)
    }
    try record("taskEvidenceAdded", "roadmapTask:\(task)", organisations: owner, after: evidence.facts)
  }

  fileprivate func insertEvidence(
    _ task: RoadmapTask.ID, _ kind: TaskEvidence.Kind, label: String, target: String = "",
    scan: (name: String, format: ScanFormat, size: Int)? = nil
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO taskEvidence (taskId, kind, label, target, scan, scanFormat, scanSize, addedOn)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [task, kind.rawValue, label, target, scan?.name, scan?.format.rawValue, scan?.size, today])
  }
}

extension NewEvidence {
  fileprivate var facts: [String: String?] {
    switch self {
    case .file(_, _, let label): ["kind": "file", "label": label]
    case .link(let address, let label): ["kind": "link", "label": label, "target": address]
    case .record(let option): ["kind": option.kind.rawValue, "label": option.label, "target": option.target]
    }
  }
}
