import Mentoring

extension Words {
  /// Beside a number that stands apart from the word.
  /// «педагог в реестре», «педагога в реестре», «педагогов в реестре».
  static func stayRoles(_ role: Stay.Role, _ count: Int) -> String {
    let word =
      switch role {
      case .pupil: Russian.pluralWord(count, "ученик", "ученика", "учеников")
      case .student: Russian.pluralWord(count, "студент", "студента", "студентов")
      case .teacher: Russian.pluralWord(count, "педагог", "педагога", "педагогов")
      case .employee: Russian.pluralWord(count, "работник", "работника", "работников")
      case .parent: Russian.pluralWord(count, "родитель", "родителя", "родителей")
      case .volunteer: Russian.pluralWord(count, "волонтёр", "волонтёра", "волонтёров")
      }
    return word + " в реестре"
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
