// The half-year form itself. A new line is a line here, and a case where `ReportBasis` counts it.

extension ReportLine {
  /// The lines of an organisation's report in the order of the form.
  ///
  /// - Parameter forms: of mentoring, that an organisation of the kind can have.
  package static func all(_ forms: [MentoringForm]) -> [ReportLine] {
    ReportSection.allCases.flatMap { section in
      switch section {
      case .header: header
      case .base: base
      case .forms: totals + forms.flatMap(lines)
      case .categories: categories
      case .mentors: mentors
      case .partners: partners
      case .programmes: programmes + forms.map { programme($0) }
      case .results: results
      case .satisfaction: satisfaction
      case .score: score
      case .documents: documents
      case .text: text
      }
    }
  }

  static let people = "чел."
  private static let items = "ед."

  private static let header = [
    ReportLine("head", .header, "Руководитель", kind: .words, .organisation),
    ReportLine("curator", .header, "Куратор", kind: .words, .curators),
    ReportLine("phone", .header, "Рабочий телефон куратора", kind: .words, .curators),
    ReportLine("email", .header, "Электронная почта куратора", kind: .words, .curators),
  ]

  private static let base = [
    ReportLine("pupils", .base, "Обучающихся всего", unit: people, .contingent),
    ReportLine("pupils10to19", .base, "из них 10–19 лет", unit: people, .contingent),
    ReportLine("pupils15to19", .base, "из них 15–19 лет", unit: people, .contingent),
    ReportLine("teachers", .base, "Педагогов всего", unit: people, .contingent),
    ReportLine("teachersUnder35", .base, "из них моложе 35 лет", unit: people, .contingent),
    ReportLine("novices", .base, "из них со стажем 0–3 года", unit: people, .contingent),
    ReportLine("newcomers", .base, "Педагогов, пришедших за период", unit: people, .staff),
  ]

  /// What is asked of all forms together and of each: (name, title, unit).
  private static let measures = [
    ("pairs", "Пар действует", items), ("groups", "из них групп", items), ("mentors", "Наставников", people),
    ("mentees", "Наставляемых", people), ("finished", "Пар завершено за период", items),
    ("early", "Пар прекращено досрочно за период", items),
  ]

  private static let totals = measures.map { ReportLine($0, .forms, $1, unit: $2, .pairs) }

  private static func lines(of form: MentoringForm) -> [ReportLine] {
    measures.map { ReportLine($0, .forms, $1, unit: $2, .pairs, form: form.code) }
  }

  private static let categories = [
    ReportLine("age10to19", .categories, "Обучающиеся 10–19 лет", unit: people, .coverage),
    ReportLine("health", .categories, "с ограниченными возможностями здоровья", unit: people, .specialCategories),
    ReportLine("disabled", .categories, "дети-инвалиды", unit: people, .school),
    ReportLine("gifted", .categories, "с выдающимися способностями", unit: people, .specialCategories),
    ReportLine("hardship", .categories, "в трудной жизненной ситуации", unit: people, .specialCategories),
    ReportLine("registered", .categories, "состоящие на учёте (КДН, ПДН, ВШУ)", unit: people, .school),
    ReportLine("lowIncome", .categories, "из малоимущих семей", unit: people, .specialCategories),
    ReportLine("remote", .categories, "из сельских и труднодоступных мест", unit: people, .specialCategories),
    ReportLine("orphan", .categories, "сироты и оставшиеся без попечения родителей", unit: people, .specialCategories),
    ReportLine("novices", .categories, "Педагоги со стажем 0–3 года", unit: people, .pairs),
    ReportLine("teachersUnder35", .categories, "Педагоги моложе 35 лет", unit: people, .pairs),
    ReportLine("otherTeachers", .categories, "Прочие педагоги", unit: people, .pairs),
  ]

  private static let mentors = [
    ReportLine("age15to19", .mentors, "Обучающиеся 15–19 лет", unit: people, .pairs),
    ReportLine("under15", .mentors, "Обучающиеся моложе 15 лет", unit: people, .pairs),
    ReportLine("teachers", .mentors, "Педагоги", unit: people, .pairs),
    ReportLine("students", .mentors, "Студенты", unit: people, .pairs),
    ReportLine("employees", .mentors, "Работники организаций-партнёров", unit: people, .pairs),
    ReportLine("parents", .mentors, "Родители", unit: people, .pairs),
    ReportLine("volunteers", .mentors, "Волонтёры и представители НКО", unit: people, .pairs),
    ReportLine("alumni", .mentors, "Выпускники", unit: people, .school),
    ReportLine("trained", .mentors, "Обучены как наставники за период", unit: people, .mentorProfiles),
  ]

