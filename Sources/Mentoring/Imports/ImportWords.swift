/// What people write in the cells of a table for what the registry knows by codes.
package enum ImportWords {
  package static func sex(_ text: String) -> Person.Sex? {
    switch SearchKey(text).text {
    case "м", "муж", "мужской", "мальчик", "юноша", "мужчина": .male
    case "ж", "жен", "женский", "девочка", "девушка", "женщина": .female
    default: nil
    }
  }

  package static func role(_ text: String) -> Stay.Role? {
    switch SearchKey(text).text {
    case "ученик", "ученица", "обучающийся", "обучающаяся", "учащийся", "учащаяся", "школьник": .pupil
    case "студент", "студентка": .student
    case "педагог", "учитель", "преподаватель", "воспитатель", "педагогический работник": .teacher
    case "работник", "сотрудник", "работник организации", "специалист": .employee
    case "родитель", "мать", "отец": .parent
    case "волонтер", "доброволец": .volunteer
    default: nil
    }
  }

  package static func reason(_ reason: MenteeProfile.Reason) -> String {
    switch reason {
    case .grades: "трудности в учёбе"
    case .adaptation: "адаптация на новом месте"
    case .gifted: "развитие одарённости"
    case .career: "выбор профессии"
    case .project: "работа над проектом"
    case .communication: "общение и уверенность"
    case .profession: "профессиональные трудности педагога"
    case .other: "другое"
    }
  }

  package static func reason(_ text: String) -> MenteeProfile.Reason? {
    let key = SearchKey(text).text
    return MenteeProfile.Reason.allCases.first { SearchKey(reason($0)).text == key }
  }

  /// «выбор профессии: хочу понять себя», as our own base has it, in its two parts.
  package static func request(_ text: String) -> (reason: MenteeProfile.Reason?, request: String) {
    if let whole: MenteeProfile.Reason = reason(text) { return (whole, "") }
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let begun: MenteeProfile.Reason = reason(parts[0]) else { return (nil, text) }
    return (begun, Typography.tidied(parts[1]))
  }

  /// «наставник, наставляемый»; nil when something else stands there.
  package static func sides(_ text: String) -> Set<Pair.Side>? {
    var sides: Set<Pair.Side> = []
    for word in SearchKey(text).text.split(separator: " ") {
      switch word {
      case "наставник": sides.insert(.mentor)
      case "наставляемый", "наставляемая": sides.insert(.mentee)
      case "и", "нет": continue
      default: return nil
      }
    }
    return sides
  }
}
