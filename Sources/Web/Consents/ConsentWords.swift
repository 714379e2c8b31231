import Mentoring
import Storage

extension Words {
  /// The purpose in a column or a sentence: «обработка данных».
  static func consent(_ kind: Consent.Kind) -> String {
    switch kind {
    case .processing: "обработка данных"
    case .participation: "участие"
    case .dissemination: "распространение"
    case .image: "изображение"
    case .special: "особые категории"
    case .mentorAtWork: "наставник на работе"
    }
  }

  /// As the paper itself is called.
  static func consentTitle(_ kind: Consent.Kind) -> String {
    switch kind {
    case .processing: "Согласие на обработку персональных данных"
    case .participation: "Согласие на участие в программе наставничества"
    case .dissemination: "Согласие на обработку персональных данных, разрешённых для распространения"
    case .image: "Согласие на использование изображения"
    case .special: "Согласие на обработку специальных категорий персональных данных"
    case .mentorAtWork: "Согласие работника на выполнение работы по наставничеству"
    }
  }

  static func consentStatus(_ status: Consent.Status) -> StatusWord {
    switch status {
    case .none: StatusWord("нет", .idle)
    case .printed: StatusWord("напечатан бланк", .work)
    case .signed: StatusWord("подписано", .ok)
    case .expiring: StatusWord("истекает", .warn)
    case .expired: StatusWord("истекло", .bad)
    case .withdrawn: StatusWord("отозвано", .bad)
    }
  }

  /// With the day that matters: «истекает 20.12.2026».
  static func consentStatus(_ consent: Consent?, on today: CalendarDate) -> StatusWord {
    guard let consent else { return consentStatus(.none) }
    let status = consent.status(on: today)
    let day: CalendarDate? =
      switch status {
      case .none, .printed, .signed: nil
      case .expiring, .expired: consent.signature?.ends
      case .withdrawn: consent.withdrawnOn
      }
    let plain = consentStatus(status)
    guard let day, let tone = StatusWord.Tone(rawValue: plain.tone) else { return plain }
    return StatusWord("\(plain.word) \(Russian.date(day))", tone)
  }

  static func item(_ item: Consent.Item) -> String {
    switch item {
    case .name: "фамилия, имя, отчество"
    case .workplace: "место работы или учёбы"
    case .post: "должность или профессия"
    case .competencies: "компетенции"
    case .achievements: "достижения"
    case .photo: "фотография"
    }
  }

  static func items(_ items: Set<Consent.Item>) -> String {
    Consent.Item.allCases.filter(items.contains).map(item).joined(separator: ", ")
  }

  static func relation(_ relation: Representative.Relation) -> String {
    switch relation {
    case .mother: "мать"
    case .father: "отец"
    case .guardian: "опекун или попечитель"
    case .other: "другой законный представитель"
    }
  }

  static func category(_ category: SpecialCategory) -> String {
    switch category {
    case .health: "ограниченные возможности здоровья"
    case .gifted: "выдающиеся способности"
    case .hardship: "трудная жизненная ситуация"
    case .lowIncome: "малоимущая семья"
    case .remote: "сельская или труднодоступная местность"
    case .orphan: "сирота или остался без попечения родителей"
    }
  }

  static func reveal(_ event: String) -> String {
    event == Confidential.contacts.event ? "контакты" : "особые категории"
  }

  static func destroyed(_ category: Destruction.Category) -> String {
    switch category {
    case .name: "фамилия, имя, отчество"
    case .formerSurnames: "прежние фамилии"
    case .birthDate: "день рождения (месяц и год сохранены для учёта по возрасту)"
    case .sex: "пол"
    case .workSince: "стаж"
    case .placements: "классы и должности"
    case .contacts: "телефон и электронная почта"
    case .representatives: "сведения о законных представителях"
    case .mentorProfile: "анкета наставника"
    case .menteeProfile: "анкета наставляемого"
    case .specialCategories: "особые категории"
    case .scans: "скан-копии согласий"
    case .notes: "пояснения к парам"
    case .attainments: "обучение, собеседования и награды"
    case .answers: "ответы на анкеты"
    case .measurements: "измерения на входе и на выходе"
    }
  }

  /// What is wrong with the consent of a side, after «Наставник» or «Наставляемый».
  static func lack(_ lack: Consent.Lack) -> String {
    switch lack {
    case .unsigned: "нет действующего согласия на обработку данных"
    case .unsignedByRepresentative: "нет согласия на обработку данных, подписанного законным представителем"
    case .withdrawn: "согласие на обработку данных отозвано"
    }
  }

  /// «2,4 МБ», «640 КБ».
  static func fileSize(_ bytes: Int) -> String {
    bytes >= 1 << 20
      ? "\(Russian.decimal(Double(bytes) / Double(1 << 20)))\(Typography.noBreakSpace)МБ"
      : "\(Russian.number(max(1, bytes >> 10)))\(Typography.noBreakSpace)КБ"
  }
}
