import HTTP
import Mentoring
import Storage

/// Who leads from which day on, in the place of the mentor so far.
struct ReplacementForm: Form {
  var input: Input
  let today: CalendarDate
  let draft: ReplacementDraft

  /// The mentor chosen, while it is one of those offered.
  var chosen: MentorChoice.Judged? {
    Stay.ID(input["mentor"]).flatMap { stay in draft.mentors.first { $0.candidate.stay == stay } }
  }

  /// What has to be explained: about the new mentor and about the mentee.
  var needsExplanation: Bool {
    chosen?.eligibility.needsExplanation ?? false || draft.choice.ofMentees.needsExplanation
  }

  mutating func validated() -> Replacement? {
    let day = input.date("date", today: today, missing: "Укажите первый день с новым наставником")
    let note = input.text("note", label: "Примечание", limit: 1000, lines: .several)
    let explanation = input.text("explanation", label: "Пояснение", limit: 1000, lines: .several)
    let others = Set(input.values.all("group").compactMap(Pair.ID.init))
    if let day, draft.pair.refusalToReplace(from: day) != nil {
      input.fail("date", "Дата – \(bounds): у прежней пары остаётся хотя бы один день, у новой тоже")
    }
    if needsExplanation && explanation.isEmpty { input.fail("explanation", Words.refusal(.explanationMissing)) }
    if !others.isSubset(of: draft.group.map(\.id)) {
      input.fail("group", "Отмеченные пары уже завершены: проверьте список")
    }
    guard let mentor = chosen?.candidate.stay else {
      input.fail("mentor", "Выберите наставника из списка")
      return nil
    }
    guard input.isValid, let day else { return nil }
    return Replacement(mentor: mentor, starts: day, note: note, explanation: explanation, others: others.sorted())
  }

  /// The earliest and the latest possible day.
  var bounds: String {
    let period = draft.pair.period
    return "с \(Russian.date(period.start.adding(days: 1)))" + (period.end.map { " по \(Russian.date($0))" } ?? "")
  }
}