  private static let partners = [
    ReportLine("agreements", .partners, "Партнёров с действующим соглашением", unit: items, .agreements),
    ReportLine("gave", .partners, "из них дали наставников", unit: items, .agreements),
    ReportLine("new", .partners, "Соглашений подписано за период", unit: items, .agreements),
  ]

  private static let programmes = [
    ReportLine("total", .programmes, "Программ наставничества", unit: items, .programmes),
    ReportLine("published", .programmes, "из них опубликованы в банке", unit: items, .programmes),
    ReportLine("contest", .programmes, "участвовали в конкурсе в этом году", unit: items, .programmes),
  ]

  private static func programme(_ form: MentoringForm) -> ReportLine {
    ReportLine("total", .programmes, "«\(form.name)»", unit: items, .programmes, form: form.code)
  }

  private static let results = [
    ReportLine("finished", .results, "Пар завершено за период", unit: items, .pairs),
    ReportLine("published", .results, "Практик опубликовано", unit: items, .practices),
    ReportLine("sent", .results, "Практик передано в муниципальную базу", unit: items, .practices),
    ReportLine("events", .results, "Мероприятий проведено", unit: items, .events),
    ReportLine("participants", .results, "Участников мероприятий", unit: people, .events),
  ]

  private static let satisfaction = [
    ReportLine("menteesAsked", .satisfaction, "Наставляемых опрошено", unit: people, .questionnaires),
    ReportLine("menteesSatisfied", .satisfaction, "из них удовлетворены", unit: people, .questionnaires),
    ReportLine("mentorsAsked", .satisfaction, "Наставников опрошено", unit: people, .questionnaires),
    ReportLine("mentorsSatisfied", .satisfaction, "из них удовлетворены", unit: people, .questionnaires),
    ReportLine("mean", .satisfaction, "Средний балл", unit: "из 10", kind: .mean, .questionnaires),
  ]

  private static let score = [
    ReportLine("sum", .score, "Сумма баллов анкеты куратора", unit: "баллов", .selfAssessment),
    ReportLine("level", .score, "Уровень программы", kind: .words, .selfAssessment),
    ReportLine("plan", .score, "План исправления составлен", kind: .mark, .selfAssessment),
  ]

  private static let documents = [
    ReportLine("implementation", .documents, "Приказ о внедрении", kind: .mark, .papers),
    ReportLine("curator", .documents, "Куратор назначен", kind: .mark, .curators),
    ReportLine("group", .documents, "Рабочая группа", kind: .mark, .papers),
    ReportLine("position", .documents, "Положение о наставничестве", kind: .mark, .papers),
    ReportLine("roadmap", .documents, "Дорожная карта", kind: .mark, .papers),
    ReportLine("targets", .documents, "Показатели школы", kind: .mark, .papers),
    ReportLine("mediaPlan", .documents, "Медиаплан", kind: .mark, .papers),
    ReportLine("monitoring", .documents, "Программа мониторинга", kind: .mark, .papers),
    ReportLine("orders", .documents, "Приказ о парах", kind: .mark, .orders),
    ReportLine("consents", .documents, "Согласия подписаны", kind: .mark, .consents),
    ReportLine("site", .documents, "Раздел «Наставничество» на сайте", kind: .mark, .papers),
    ReportLine("agreements", .documents, "Соглашения с партнёрами", kind: .mark, .agreements),
  ]

  private static let text = [
    ReportLine("problems", .text, "Проблемы", kind: .text, .school),
    ReportLine("needs", .text, "Что нужно от центра", kind: .text, .school),
    ReportLine("plans", .text, "План на следующее полугодие", kind: .text, .school),
  ]
}

extension ReportLine {
  /// In a report of «Участников нет» these lines stay what they are; all others are zero.
  package var isOfParticipants: Bool {
    switch section {
    case .forms, .categories, .mentors, .results, .satisfaction: kind.isNumber
    case .header, .base, .partners, .programmes, .score, .documents, .text: false
    }
  }
}

extension MentoringForm {
  /// Whether an organisation of the kind has mentees of the form.
  package func isPossible(at kind: Organisation.Kind) -> Bool { Stay.Role.offered(by: kind).contains(menteeRole) }
}
