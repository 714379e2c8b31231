/// What a column of a brought table means.
package enum ImportField: String, Sendable, CaseIterable, Codable {
  case fullName, surname, given, patronymic, birthDate, sex
  case role, label, organisation, workplace, since, workSince
  case contacts, phone, email
  case mentoring, competencies, achievements, interests, wantedAge, time, capacity, interviewedOn, trainedOn
  case reason, request
  case enteredOn, results, caseAddress
  /// The number that the registry gave the person: our own files have it, so that they can come back.
  case number

  /// The field that a heading names, however it is spelt: «Ф.И.О. обучающегося», «Дата рожд.».
  package init?(heading: String) {
    let key = SearchKey(heading).text
    guard !key.isEmpty else { return nil }
    let exact = Self.allCases.first { $0.headings.contains(key) }
    let begun = Self.allCases.first { field in field.beginnings.contains { key.hasPrefix($0) } }
    guard let found = exact ?? begun else { return nil }
    self = found
  }

  /// Keys of headings (`SearchKey`) as schools write them, and as our own files have them.
  private var headings: Set<String> {
    switch self {
    case .fullName: ["фио", "ф и о", "ученик", "обучающийся", "учащийся", "педагог", "сотрудник", "имя и фамилия"]
    case .surname: ["фамилия", "фам"]
    case .given: ["имя"]
    case .patronymic: ["отчество", "отч"]
    case .birthDate: ["д р", "др", "родился", "рожден", "дата рожд", "рождение"]
    case .sex: ["пол"]
    case .role: ["кто это", "категория", "роль"]
    case .label:
      [
        "класс", "группа", "должность", "класс должность", "класс группа", "класс или должность",
        "класс группа или должность",
      ]
    case .organisation: ["организация", "школа", "оо", "образовательная организация"]
    case .workplace: ["место работы или учебы", "место работы учебы"]
    case .since: ["числится с", "с какого дня здесь", "зачислен", "принят", "дата зачисления", "дата приема"]
    case .workSince: ["стаж с", "работает с", "начало стажа"]
    case .contacts: ["контакты", "контактные данные"]
    case .phone: ["телефон", "тел", "мобильный", "мобильный телефон", "контактный телефон"]
    case .email: ["почта", "электронная почта", "e-mail", "email", "адрес почты"]
    case .mentoring: ["роль в наставничестве", "наставник наставляемый"]
    case .competencies: ["компетенции"]
    case .achievements: ["достижения"]
    case .interests: ["интересы"]
    case .wantedAge: ["возраст наставляемых"]
    case .time: ["время", "ресурс времени"]
    case .capacity: ["ведет", "нагрузка", "сколько может вести"]
    case .interviewedOn: ["собеседование"]
    case .trainedOn: ["обучение", "обучен"]
    case .reason: ["причина", "зачем нужен наставник"]
    case .request: ["запрос"]
    case .enteredOn: ["в программе с"]
    case .results: ["результаты"]
    case .caseAddress: ["кейс", "кейс или отзыв"]
    case .number: ["номер в реестре"]
    }
  }

  private var beginnings: [String] {
    switch self {
    case .fullName: ["фио ", "ф и о ", "фамилия имя"]
    case .patronymic: ["отчество "]
    case .birthDate: ["дата рождения", "день рождения"]
    case .workplace: ["место работы учебы ", "место работы или учебы "]
    case .since: ["дата зачисления", "дата приема", "дата поступления"]
    case .workSince: ["дата начала стажа", "дата начала работы"]
    case .contacts: ["контактные данные"]
    case .competencies: ["основные компетенции", "компетенции "]
    case .achievements: ["важные достижения", "важные для программы достижения", "достижения "]
    case .interests: ["интересы "]
    case .wantedAge: ["желаемый возраст"]
    case .time: ["ресурс времени"]
    case .capacity: ["сколько наставляемых", "сколько может вести"]
    case .interviewedOn: ["дата собеседования", "день собеседования"]
    case .trainedOn: ["дата обучения", "день обучения", "обучение наставника"]
    case .request: ["основной запрос", "запрос "]
    case .enteredOn: ["дата вхождения"]
    case .results: ["результаты программы"]
    case .caseAddress: ["ссылка на кейс", "кейс "]
    case .surname, .given, .sex, .role, .label, .organisation, .phone, .email, .mentoring, .reason, .number: []
    }
  }

  /// Whether a name may be read from it.
  package var isOfName: Bool {
    switch self {
    case .fullName, .surname, .given, .patronymic: true
    default: false
    }
  }

  /// The side that a table with such a column is about.
  package var side: Pair.Side? {
    switch self {
    case .competencies, .achievements, .interests, .wantedAge, .time, .capacity, .interviewedOn, .trainedOn: .mentor
    case .reason, .request: .mentee
    default: nil
    }
  }
}
