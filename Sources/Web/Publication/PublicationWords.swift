import Mentoring
import Storage

extension Words {
  /// A number of people on a public page.
  static func publicCount(_ count: PublicCount) -> String {
    switch count {
    case .exact(let people): Russian.number(people)
    case .few: "менее \(PublicCount.threshold)"
    case .withheld: "не показано"
    }
  }

  /// The word that stands with such a number; «менее 5» and no number at all ask for the many.
  static func pluralWord(_ count: PublicCount, _ one: String, _ few: String, _ many: String) -> String {
    if case .exact(let people) = count { Russian.pluralWord(people, one, few, many) } else { many }
  }

  /// «наставник – педагог, наставляемый – ученик 10–19 лет».
  static func sides(_ form: PublicForm) -> String {
    let ages = form.menteeAges.map { " \($0.lowerBound)–\(Russian.years($0.upperBound))" } ?? ""
    return "наставник – \(stayRole(form.mentor)), наставляемый – \(stayRole(form.mentee))\(ages)"
  }
}
