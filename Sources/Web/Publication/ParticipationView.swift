import Mentoring
import Storage

/// Who takes part, by form of mentoring: numbers only.
struct ParticipationView: Encodable, Sendable {
  let pairs: String
  let mentees: String
  let mentors: String
  let forms: [Row]
  let hasForms: Bool

  struct Row: Encodable, Sendable {
    let form: String
    let pairs: String
    let mentees: String
    let mentors: String
  }

  init(_ participation: Participation) {
    let total = participation.total
    pairs = Words.publicCount(PublicCount(total.pairs))
    mentees = Words.publicCount(PublicCount(total.mentees))
    mentors = Words.publicCount(PublicCount(total.mentors))
    let lines = participation.forms
    let pairCounts = PublicCount.breakdown(lines.map(\.pairs))
    let menteeCounts = PublicCount.breakdown(lines.map(\.mentees))
    let mentorCounts = PublicCount.breakdown(lines.map(\.mentors))
    forms = lines.indices.map { index in
      Row(
        form: lines[index].form, pairs: Words.publicCount(pairCounts[index]),
        mentees: Words.publicCount(menteeCounts[index]), mentors: Words.publicCount(mentorCounts[index]))
    }
    hasForms = !forms.isEmpty
  }

  static let sample = ParticipationView(
    Participation(
      forms: [.init(form: "учитель – ученик", pairs: 612, mentees: 600, mentors: 98)],
      total: .init(form: "", pairs: 612, mentees: 600, mentors: 98)))
}
