internal import GRDB
import Mentoring

/// Those who could lead the mentees in a form, the most suitable first.
package struct MentorChoice: Sendable {
  package let form: MentoringForm
  package let mentees: [Candidate]
  package let period: Period
  /// What is found about the mentees whoever leads them: said once, and no reason to prefer a mentor.
  package let ofMentees: Eligibility
  package let mentors: [Judged]

  package struct Judged: Sendable {
    package let candidate: Candidate
    /// Without what is found about the mentees alone.
    package let eligibility: Eligibility
    /// What speaks for the mentor, for all the mentees together.
    package let match: Match
  }
}

extension Store {
  /// Everybody in reach who has the role that the form wants of a mentor, each judged with all the mentees.
  ///
  /// - Parameter text: surname as typed; empty for all.
  /// - Throws: `Failure.notFound` when the draft has no form or no mentees within the scope.
  package func mentors(
    for draft: PairDraft, named text: String, in scope: Scope, today: CalendarDate
  ) throws -> MentorChoice {
    try read { db in try MentorChoice.fetch(db, for: draft, named: text, in: scope, today: today) }
  }
}

extension MentorChoice {
  static func fetch(
    _ db: Database, for draft: PairDraft, named text: String, in scope: Scope, today: CalendarDate
  ) throws -> MentorChoice {
    let mentees = try Candidate.mentees(db, draft.mentees, in: scope, on: today).map { $0.leaving(draft.replacing) }
    guard let host = mentees.first?.side.organisation, let code = draft.form,
      let form = try MentoringForm.fetchOne(db, code)
    else { throw Failure.notFound }
    let period = draft.period(today: today, within: mentees)
    let found = try Candidate.fetchAll(
      db, as: .mentor,
      where: """
        \(Candidate.isWithinReach(of: scope)) AND \(Candidate.mayLead(in: form, at: host))
        AND stay.starts <= \(period.end ?? period.start) AND ifnull(stay.ends, '9999') >= \(period.start)
        AND \(NameSearch(text).condition(on: "stay.personId"))
        """,
      on: period.start, host: host)
    let sides = mentees.map(\.side)
    let asked = Match.Words(merging: mentees.map(\.words))
    let judged = found.map { mentor in
      Judged(
        candidate: mentor,
        eligibility: Eligibility(mentor: mentor.side, mentees: sides, form: form, period: period)
          .concerning([.mentor, .both]),
        match: Match(mentor: mentor.words, of: mentor.side, mentee: asked, of: sides[0], during: period))
    }
    return MentorChoice(
      form: form, mentees: mentees, period: period,
      ofMentees: Eligibility(merging: sides.map { Eligibility(mentee: $0, form: form, period: period) }),
      mentors: judged.map { ($0.rank(period), $0) }.sorted { $0.0 < $1.0 }.map(\.1))
  }
}

extension MentorChoice.Judged {
  /// Suitable first, then the registered, those who answer the request better, the less loaded. The sort keeps names in
  /// order.
  fileprivate func rank(_ period: Period) -> (Int, Int, Int, Int, Int) {
    (
      eligibility.level.rawValue, candidate.isRegistered ? 0 : 1, -match.score, eligibility.findings.count,
      candidate.side.load(during: period)
    )
  }
}

extension PairDraft {
  /// The term chosen, else the suggested one; where even that is impossible, one that the findings can speak about.
  func period(today: CalendarDate, within people: [Candidate]) -> Period {
    period ?? PairTerms.suggestedPeriod(today: today, within: people.map(\.side.stay))
      ?? PairTerms.suggestedPeriod(today: today, within: []) ?? Period(openFrom: today)
  }
}

extension Candidate {
  /// - Throws: `Failure.notFound` when the mentor is out of the viewer's reach.
  static func mentor(
    _ db: Database, _ stay: Stay.ID, in scope: Scope, on date: CalendarDate, host: Organisation.ID? = nil
  ) throws -> Candidate {
    let found = try fetchAll(
      db, as: .mentor, where: "stay.id = \(stay) AND \(isWithinReach(of: scope))", on: date, host: host)
    guard let mentor = found.first else { throw Failure.notFound }
    return mentor
  }

  /// The viewer's own organisations; and, for a curator, partners, students and teachers of the district who are open to
  /// other schools, and whoever has an agreement with the own organisations.
  static func isWithinReach(of scope: Scope) -> SQL {
    let own = scope.condition(on: "organisation")
    guard case .organisations = scope else { return own }
    let partners = Organisation.Kind.partners.map(\.rawValue)
    return """
      (\(own)
        OR (organisation.kind IN \(partners) OR stay.role = 'student' OR \(isOpenToOthers))
          AND organisation.municipalityId IN (
            SELECT own.municipalityId FROM organisation AS own WHERE \(scope.condition(on: "own")))
        OR organisation.id IN (
          SELECT partnerId FROM agreement
          JOIN organisation AS own ON own.id = agreement.organisationId
          WHERE \(scope.condition(on: "own"))))
      """
  }

  /// A teacher who is ready to work with other schools of the district (decision 0114).
  static let isOpenToOthers: SQL = """
    stay.role = 'teacher' AND EXISTS (
      SELECT 1 FROM mentorProfile AS offer WHERE offer.personId = stay.personId AND offer.elsewhere = 1)
    """

  /// Mentors of the form for mentees of an organisation: its own people, and others of the district where the form
  /// lets people of different organisations meet.
  fileprivate static func mayLead(in form: MentoringForm, at host: Organisation.ID) -> SQL {
    let role: SQL = "stay.role = \(form.mentorRole.rawValue)"
    if form.sameOrganisation { return "\(role) AND stay.organisationId = \(host)" }
    return """
      \(role) AND (
        organisation.municipalityId = (SELECT municipalityId FROM organisation AS host WHERE host.id = \(host))
        OR organisation.id IN (SELECT partnerId FROM agreement WHERE organisationId = \(host)))
      """
  }
}
