internal import GRDB
import Mentoring

/// Who suits somebody, whatever the form: people of the bases of mentors and mentees, the best first (`ux.md` K6).
package struct Matches: Sendable {
  package let person: Candidate
  package let side: Pair.Side
  /// What is found about the mentee whoever leads: said once.
  package let ofMentee: Eligibility
  package let lines: [Line]

  package struct Line: Sendable {
    package let mentor: Candidate
    package let mentee: Candidate
    package let form: MentoringForm
    package let eligibility: Eligibility
    package let match: Match
  }
}

extension Store {
  /// The mentors of the base who suit a mentee.
  ///
  /// - Throws: `Failure.notFound` for a mentee out of the scope.
  package func mentors(suiting mentee: Stay.ID, in scope: Scope, today: CalendarDate) throws -> Matches {
    try read { db in
      let person = try Candidate.mentees(db, [mentee], in: scope, on: today)[0]
      let forms = try MentoringForm.fetchAll(db).filter { $0.menteeRole == person.side.role }
      let mentors = try Candidate.fetchAll(
        db, as: .mentor,
        where: """
          \(Candidate.isWithinReach(of: scope)) AND stay.role IN \(Set(forms.map(\.mentorRole.rawValue)).sorted())
          AND mentorProfile.personId IS NOT NULL AND \(Candidate.isHere(on: today))
          AND (organisation.municipalityId = (
              SELECT municipalityId FROM organisation AS host WHERE host.id = \(person.side.organisation))
            OR organisation.id IN (SELECT partnerId FROM agreement WHERE organisationId = \(person.side.organisation)))
          """,
        on: today, host: person.side.organisation)
      return Matches(person, .mentee, mentors.map { ($0, person) }, forms, today: today)
    }
  }

  /// Those who wait for a mentor and whom this one suits.
  ///
  /// - Throws: `Failure.notFound` for a mentor out of the viewer's reach.
  package func mentees(suiting mentor: Stay.ID, in scope: Scope, today: CalendarDate) throws -> Matches {
    try read { db in
      let person = try Candidate.mentor(db, mentor, in: scope, on: today)
      let forms = try MentoringForm.fetchAll(db).filter { $0.mentorRole == person.side.role }
      let mentees = try Candidate.fetchAll(
        db, as: .mentee,
        where: """
          \(scope.condition(on: "organisation")) AND stay.role IN \(Set(forms.map(\.menteeRole.rawValue)).sorted())
          AND menteeProfile.personId IS NOT NULL AND \(Candidate.isHere(on: today))
          AND stay.personId <> \(person.side.person) AND NOT \(Candidate.isMentee(on: today))
          """,
        on: today, host: nil)
      return Matches(person, .mentor, mentees.map { (person, $0) }, forms, today: today)
    }
  }
}

extension Matches {
  /// Each couple in the first form that both may take part in.
  fileprivate init(
    _ person: Candidate, _ side: Pair.Side, _ couples: [(Candidate, Candidate)], _ forms: [MentoringForm],
    today: CalendarDate
  ) {
    self.person = person
    self.side = side
    let period = { (stays: [Period]) in
      PairTerms.suggestedPeriod(today: today, within: stays) ?? Period(openFrom: today)
    }
    ofMentee =
      side == .mentor
      ? Eligibility(merging: [])
      : Eligibility(
        merging: forms.prefix(1).map { Eligibility(mentee: person.side, form: $0, period: period([person.side.stay])) })
    let lines = couples.compactMap { mentor, mentee -> Line? in
      let form = forms.first { form in
        form.mentorRole == mentor.side.role && form.menteeRole == mentee.side.role
          && (!form.sameOrganisation || mentor.side.organisation == mentee.side.organisation)
      }
      guard let form, mentor.side.person != mentee.side.person else { return nil }
      let term = period([mentor.side.stay, mentee.side.stay])
      let found = Eligibility(mentor: mentor.side, mentee: mentee.side, form: form, period: term)
      return Line(
        mentor: mentor, mentee: mentee, form: form,
        eligibility: side == .mentee ? found.concerning([.mentor, .both]) : found,
        match: Match(mentor: mentor.words, of: mentor.side, mentee: mentee.words, of: mentee.side, during: term))
    }
    self.lines = lines.map { ($0.rank, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

extension Matches.Line {
  /// The sort keeps names in order.
  fileprivate var rank: (Int, Int, Int) { (eligibility.level.rawValue, -match.score, eligibility.findings.count) }
}

/// One page of those who wait for a mentor, or of the mentors who have room for a mentee.
package struct MatchingList: Sendable {
  package let people: [Candidate]
  package let total: Int
  package let page: Int
  /// How many there are on the other side.
  package let waiting: Int
  package let free: Int
}

extension Store {
  package func matching(
    _ side: Pair.Side, page: Int, in scope: Scope, today: CalendarDate
  ) throws -> MatchingList {
    try read { db in
      let list = try SlicedRows(page: page) { slice in
        try Candidate.unpaired(db, side, slice, in: scope, on: today)
      }
      let stays: [Stay.ID] = list.rows.map { $0[0] }
      let found = try Candidate.fetchAll(db, as: side, where: "stay.id IN \(stays)", on: today, host: nil)
      let byStay = Dictionary(uniqueKeysWithValues: found.map { ($0.stay, $0) })
      let other = try Candidate.unpaired(db, side.opposite, Slice(page: 1, size: 1), in: scope, on: today)
      let others: Int = other.first?["total"] ?? 0
      return MatchingList(
        people: stays.compactMap { byStay[$0] }, total: list.total, page: list.page,
        waiting: side == .mentee ? list.total : others, free: side == .mentor ? list.total : others)
    }
  }
}

extension Candidate {
  static func isHere(on date: CalendarDate) -> SQL {
    "stay.starts <= \(date) AND ifnull(stay.ends, '9999') >= \(date)"
  }

  /// Registered mentees without a pair, or registered mentors with room for one more, of the scope's own people.
  fileprivate static func unpaired(
    _ db: Database, _ side: Pair.Side, _ slice: Slice, in scope: Scope, on date: CalendarDate
  ) throws -> [Row] {
    let condition: SQL =
      side == .mentee
      ? "stay.role IN (SELECT menteeRole FROM mentoringForm) AND NOT \(isMentee(on: date))"
      : "stay.role IN (SELECT mentorRole FROM mentoringForm) AND \(load(on: date)) < profile.capacity"
    let request: SQLRequest<Row> = """
      SELECT stay.id, count(*) OVER () AS total
      FROM organisation
      JOIN stay ON stay.organisationId = organisation.id
      JOIN \(sql: side.rawValue)Profile AS profile ON profile.personId = stay.personId
      JOIN person ON person.id = stay.personId
      WHERE \(scope.condition(on: "organisation")) AND \(isHere(on: date)) AND \(condition)
      ORDER BY person.searchKey, stay.id
      LIMIT \(slice.size) OFFSET \(slice.offset)
      """
    return try request.fetchAll(db)
  }

  /// How many pairs that are not over the person of a stay leads.
  static func load(on date: CalendarDate) -> SQL {
    """
    (SELECT count(*)
      FROM stay AS own
      JOIN pair ON pair.mentorStayId = own.id
      WHERE own.personId = stay.personId AND pair.lastDay >= \(date))
    """
  }
}
