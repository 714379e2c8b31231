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

  /// «наставник – педагог, наставляемый – ученик 10–19 лет».
  static func sides(_ form: PublicForm) -> String {
    let ages = form.menteeAges.map { " \($0.lowerBound)–\(Russian.years($0.upperBound))" } ?? ""
    return "наставник – \(stayRole(form.mentor)), наставляемый – \(stayRole(form.mentee))\(ages)"
  }
}
