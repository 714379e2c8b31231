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

  /// One side of a pair as the rules see it on the first day of the pair.
  package struct Side: Sendable, Equatable {
    package let person: Person.ID
    package let organisation: Organisation.ID
    package let role: Stay.Role
    package let stay: Period
    package let birthDate: CalendarDate?
    package let workSince: CalendarDate?
    package let grade: Int?
    package let trainedOn: CalendarDate?
    package let capacity: Int
    /// Pairs in which the person is on this side and that are not over.
    package let pairs: [Engagement]
    /// True when the person's organisation has an agreement in force with the organisation of the other side.
    package let hasAgreement: Bool

    package init(
      person: Person.ID, organisation: Organisation.ID, role: Stay.Role, stay: Period, birthDate: CalendarDate?,
      workSince: CalendarDate?, grade: Int?, trainedOn: CalendarDate?, capacity: Int, pairs: [Engagement],
      hasAgreement: Bool
    ) {
      self.person = person
      self.organisation = organisation
      self.role = role
      self.stay = stay
      self.birthDate = birthDate
      self.workSince = workSince
      self.grade = grade
      self.trainedOn = trainedOn
      self.capacity = capacity
      self.pairs = pairs
      self.hasAgreement = hasAgreement
    }
  }

  /// A pair that somebody is already in.
  package struct Engagement: Sendable, Equatable {
    package let pair: Pair.ID
    package let form: MentoringForm.Code
    package let period: Period

    package init(pair: Pair.ID, form: MentoringForm.Code, period: Period) {
      self.pair = pair
      self.form = form
      self.period = period
    }
  }

  package enum Finding: Sendable, Equatable {
    case samePerson
    case mentorRole(Stay.Role, wanted: Stay.Role)
    case menteeRole(Stay.Role, wanted: Stay.Role)
    case outsideMentorStay(Period)
    case outsideMenteeStay(Period)
    case sameFormPair(Pair.ID)
    case menteeAge(Int, wanted: ClosedRange<Int>)
    case menteeBirthDateUnknown
    case menteeGrade(Int, from: Int)
    case notNovice(years: Int?, limit: Int)
    case differentOrganisation
    case mentorGradeNotHigher(mentor: Int, mentee: Int)
    case mentorWorkYears(Int?, wanted: Int)
    case noAgreement
    case notTrained
    case mentorLoad(Int, capacity: Int)

    package var level: Level {
      switch self {
      case .samePerson, .mentorRole, .menteeRole, .outsideMentorStay, .outsideMenteeStay, .sameFormPair: .impossible
      case .menteeAge, .menteeBirthDateUnknown, .menteeGrade, .notNovice, .differentOrganisation,
        .mentorGradeNotHigher, .mentorWorkYears, .noAgreement, .notTrained, .mentorLoad:
        .remark
      }
    }

    /// Exceptions from the rule of a form are explained in writing; mere advice is not.
    package var needsExplanation: Bool {
      switch self {
      case .menteeAge, .menteeGrade, .notNovice, .differentOrganisation, .mentorGradeNotHigher: true
      default: false
      }
    }
  }
}

extension Eligibility {
  /// Judges a mentee alone: before a mentor is chosen, or to say which forms are open to the mentee.
  package init(mentee: Side, form: MentoringForm, period: Period) {
    findings = Self.menteeFindings(mentee, form, period)
  }

  /// Judges a whole pair for a period of work.
  package init(mentor: Side, mentee: Side, form: MentoringForm, period: Period) {
    findings = Self.mentorFindings(mentor, mentee, form, period) + Self.menteeFindings(mentee, form, period)
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
    return found
  }

  /// A young specialist, or somebody in the first year at a new place of work (Калмыкия, «учитель – учитель»).
  private static func isNovice(_ mentee: Side, limit: Int, on date: CalendarDate) -> Bool {
    if let since = mentee.workSince, since.fullYears(until: date) <= limit { return true }
    return mentee.stay.start.fullYears(until: date) < 1
  }

  private static func mentorFindings(
    _ mentor: Side, _ mentee: Side, _ form: MentoringForm, _ period: Period
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
    if !isTrained(mentor, for: period) { found.append(.notTrained) }
    let load = mentor.pairs.filter { $0.period.overlaps(period) }.count
    if load >= mentor.capacity { found.append(.mentorLoad(load, capacity: mentor.capacity)) }
    return found
  }

  /// Training holds for the school year it took place in and for the next one.
  private static func isTrained(_ mentor: Side, for period: Period) -> Bool {
    guard let trainedOn = mentor.trainedOn else { return false }
    return SchoolYear(containing: trainedOn).next >= SchoolYear(containing: period.start)
  }
}
