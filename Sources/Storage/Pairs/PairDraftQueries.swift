internal import GRDB
import Mentoring

/// A pair or a group in the making, with everything that its pages ask about it.
package struct DraftedPair: Sendable {
  package let mentees: [Candidate]
  package let mentor: Candidate?
  package let form: MentoringForm?
  package let period: Period
  package let forms: [MentoringForm]
  /// Of the chosen form; empty before it is chosen.
  package let programmes: [Programme]
  package let roleModels: [RoleModel]

  /// What the rules say about each mentee in a form: with the mentor, once there is one.
  package func eligibility(in form: MentoringForm) -> [Eligibility] {
    mentees.map { mentee in
      guard let mentor else { return Eligibility(mentee: mentee.side, form: form, period: period) }
      return Eligibility(
        mentor: mentor.side, mentee: mentee.side, form: form, period: period, newcomers: mentees.count)
    }
  }

  /// Every form with what the rules say about all the mentees in it, the suitable ones first.
  package var judgedForms: [(form: MentoringForm, eligibility: Eligibility)] {
    let judged = forms.map { (form: $0, eligibility: Eligibility(merging: eligibility(in: $0))) }
    return [.fits, .remark, .impossible].flatMap { level in judged.filter { $0.eligibility.level == level } }
  }

  /// The form that the chosen people leave, when there is one only.
  package var onlyForm: MentoringForm? {
    let open = judgedForms.filter { $0.eligibility.level != .impossible }
    return open.count == 1 ? open[0].form : nil
  }
}

extension Store {
  /// - Throws: `Failure.notFound` when anybody of the draft is out of the viewer's reach, or its form unknown;
  ///   a refusal when the mentees belong to several organisations.
  package func draft(_ draft: PairDraft, in scope: Scope, today: CalendarDate) throws -> DraftedPair {
    try read { db in try DraftedPair.fetch(db, draft, in: scope, today: today) }
  }
}

extension DraftedPair {
  static func fetch(_ db: Database, _ draft: PairDraft, in scope: Scope, today: CalendarDate) throws -> DraftedPair {
    let date = draft.period?.start ?? today
    let mentees = try Candidate.mentees(db, draft.mentees, in: scope, on: date)
    guard let host = mentees.first?.side.organisation else { throw Failure.notFound }
    guard mentees.allSatisfy({ $0.side.organisation == host })
    else { throw Failure.refused(.otherOrganisation, field: "mentee") }
    let mentor = try draft.mentor.map { try Candidate.mentor(db, $0, in: scope, on: date, host: host) }
    let forms = try MentoringForm.fetchAll(db)
    let form = forms.first { $0.code == draft.form }
    if draft.form != nil && form == nil { throw Failure.notFound }
    return DraftedPair(
      mentees: mentees, mentor: mentor, form: form,
      period: draft.period(today: today, within: mentees + [mentor].compactMap(\.self)), forms: forms,
      programmes: try form.map { try Programme.fetchAll(db, of: $0.code, in: host) } ?? [],
      roleModels: try form.map { try RoleModel.fetchAll(db, of: $0.code) } ?? [])
  }
}
