import Mentoring
import Storage

/// Who takes part, by form of mentoring: numbers only.
struct ParticipationView: Encodable, Sendable {
  let pairs: String
  let mentees: String
  let mentors: String
  let pairsWord: String
  let menteesWord: String
  let mentorsWord: String
  let forms: [Row]
  let hasForms: Bool

  struct Row: Encodable, Sendable {
    let form: String
    let pairs: String
    let mentees: String
    let mentors: String
  }

  /// - Parameter tally: what the figures beside it leave to be shown of the totals.
  init(_ participation: Participation, _ tally: PublicTally) {
    pairs = Words.publicCount(tally.pairs)
    mentees = Words.publicCount(tally.mentees)
    mentors = Words.publicCount(PublicCount(participation.total.mentors))
    pairsWord = Words.pluralWord(tally.pairs, "действующая пара", "действующие пары", "действующих пар")
    menteesWord = Words.pluralWord(tally.mentees, "наставляемый", "наставляемых", "наставляемых")
    mentorsWord = Words.pluralWord(
      PublicCount(participation.total.mentors), "наставник", "наставника", "наставников")
    let lines = participation.forms
    let pairCounts = PublicCount.breakdown(lines.map(\.pairs), of: tally.pairs)
    let menteeCounts = PublicCount.breakdown(lines.map(\.mentees), of: tally.mentees)
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
      total: .init(form: "", pairs: 612, mentees: 600, mentors: 98)),
    PublicTally([], mentees: 600, pairs: 612))
}
