import Mentoring

extension Words {
  static func importField(_ field: ImportField) -> String {
    switch field {
    case .fullName: "ФИО целиком"
    case .surname: "фамилия"
    case .given: "имя"
    case .patronymic: "отчество"
    case .birthDate: "дата рождения"
    case .sex: "пол"
    case .role: "кто это: ученик, педагог"
    case .label: "класс, группа или должность"
    case .organisation: "организация"
    case .since: "числится с"
    case .workSince: "стаж с"
    case .mentoring: "роль в наставничестве"
    case .competencies: "компетенции наставника"
    case .interests: "интересы наставника"
    case .request: "запрос наставляемого"
    }
  }

  /// What becomes of rows before they are loaded.
  static func importOutcome(_ outcome: Import.Outcome) -> String {
    switch outcome {
    case .new: "Новые"
    case .changed: "Изменятся"
    case .same: "Уже есть"
    case .similar: "Похожие"
    case .refused: "С ошибками"
    }
  }

  /// What became of them.
  static func importResult(_ outcome: Import.Outcome) -> String {
    switch outcome {
    case .new: "Добавлено"
    case .changed: "Изменено"
    case .same: "Без изменений"
    case .similar: "Не решено, кто это"
    case .refused: "Не загружено"
    }
  }

  /// «50 человек», «21 человека», in the accusative of a button.
  static func importedPeople(_ count: Int) -> String { Russian.plural(count, "человека", "человек", "человек") }
}
