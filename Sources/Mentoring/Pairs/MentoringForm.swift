/// A form of mentoring: who leads whom, and within which limits (Калмыкия, примечание; `domain.md` 3.4).
///
/// Forms are rows that the centre edits; this is what the rules know of one.
package struct MentoringForm: Sendable, Equatable {
  package let code: Code
  package let name: String
  package let track: Track
  package let mentorRole: Stay.Role
  package let menteeRole: Stay.Role
  /// Ages the mentee should have, in full years; nil where the form sets no age.
  package let menteeAges: ClosedRange<Int>?
  /// The lowest class of the mentee («старшие классы»); nil where any class will do.
  package let menteeGradeFrom: Int?
  /// Years of work under which a teacher is a young specialist; nil where the form does not ask.
  package let noviceYears: Int?
  /// Years of work that the mentor should have; nil where the form does not ask.
  package let mentorYears: Int?
  package let sameOrganisation: Bool
  package let source: String

  package init(
    code: Code, name: String, track: Track, mentorRole: Stay.Role, menteeRole: Stay.Role,
    menteeAges: ClosedRange<Int>?, menteeGradeFrom: Int?, noviceYears: Int?, mentorYears: Int?,
    sameOrganisation: Bool, source: String
  ) {
    self.code = code
    self.name = name
    self.track = track
    self.mentorRole = mentorRole
    self.menteeRole = menteeRole
    self.menteeAges = menteeAges
    self.menteeGradeFrom = menteeGradeFrom
    self.noviceYears = noviceYears
    self.mentorYears = mentorYears
    self.sameOrganisation = sameOrganisation
    self.source = source
  }

  /// The permanent key of a form: latin, kebab-case, part of addresses.
  package struct Code: RawRepresentable, Hashable, Sendable, Codable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// Two models that share words and are never counted together (`domain.md` 12).
  package enum Track: String, Sendable, CaseIterable, Codable { case learners, teachers }
}
