/// What a column of a brought table means.
package enum ImportField: String, Sendable, CaseIterable, Codable {
  case fullName, surname, given, patronymic, birthDate, sex
  case role, label, organisation, since, workSince
  case mentoring, competencies, interests, request

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
    case .organisation: ["организация", "школа", "оо", "образовательная организация", "место работы учебы"]
    case .since: ["числится с", "с какого дня здесь", "зачислен", "принят", "дата зачисления", "дата приема"]
    case .workSince: ["стаж с", "работает с", "начало стажа"]
    case .mentoring: ["роль в наставничестве", "наставник наставляемый"]
    case .competencies: ["компетенции"]
    case .interests: ["интересы"]
    case .request: ["запрос"]
    }
  }

  private var beginnings: [String] {
    switch self {
    case .fullName: ["фио ", "ф и о ", "фамилия имя"]
    case .patronymic: ["отчество "]
    case .birthDate: ["дата рождения", "день рождения"]
    case .since: ["дата зачисления", "дата приема", "дата поступления"]
    case .workSince: ["дата начала стажа", "дата начала работы"]
    case .competencies: ["основные компетенции", "компетенции "]
    case .interests: ["интересы "]
    case .request: ["основной запрос", "запрос "]
    case .surname, .given, .sex, .role, .label, .organisation, .mentoring: []
    }
  }

  /// Whether a name may be read from it.
  package var isOfName: Bool {
    switch self {
    case .fullName, .surname, .given, .patronymic: true
    default: false
    }
  }
}
