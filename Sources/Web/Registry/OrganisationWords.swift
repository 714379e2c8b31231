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

  /// Of an agreement, as one of the sides sees it (Пижанка, п. 11.9; Л-Кузнецкий, п. 2.7–2.8).
  static func bond(_ bond: AgreementForm.Bond) -> String {
    switch bond {
    case .partnership: "вторая сторона даёт наставников или экспертов"
    case .supported: "вторая сторона – сильная школа, она поддерживает эту"
    case .supports: "эта школа поддерживает вторую, школу с низкими результатами"
    }
  }

  static func agreementKind(_ kind: Agreement.Kind) -> String {
    switch kind {
    case .partnership: "партнёрское"
    case .support: "поддержка школы"
    }
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
