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
    case .workplace: "организация и должность вместе"
    case .since: "числится с"
    case .workSince: "стаж с"
    case .mentoring: "роль в наставничестве"
    case .contacts: "телефон и почта вместе"
    case .phone: "телефон"
    case .email: "электронная почта"
    case .competencies: "компетенции наставника"
    case .achievements: "достижения наставника"
    case .interests: "интересы наставника"
    case .wantedAge: "желаемый возраст наставляемых"
    case .time: "ресурс времени наставника"
    case .capacity: "сколько наставляемых может вести"
    case .interviewedOn: "день собеседования с наставником"
    case .trainedOn: "день обучения наставника"
    case .reason: "зачем нужен наставник"
    case .request: "запрос наставляемого"
    case .enteredOn: "в программе с"
    case .results: "результаты программы"
    case .caseAddress: "ссылка на кейс или отзыв"
    case .number: "номер в реестре портала"
    }
  }

  static func importMode(_ mode: ImportPlan.Mode) -> (title: String, hint: String) {
    switch mode {
    case .fill: ("Оставить, как в реестре", "Заполнится только пустое; проверка покажет, что отличается")
    case .update: ("Заменить тем, что в таблице", "Проверка покажет, что на что изменится")
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
