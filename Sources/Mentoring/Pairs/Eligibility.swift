/// Judges whether two people can be a pair of a form, and says why (`ux.md` K6, the eligibility hints).
package struct Eligibility: Sendable, Equatable {
  package let findings: [Finding]

  package var level: Level { findings.map(\.level).max() ?? .fits }

  /// True when the curator has to explain why the pair is made all the same.
  package var needsExplanation: Bool { findings.contains(where: \.needsExplanation) }

  package enum Level: Int, Sendable, Comparable {
    case fits, remark, impossible
    package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }
}

extension Eligibility {
  /// Judges a mentee alone: before a mentor is chosen, or to say which forms are open to the mentee.
  package init(mentee: Side, form: MentoringForm, period: Period) {
    findings = Self.menteeFindings(mentee, form, period)
  }

  /// Judges a whole pair for a period of work.
  ///
  /// - Parameter newcomers: mentees whom the mentor takes on at once: one in a pair, several in a group.
  package init(mentor: Side, mentee: Side, form: MentoringForm, period: Period, newcomers: Int = 1) {
    findings =
      Self.mentorFindings(mentor, mentee, form, period, newcomers) + Self.menteeFindings(mentee, form, period)
  }

  /// Judges a group: everything that is found about any of its pairs, once.
  package init(mentor: Side, mentees: [Side], form: MentoringForm, period: Period) {
    self.init(
      merging: mentees.map {
        Eligibility(mentor: mentor, mentee: $0, form: form, period: period, newcomers: mentees.count)
      })
  }

  /// The part of the judgement that is about some of the sides.
  package func concerning(_ subjects: Set<Finding.Subject>) -> Eligibility {
    Eligibility(findings: findings.filter { subjects.contains($0.subject) })
  }

  package init(merging all: [Eligibility]) {
    findings = all.flatMap(\.findings).reduce(into: []) { found, next in
      if !found.contains(next) { found.append(next) }
    }
  }

  private static func menteeFindings(_ mentee: Side, _ form: MentoringForm, _ period: Period) -> [Finding] {
    var found: [Finding] = []
    if mentee.role != form.menteeRole { found.append(.menteeRole(mentee.role, wanted: form.menteeRole)) }
    if !mentee.stay.encloses(period) { found.append(.outsideMenteeStay(mentee.stay)) }
    if let twin = mentee.pairs.first(where: { $0.form == form.code && $0.period.overlaps(period) }) {
      found.append(.sameFormPair(twin.pair))
    }
    if let ages = form.menteeAges {
      let age = mentee.birthDate?.fullYears(until: period.start)
      if let age, !ages.contains(age) { found.append(.menteeAge(age, wanted: ages)) }
      if age == nil { found.append(.menteeBirthDateUnknown) }
    }
    if let from = form.menteeGradeFrom, let grade = mentee.grade, grade < from {
      found.append(.menteeGrade(grade, from: from))
    }
    if let limit = form.noviceYears, !isNovice(mentee, limit: limit, on: period.start) {
      found.append(.notNovice(years: mentee.workSince?.fullYears(until: period.start), limit: limit))
    }
    if let lack = mentee.lackOfConsent { found.append(.menteeConsent(lack)) }
    return found
  }

  /// A young specialist, or somebody in the first year at a new place of work (Калмыкия, «учитель – учитель»).
  private static func isNovice(_ mentee: Side, limit: Int, on date: CalendarDate) -> Bool {
    if let since = mentee.workSince, since.fullYears(until: date) <= limit { return true }
    return mentee.stay.start.fullYears(until: date) < 1
  }

  private static func mentorFindings(
    _ mentor: Side, _ mentee: Side, _ form: MentoringForm, _ period: Period, _ newcomers: Int
  ) -> [Finding] {
    var found: [Finding] = []
    if mentor.person == mentee.person { found.append(.samePerson) }
    if mentor.role != form.mentorRole { found.append(.mentorRole(mentor.role, wanted: form.mentorRole)) }
    if !mentor.stay.encloses(period) { found.append(.outsideMentorStay(mentor.stay)) }
    let elsewhere = mentor.organisation != mentee.organisation
    if form.sameOrganisation && elsewhere { found.append(.differentOrganisation) }
    if form.mentorRole == .pupil, let senior = mentor.grade, let junior = mentee.grade, senior <= junior {
      found.append(.mentorGradeNotHigher(mentor: senior, mentee: junior))
    }
    if let wanted = form.mentorYears {
      let years = mentor.workSince?.fullYears(until: period.start)
      if years.map({ $0 < wanted }) ?? true { found.append(.mentorWorkYears(years, wanted: wanted)) }
    }
    if form.mentorRole == .employee && elsewhere && !mentor.hasAgreement { found.append(.noAgreement) }
    if form.track == .teachers && !mentor.hasWorkConsent { found.append(.noWorkConsent) }
    if !MentorProfile(trainedOn: mentor.trainedOn).isTrained(on: period.start) { found.append(.notTrained) }
    let load = mentor.load(during: period)
    if load + newcomers > mentor.capacity { found.append(.mentorLoad(load, capacity: mentor.capacity)) }
    if let lack = mentor.lackOfConsent { found.append(.mentorConsent(lack)) }
    return found
  }
}
