import Mentoring
import Storage

extension Words {
  /// A number of people on a public page.
  static func publicCount(_ count: PublicCount) -> String {
    switch count {
    case .exact(let people): Russian.number(people)
    case .hidden: "не показано"
    }
  }

  /// The word that stands with such a number; «не показано» asks for the many.
  static func pluralWord(_ count: PublicCount, _ one: String, _ few: String, _ many: String) -> String {
    if case .exact(let people) = count { Russian.pluralWord(people, one, few, many) } else { many }
  }

  /// «наставник – педагог, наставляемый – ученик 10–19 лет».
  static func sides(_ form: PublicForm) -> String {
    let ages = form.menteeAges.map { " \($0.lowerBound)–\(Russian.years($0.upperBound))" } ?? ""
    return "наставник – \(stayRole(form.mentor)), наставляемый – \(stayRole(form.mentee))\(ages)"
  }

  /// A part of the section that a school answers for.
  static func requirement(_ requirement: SectionRequirement) -> String {
    switch requirement {
    case .curator: "Куратор с рабочим телефоном или почтой"
    case .order: "Приказ о внедрении модели"
    case .words: "Текст о наставничестве в школе"
    case .programmes: "Программа на каждую форму наставничества"
    case .mentors: "Наставники, которых можно назвать (согласие на распространение)"
    case .practices: "Лучшая практика"
    case .partners: "Партнёр с соглашением"
    case .news: "Новость не старше 90 дней"
    case .reports: "Принятый отчёт за полугодие"
    }
  }

  /// The same in the head of a column.
  static func requirementShort(_ requirement: SectionRequirement) -> String {
    switch requirement {
    case .curator: "Куратор"
    case .order: "Приказ"
    case .words: "Текст"
    case .programmes: "Программы"
    case .mentors: "Наставники"
    case .practices: "Практики"
    case .partners: "Партнёры"
    case .news: "Новости"
    case .reports: "Отчёты"
    }
  }

  static func sectionField(_ field: SectionWords.Field) -> String {
    switch field {
    case .about: "О наставничестве в школе"
    case .invitation: "Кого приглашаем в наставники"
    }
  }

  /// What the log calls the events of this feature.
  static func publicationChange(_ kind: String) -> String? {
    switch kind {
    case "sectionSaved", "sectionRestored": "Изменены тексты раздела «Наставничество»"
    case "sectionPublished": "Опубликован раздел «Наставничество»"
    case "sectionWithdrawn": "Раздел «Наставничество» снят с публикации"
    case "newsAdded", "newsChanged": "Новость раздела «Наставничество»"
    case "applicationSent": "Пришла заявка в наставники"
    case "applicationAnswered": "Отвечено на заявку в наставники"
    default: nil
    }
  }
}
