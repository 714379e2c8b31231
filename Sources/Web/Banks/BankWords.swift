import Mentoring
import Storage

extension Words {
  /// The name of a bank, and what it is for: who fills it and by which item of the order.
  static func bank(_ bank: Bank) -> String {
    switch bank {
    case .experts: "Эксперты"
    case .programmes: "Программы наставничества"
    case .practices: "Практики и кейсы"
    case .groups: "Рабочие группы"
    }
  }

  static func about(_ bank: Bank) -> String {
    switch bank {
    case .experts:
      "Кто оценивает практики и помогает наставникам (Пижанка, п. 10.8; первое заполнение – до 01.02.2021)."
    case .programmes:
      "Типовые программы центра и программы организаций по формам (Пижанка, п. 10.11; первое заполнение – до 12.03.2021). "
        + "Название, вписанное в паре, становится черновиком: дополните его и отправьте на проверку."
    case .practices: "Лучшие практики с оценкой экспертов (Пижанка, п. 10.12; первое заполнение – ноябрь 2021 г.)."
    case .groups: "Кто ведёт внедрение в районе и в организациях, по приказам (Пижанка, п. 5 и 11.1)."
    }
  }

  /// One entry of a bank, as its card is called.
  static func entry(_ bank: Bank) -> String {
    switch bank {
    case .experts: "Эксперт"
    case .programmes: "Программа наставничества"
    case .practices: "Практика"
    case .groups: "Рабочая группа"
    }
  }

  static func addEntry(_ bank: Bank) -> String {
    switch bank {
    case .experts: "Добавить эксперта"
    case .programmes: "Добавить программу"
    case .practices: "Добавить практику"
    case .groups: "Добавить группу"
    }
  }

  static func entries(_ count: Int, of bank: Bank) -> String {
    switch bank {
    case .experts: Russian.plural(count, "эксперт", "эксперта", "экспертов")
    case .programmes: Russian.plural(count, "программа", "программы", "программ")
    case .practices: Russian.plural(count, "практика", "практики", "практик")
    case .groups: Russian.plural(count, "группа", "группы", "групп")
    }
  }

  static func field(_ field: Bank.Field) -> String {
    switch field {
    case .directions: "Направления"
    case .occupation: "Занятость"
    case .format: "Формат работы"
    case .since: "В банке с"
    case .phone: "Телефон"
    case .email: "Электронная почта"
    case .employer: "Организация"
    case .post: "Должность"
    case .aim: "Цель"
    case .tasks: "Задачи"
    case .modules: "Содержание, модули"
    case .results: "Ожидаемые результаты"
    case .duration: "Срок"
    case .problem: "Задача"
    case .solution: "Как делали"
    case .outcome: "Результат цифрами"
    case .materials: "Материалы"
    case .author: "Автор"
    case .orderNumber: "Номер приказа"
    case .orderedOn: "Дата приказа"
    case .purpose: "Чем занимается"
    }
  }

  static func hint(_ field: Bank.Field) -> String? {
    switch field {
    case .directions: "Что оценивает и в чём помогает"
    case .occupation: "Сколько времени и когда может, например 2 часа в неделю по средам"
    case .since, .orderedOn: "Например, 27.09.2026"
    case .phone: "С кодом, например 8 (83355) 2-10-00"
    case .employer: "Если организации нет в списке выше"
    case .modules: "Модули или этапы, по одному в строке"
    case .duration: "Например, сентябрь – май, 34 часа"
    case .problem: "Что было не так до начала. Без фамилий детей"
    case .solution: "По шагам, чтобы могли повторить другие. Без фамилий детей"
    case .outcome: "Что было и что стало, в числах: участников, баллов, процентов"
    case .materials: "Адрес страницы или файла в сети"
    case .author: "Кто расскажет о практике: фамилия, должность"
    case .format, .email, .post, .aim, .tasks, .results, .orderNumber, .purpose: nil
    }
  }

  static func format(_ format: ExpertFormat) -> String {
    switch format {
    case .inPerson: "очно"
    case .remote: "дистанционно"
    case .both: "очно и дистанционно"
    }
  }

