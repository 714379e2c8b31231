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

  init(_ numbers: PublicNumbers) {
    pairs = Words.publicCount(numbers.pairs)
    mentees = Words.publicCount(numbers.mentees)
    mentors = Words.publicCount(numbers.mentors)
    pairsWord = Words.pluralWord(numbers.pairs, "действующая пара", "действующие пары", "действующих пар")
    menteesWord = Words.pluralWord(numbers.mentees, "наставляемый", "наставляемых", "наставляемых")
    mentorsWord = Words.pluralWord(numbers.mentors, "наставник", "наставника", "наставников")
    forms = numbers.forms.map { form in
      Row(
        form: form.name, pairs: Words.publicCount(form.pairs), mentees: Words.publicCount(form.mentees),
        mentors: Words.publicCount(form.mentors))
    }
    hasForms = !forms.isEmpty
  }

  static let sample = ParticipationView(
    PublicNumbers(
      counted: [], pairs: .exact(612), mentees: .exact(600), mentors: .exact(98),
      forms: [.init(name: "учитель – ученик", pairs: .exact(612), mentees: .exact(600), mentors: .exact(98))]))
}
