extension Eligibility {
  /// One thing to know about a pair before it is made.
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
    case noWorkConsent
    case notTrained
    case mentorLoad(Int, capacity: Int)
    case mentorConsent(Consent.Lack)
    case menteeConsent(Consent.Lack)

    package var level: Level {
      switch self {
      case .mentorConsent(.withdrawn), .menteeConsent(.withdrawn): .impossible
      case .samePerson, .mentorRole, .menteeRole, .outsideMentorStay, .outsideMenteeStay, .sameFormPair: .impossible
      case .menteeAge, .menteeBirthDateUnknown, .menteeGrade, .notNovice, .differentOrganisation,
        .mentorGradeNotHigher, .mentorWorkYears, .noAgreement, .noWorkConsent, .notTrained, .mentorLoad, .mentorConsent,
        .menteeConsent:
        .remark
      }
    }

    /// Whom it is about: the same is true of a mentor whoever the mentee is.
    package enum Subject: Sendable { case mentor, mentee, both }

    package var subject: Subject {
      switch self {
      case .mentorRole, .outsideMentorStay, .mentorWorkYears, .noAgreement, .noWorkConsent, .notTrained, .mentorLoad,
        .mentorConsent:
        .mentor
      case .menteeRole, .outsideMenteeStay, .sameFormPair, .menteeAge, .menteeBirthDateUnknown, .menteeGrade,
        .notNovice, .menteeConsent:
        .mentee
      case .samePerson, .differentOrganisation, .mentorGradeNotHigher: .both
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
