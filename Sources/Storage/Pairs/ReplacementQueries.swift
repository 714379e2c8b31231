internal import GRDB
import Mentoring

/// A pair whose mentor is about to be replaced: who could come, and in which pairs of the group.
package struct ReplacementDraft: Sendable {
  package let pair: Pair
  package let line: PairLine
  /// The other open pairs of the group with the same mentor.
  package let group: [PairLine]
  /// Judged for the days from the change to the end of the pair, without the mentor who goes.
  package let mentors: [MentorChoice.Judged]
  package let choice: MentorChoice
}

extension Store {
  /// - Parameter day: the first with the new mentor.
  /// - Throws: `Failure.notFound` for those who may not change the pair.
  package func replacement(
    of id: Pair.ID, from day: CalendarDate, named text: String, in scope: Scope, today: CalendarDate
  ) throws -> ReplacementDraft {
    let draft = try closureDraft(id, in: scope, today: today)
    return try read { db in
      let request: SQLRequest<Row> = "SELECT menteeStayId, mentorStayId FROM pair WHERE id = \(id)"
      guard let row = try request.fetchOne(db) else { throw Failure.notFound }
      let leaving: Stay.ID = row[1]
      let end = draft.pair.period.end ?? day
      let choice = try MentorChoice.fetch(
        db,
        for: PairDraft(
          mentees: [row[0]], mentor: nil, form: draft.pair.form, period: Period(start: day, end: max(day, end)),
          replacing: [id]),
        named: text, in: scope, today: today)
      return ReplacementDraft(
        pair: draft.pair, line: draft.line, group: draft.group,
        mentors: choice.mentors.filter { $0.candidate.stay != leaving }, choice: choice)
    }
  }
}