  /// The text of a column as people read it.
  static func value(_ text: String, of field: Bank.Field) -> String {
    switch field.kind {
    case .date: CalendarDate(iso: text).map(Russian.date) ?? ""
    case .format: ExpertFormat(rawValue: text).map(Words.format) ?? ""
    case .line, .area, .link, .phone, .email: text
    }
  }

  static func moderation(_ moderation: Moderation) -> StatusWord {
    switch moderation {
    case .draft: StatusWord("черновик", .idle)
    case .submitted: StatusWord("на проверке", .work)
    case .returned: StatusWord("вернули с замечанием", .warn)
    case .published: StatusWord("опубликовано", .ok)
    case .archived: StatusWord("в архиве", .idle)
    }
  }

  static func step(_ step: Moderation.Step) -> String {
    switch step {
    case .submit: "Отправить на проверку в центр"
    case .publish: "Опубликовать"
    case .return: "Вернуть с замечанием"
    case .archive: "Убрать в архив"
    case .restore: "Вернуть из архива"
    }
  }

  static func owner(_ line: BankLine) -> String { line.owner ?? "центр, \(line.municipality)" }

  /// «применили 3 организации».
  static func uses(_ count: Int) -> String {
    "\(Russian.pluralWord(count, "применила", "применили", "применили")) "
      + Russian.plural(count, "организация", "организации", "организаций")
  }

  /// «42,5 из 50, 3 эксперта».
  static func score(_ mean: PracticeScore.Mean) -> String {
    "\(Russian.decimal(mean.total)) из \(PracticeScore.maximum), \(entries(mean.experts, of: .experts))"
  }

  static func criterion(_ criterion: PracticeScore.Criterion) -> String {
    switch criterion {
    case .effectiveness: "Результативность"
    case .efficiency: "Эффективность"
    case .uniqueness: "Уникальность"
    case .replicability: "Возможность тиражирования"
    case .scalability: "Возможность масштабирования"
    }
  }

  static func items(_ kind: BankItem.Kind) -> (heading: String, add: String, empty: String) {
    switch kind {
    case .contest:
      ("Участие в конкурсах", "Записать участие в конкурсе", "В конкурсах не участвовала (Л-Кузнецкий, п. 2.6 и 3.6).")
    case .member: ("Состав", "Добавить члена группы", "Состав не внесён.")
    }
  }

  static func item(_ field: BankItem.Field) -> String {
    switch field {
    case .contest: "Конкурс"
    case .year: "Год"
    case .result: "Результат"
    case .name: "Фамилия, имя, отчество"
    case .post: "Должность"
    case .part: "За что отвечает"
    }
  }

  /// «Проверить практики – 3».
  static func entriesToCheck(_ item: Agenda.Item) -> String {
    let what =
      switch item.bank {
      case .experts: "экспертов"
      case .programmes: "программы"
      case .groups: "группы"
      case .practices, nil: "практики"
      }
    return "Проверить \(what) – \(Russian.number(item.count))"
  }

  static func entriesToRework(_ item: Agenda.Item) -> String {
    "Вернули с замечанием: \(entries(item.count, of: item.bank ?? .practices))"
  }

  static func bankChange(_ kind: String, _ subject: String) -> String {
    let parts = subject.split(separator: ":").map(String.init)
    let name = parts.first.flatMap(Bank.init(rawValue:)).map(entry) ?? "Запись банка"
    return "\(name) №\(Typography.noBreakSpace)\(parts.last ?? ""): \(bankEvent(kind))"
  }

  static func bankEvent(_ kind: String) -> String {
    switch kind {
    case "entryAdded": "добавлено"
    case "entryChanged": "изменено"
    case "entryModerated": "проверка"
    case "itemAdded": "добавлена строка"
    case "itemRemoved": "убрана строка"
    case "itemRestored": "возвращена строка"
    case "practiceScored": "внесён лист эксперта"
    default: "изменение"
    }
  }
}
