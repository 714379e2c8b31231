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
