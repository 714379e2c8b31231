import Mentoring
import Testing

@Suite("Eligibility")
struct EligibilityTests {
  private static let year = period("2026-10-01", "2027-05-31")

  /// One departure from what a form wants, and what the portal finds.
  struct Departure: Sendable, CustomTestStringConvertible {
    let form: String
    let expected: Eligibility.Finding
    let change: @Sendable (_ mentor: inout SampleSide, _ mentee: inout SampleSide) -> Void

    init(
      _ form: String, _ expected: Eligibility.Finding,
      _ change: @escaping @Sendable (_ mentor: inout SampleSide, _ mentee: inout SampleSide) -> Void
    ) {
      self.form = form
      self.expected = expected
      self.change = change
    }

    var testDescription: String { "\(form): \(expected)" }
  }

  private static let twin = Eligibility.Engagement(
    pair: Pair.ID(7), form: .init(rawValue: "teacher-pupil"), period: year)
  private static let late = period("2026-11-01", "2027-08-31")

  private static let departures: [Departure] =
    MentoringForm.samples.flatMap { form -> [Departure] in
      let code = form.code.rawValue
      let other: Stay.Role = .parent
      return [
        Departure(code, .samePerson) { mentor, mentee in mentee.person = mentor.person },
        Departure(code, .mentorRole(other, wanted: form.mentorRole)) { mentor, _ in mentor.role = other },
        Departure(code, .menteeRole(other, wanted: form.menteeRole)) { _, mentee in mentee.role = other },
        Departure(code, .outsideMentorStay(late)) { mentor, _ in mentor.stay = late },
        Departure(code, .outsideMenteeStay(late)) { _, mentee in mentee.stay = late },
        Departure(code, .notTrained) { mentor, _ in mentor.trainedOn = nil },
        Departure(code, .notTrained) { mentor, _ in mentor.trainedOn = date("2025-08-31") },
        Departure(code, .mentorLoad(1, capacity: 1)) { mentor, _ in
          mentor.pairs = [twin]
          mentor.capacity = 1
        },
        Departure(code, .sameFormPair(Pair.ID(8))) { _, mentee in
          mentee.pairs = [Eligibility.Engagement(pair: Pair.ID(8), form: form.code, period: year)]
        },
      ]
    }
    + ["pupil-pupil", "teacher-pupil", "student-pupil", "employer-pupil"].flatMap { code -> [Departure] in
      [
        Departure(code, .menteeAge(9, wanted: 10...19)) { _, mentee in mentee.birthDate = date("2016-10-02") },
        Departure(code, .menteeAge(20, wanted: 10...19)) { _, mentee in mentee.birthDate = date("2006-10-01") },
        Departure(code, .menteeBirthDateUnknown) { _, mentee in mentee.birthDate = nil },
      ]
    }
    + ["pupil-pupil", "student-student"].map { code in
      Departure(code, .differentOrganisation) { mentor, _ in mentor.organisation = Organisation.ID(2) }
    }
    + [
      Departure("pupil-pupil", .mentorGradeNotHigher(mentor: 8, mentee: 8)) { mentor, _ in mentor.grade = 8 },
      Departure("employer-pupil", .menteeGrade(7, from: 8)) { _, mentee in mentee.grade = 7 },
      Departure("employer-pupil", .noAgreement) { mentor, _ in mentor.hasAgreement = false },
      Departure("employer-student", .noAgreement) { mentor, _ in mentor.hasAgreement = false },
      Departure("employer-pupil", .mentorWorkYears(4, wanted: 5)) { mentor, _ in mentor.workSince = date("2021-10-02")
      },
      Departure("employer-student", .mentorWorkYears(nil, wanted: 5)) { mentor, _ in mentor.workSince = nil },
      Departure("teacher-teacher", .mentorWorkYears(2, wanted: 5)) { mentor, _ in mentor.workSince = date("2024-09-01")
      },
      Departure("teacher-teacher", .notNovice(years: 6, limit: 3)) { _, mentee in mentee.workSince = date("2020-09-01")
      },
      Departure("teacher-teacher", .notNovice(years: nil, limit: 3)) { _, mentee in mentee.workSince = nil },
    ]

  @Test("each form finds each departure from its rules, and nothing else", arguments: departures)
  func departure(_ departure: Departure) {
    let form = MentoringForm.sample(departure.form)
    var mentor = SampleSide.mentor(of: form)
    var mentee = SampleSide.mentee(of: form)
    departure.change(&mentor, &mentee)
    let found = Eligibility(mentor: mentor.side, mentee: mentee.side, form: form, period: Self.year)
    #expect(found.findings == [departure.expected])
    #expect(found.level == departure.expected.level)
    #expect(found.needsExplanation == departure.expected.needsExplanation)
  }

  @Test("those who keep to the rules of a form find nothing", arguments: MentoringForm.samples.map(\.code.rawValue))
  func fitting(_ code: String) {
    let form = MentoringForm.sample(code)
    let found = Eligibility(
      mentor: SampleSide.mentor(of: form).side, mentee: SampleSide.mentee(of: form).side, form: form, period: Self.year)
    #expect(found.findings.isEmpty)
    #expect(found.level == .fits)
  }

  @Test("a teacher with long service is a mentee in the first year at a new school")
  func newcomer() {
    let form = MentoringForm.sample("teacher-teacher")
    var mentee = SampleSide.mentee(of: form)
    mentee.workSince = date("2001-09-01")
    mentee.stay = Period(openFrom: date("2026-09-01"))
    #expect(Eligibility(mentee: mentee.side, form: form, period: Self.year).level == .fits)
  }

  @Test("a pair of another form, or of other dates, is no obstacle")
  func otherPairs() {
    let form = MentoringForm.sample("teacher-pupil")
    var mentee = SampleSide.mentee(of: form)
    mentee.pairs = [
      Eligibility.Engagement(pair: Pair.ID(1), form: .init(rawValue: "pupil-pupil"), period: Self.year),
      Eligibility.Engagement(pair: Pair.ID(2), form: form.code, period: period("2025-10-01", "2026-09-30")),
    ]
    #expect(Eligibility(mentee: mentee.side, form: form, period: Self.year).level == .fits)
  }

  @Test("a group loads the mentor at once: three places do not take four")
  func group() {
    let form = MentoringForm.sample("teacher-pupil")
    let mentor = SampleSide.mentor(of: form).side
    let mentees = (2...5).map { number -> Eligibility.Side in
      var mentee = SampleSide.mentee(of: form)
      mentee.person = Person.ID(Int64(number))
      return mentee.side
    }
    let three = Eligibility(mentor: mentor, mentees: Array(mentees.prefix(3)), form: form, period: Self.year)
    let four = Eligibility(mentor: mentor, mentees: mentees, form: form, period: Self.year)
    #expect(three.findings.isEmpty)
    #expect(four.findings == [.mentorLoad(0, capacity: 3)])
  }
}
