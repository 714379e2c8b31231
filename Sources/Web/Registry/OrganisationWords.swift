import Mentoring

extension Words {
  /// Beside a number that stands apart from the word.
  static func stayRoles(_ role: Stay.Role) -> String {
    switch role {
    case .pupil: "учеников в реестре"
    case .student: "студентов в реестре"
    case .teacher: "педагогов в реестре"
    case .employee: "работников в реестре"
    case .parent: "родителей в реестре"
    case .volunteer: "волонтёров в реестре"
    }
  }

  /// A group named without the table around it.
  static func groupAlone(_ group: Contingent.Group, isFirst: Bool = true) -> String {
    let words =
      switch group {
      case .pupils: "обучающихся всего"
      case .pupils10to19: "обучающихся 10–19 лет"
      case .pupils15to19: "обучающихся 15–19 лет"
      case .teachers: "педагогов всего"
      case .teachersUnder35: "педагогов моложе 35 лет"
      case .novices: "педагогов со стажем 0–3 года"
      }
    return isFirst ? Russian.initialUpper(words) : words
  }

  static func standing(_ standing: Agreement.Standing) -> StatusWord {
    switch standing {
    case .inForce: StatusWord("в силе", .ok)
    case .expiring(inDays: 0): StatusWord("истекает сегодня", .warn)
    case .expiring(let days): StatusWord("истекает через \(Russian.plural(days, "день", "дня", "дней"))", .warn)
    case .expired: StatusWord("истекло", .idle)
    }
  }
}
