import Mentoring
import Storage

extension Words {
  /// What to do, with its number: the curator does it herself, the others see to it that it is done.
  static func task(_ item: Agenda.Item, for viewer: Account, today: CalendarDate) -> String {
    viewer.role == .curator ? ownTask(item, today: today) : watchedTask(item, today: today)
  }

  private static func ownTask(_ item: Agenda.Item, today: CalendarDate) -> String {
    switch item.kind {
    case .closePairs: "Завершить \(Russian.plural(item.count, "пару", "пары", "пар")): срок вышел"
    case .overdueTasks: "Отметить выполнение: \(roadmapItems(item.count)) дорожной карты"
    case .enterContingents: "Внести численность на \(SchoolYear(containing: today).label) учебный год"
    case .enterOrders: "Внести приказ: \(Russian.plural(item.count, "пара", "пары", "пар")) без приказа"
    case .matchMentees: "Подобрать наставника: \(mentees(item.count)) без пары"
    case .monitoring: "Сверить данные к мониторингу \(halfYear(item.due))"
    }
  }

  private static func watchedTask(_ item: Agenda.Item, today: CalendarDate) -> String {
    switch item.kind {
    case .closePairs: "Напомнить о завершении: у \(Russian.plural(item.count, "пары", "пар", "пар")) вышел срок"
    case .overdueTasks: "Проверить дорожные карты: \(roadmapItems(item.count)) не выполнено"
    case .enterContingents:
      "Запросить численность \(SchoolYear(containing: today).label): "
        + "нет у \(Russian.plural(item.count, "организации", "организаций", "организаций"))"
    case .enterOrders: "Напомнить о приказах: \(Russian.plural(item.count, "пара", "пары", "пар")) без приказа"
    case .matchMentees: "Помочь с подбором: \(mentees(item.count)) без пары"
    case .monitoring: "Проверить охват школ к мониторингу \(halfYear(item.due))"
    }
  }

  private static func mentees(_ count: Int) -> String {
    Russian.plural(count, "наставляемый", "наставляемых", "наставляемых")
  }

  private static func roadmapItems(_ count: Int) -> String { Russian.plural(count, "пункт", "пункта", "пунктов") }

  /// «за 2-е полугодие 2026 г.» of the day on which the half-year is reported.
  private static func halfYear(_ day: CalendarDate?) -> String {
    day.map { "за \($0.month <= 6 ? 1 : 2)-е полугодие \($0.year)\(Typography.noBreakSpace)г." } ?? ""
  }

  /// What another account did, without a name of anybody.
  static func change(_ change: Change) -> String {
    let number = change.subject.split(separator: ":").last.map { "№\(Typography.noBreakSpace)\($0)" } ?? ""
    return switch change.kind {
    case "personAdded": "Добавлен участник \(number)"
    case "personRemoved": "Отменено добавление участника \(number)"
    case "importLoaded": "Загружен список участников"
    case "importWithdrawn": "Отменена загрузка списка"
    case "personChanged": "Изменены сведения об участнике \(number)"
    case "stayAdded", "placementAdded": "Новое место участника \(number)"
    case "stayEnded": "Уход участника \(number)"
    case "mentorProfileSaved": "Анкета наставника \(number)"
    case "menteeProfileSaved": "Анкета наставляемого \(number)"
    case "pairAdded": "Сохранена пара \(number)"
    case "pairChanged": "Изменена пара \(number)"
    case "pairFixed": "Пара \(number) закреплена приказом"
    case "pairClosed": "Завершена пара \(number)"
    case "pairCalledOff": "Отменена пара \(number)"
    case "organisationAdded": "Добавлена организация"
    case "organisationChanged": "Изменена карточка организации"
    case "contingentSaved": "Внесена численность"
    case "agreementAdded": "Записано соглашение"
    case "roadmapTaskDone": "Выполнен пункт дорожной карты"
    default: "Изменение"
    }
  }
}
