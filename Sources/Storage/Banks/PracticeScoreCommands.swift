internal import GRDB
import Mentoring

extension Store {
  /// Enters the sheet of an expert, or puts it right. Version 0 means that there was none when the form was opened.
  package func score(
    _ practice: BankEntry.ID, by expert: BankEntry.ID, _ score: PracticeScore, version: Int, for viewer: Account,
    by author: Author
  ) throws {
    try change(by: author) { transaction in
      let entry = try BankLine.fetchOne(transaction.db, practice, of: .practices, for: viewer).entry
      let judge = try BankLine.fetchOne(transaction.db, expert, of: .experts, for: viewer).entry
      guard entry.mayBeScored(viewer.hand(on: entry.draft.owner)), judge.moderation != .draft else {
        throw Failure.forbidden
      }
      let known = try PracticeScoreLine.fetchAll(transaction.db, of: practice).first { $0.expert == expert }
      guard (known?.version ?? 0) == version else {
        throw version == 0 ? Failure.refused(.alreadyExists, field: "expert") : Failure.stale
      }
      let marks = PracticeScore.Criterion.allCases.map { ($0.rawValue, score.marks[$0]) }
      try transaction.db.execute(
        sql: "DELETE FROM practiceScore WHERE practiceId = ? AND expertId = ?", arguments: [practice, expert])
      try transaction.insert(
        into: "practiceScore",
        [
          ("practiceId", practice), ("expertId", expert), ("comment", score.comment), ("scoredOn", score.scoredOn),
          ("version", version + 1),
        ] + marks)
      try transaction.record(
        "practiceScored", Bank.practices.subject(practice), organisations: entry.draft.owner.organisations,
        before: ["total": known.map { String($0.score.total) }], after: ["total": String(score.total)])
    }
  }
}
