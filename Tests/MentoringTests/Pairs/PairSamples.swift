import Mentoring

extension MentoringForm {
  /// The forms of `domain.md` 3.4, as the directory begins.
  static let samples: [MentoringForm] = [
    sample("pupil-pupil", .pupil, .pupil, ages: 10...19, sameOrganisation: true),
    sample("student-student", .student, .student, sameOrganisation: true),
    sample("teacher-pupil", .teacher, .pupil, ages: 10...19),
    sample("student-pupil", .student, .pupil, ages: 10...19),
    sample("employer-pupil", .employee, .pupil, ages: 10...19, gradeFrom: 8, mentorYears: 5),
    sample("employer-student", .employee, .student, mentorYears: 5),
    sample("teacher-teacher", .teacher, .teacher, noviceYears: 3, mentorYears: 5),
  ]

  static func sample(_ code: String) -> MentoringForm { samples.first { $0.code.rawValue == code }! }

  private static func sample(
    _ code: String, _ mentor: Stay.Role, _ mentee: Stay.Role, ages: ClosedRange<Int>? = nil, gradeFrom: Int? = nil,
    noviceYears: Int? = nil, mentorYears: Int? = nil, sameOrganisation: Bool = false
  ) -> MentoringForm {
    MentoringForm(
      code: Code(rawValue: code), name: code, track: mentee == .teacher ? .teachers : .learners, mentorRole: mentor,
      menteeRole: mentee, menteeAges: ages, menteeGradeFrom: gradeFrom, noviceYears: noviceYears,
      mentorYears: mentorYears, sameOrganisation: sameOrganisation, source: "Калмыкия, примечание")
  }
}

/// A side as tests vary it: by default somebody against whom nothing speaks.
struct SampleSide {
  var person: Person.ID
  var organisation: Organisation.ID
  var role: Stay.Role
  var stay = Period(openFrom: date("2020-09-01"))
  var birthDate: CalendarDate?
  var workSince: CalendarDate?
  var grade: Int?
  var trainedOn: CalendarDate?
  var capacity = 3
  var pairs: [Eligibility.Engagement] = []
  var hasAgreement = true

  static func mentor(of form: MentoringForm) -> SampleSide {
    SampleSide(
      person: Person.ID(1), organisation: Organisation.ID(form.mentorRole == .employee ? 9 : 1), role: form.mentorRole,
      workSince: date("2010-09-01"), grade: form.mentorRole == .pupil ? 10 : nil, trainedOn: date("2026-09-10"))
  }

  static func mentee(of form: MentoringForm) -> SampleSide {
    SampleSide(
      person: Person.ID(2), organisation: Organisation.ID(1), role: form.menteeRole, birthDate: date("2012-05-05"),
      workSince: form.menteeRole == .teacher ? date("2025-09-01") : nil, grade: form.menteeRole == .pupil ? 8 : nil)
  }

  var side: Eligibility.Side {
    Eligibility.Side(
      person: person, organisation: organisation, role: role, stay: stay, birthDate: birthDate, workSince: workSince,
      grade: grade, trainedOn: trainedOn, capacity: capacity, pairs: pairs, hasAgreement: hasAgreement)
  }
}
