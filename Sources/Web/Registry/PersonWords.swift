import Mentoring
import Storage

extension Words {
  /// «Иванова А. П.», or a code where the viewer may not know the names of children.
  static func shortName(_ name: PersonName, _ id: Person.ID, isMinor: Bool, to account: Account) -> String {
    isMinor && !account.seesMinorsByName ? code(id) : name.short
  }

  static func fullName(_ name: PersonName, _ id: Person.ID, isMinor: Bool, to account: Account) -> String {
    isMinor && !account.seesMinorsByName ? code(id) : name.full
  }

  private static func code(_ id: Person.ID) -> String { "Обучающийся №\(Typography.noBreakSpace)\(id)" }

  static func sex(_ sex: Person.Sex) -> String {
    switch sex {
    case .male: "мужской"
    case .female: "женский"
    }
  }

  static func side(_ side: Pair.Side) -> String {
    switch side {
    case .mentor: "наставник"
    case .mentee: "наставляемый"
    }
  }

  /// Whom a person of the side is looking for.
  static func search(of side: Pair.Side) -> String {
    switch side {
    case .mentor: "Подобрать наставляемого"
    case .mentee: "Подобрать наставника"
    }
  }

  static func leaveReason(_ reason: Stay.LeaveReason) -> String {
    switch reason {
    case .graduated: "завершение обучения"
    case .transferred: "перевод в другую организацию"
    case .resigned: "увольнение"
    case .retired: "выход на пенсию"
    case .other: "другая причина"
    }
  }

  /// The same words that an import reads.
  static func menteeReason(_ reason: MenteeProfile.Reason) -> String { ImportWords.reason(reason) }

  /// «с 01.09.2024 по 31.05.2026».
  static func period(_ period: Period) -> String {
    let start = "с \(Russian.date(period.start))"
    return period.end.map { "\(start) по \(Russian.date($0))" } ?? start
  }

  /// What an event about a person was.
  static func personEvent(_ kind: String) -> String {
    switch kind {
    case "personAdded": "Человек добавлен"
    case "personChanged": "Изменены сведения"
    case "stayAdded": "Записано место"
    case "placementAdded": "Новый класс или должность"
    case "stayEnded": "Уход"
    case "departureWithdrawn": "Уход отменён"
    case "personMoved": "Перевод в другую организацию"
    case "stayCorrected": "Исправлены даты места"
    case "personRetracted": "Запись убрана как внесённая по ошибке"
    case "stayRemoved": "Место убрано как ошибочное"
    case "placementRemoved": "Убрана запись о классе или должности"
    case "peopleMerged": "Присоединена запись двойника"
    case "movementUndone": "Действие отменено"
    case "toldApart": "Отмечено, что это разные люди"
    case "toldApartWithdrawn": "Снята отметка о разных людях"
    case "transferAsked": "Просят перевести"
    case "transferAgreed": "Перевод согласован"
    case "transferRefused": "В переводе отказано"
    case "transferWithdrawn": "Просьба о переводе отозвана"
    case "mentorProfileSaved": "Сохранена анкета наставника"
    case "menteeProfileSaved": "Сохранена анкета наставляемого"
    case "attainmentAdded": "Записано: обучение, собеседование или награда"
    case "attainmentRemoved": "Убрана запись об обучении, собеседовании или награде"
    case "consentPrinted": "Напечатан бланк согласия"
    case "consentSigned": "Внесено согласие"
    case "consentChanged": "Изменено согласие"
    case "consentWithdrawn": "Отозвано согласие"
    case "consentScanSaved": "Сохранён скан согласия"
    case "consentScanRemoved": "Удалён скан согласия"
    case "representativeAdded": "Записан представитель"
    case "representativeChanged": "Изменён представитель"
    case "representativeRemoved": "Удалён представитель"
    case "contactsChanged": "Изменены контакты"
    case "specialCategoriesSaved": "Сохранены закрытые сведения"
    case "destructionHeld": "Сведения удержаны"
    case "destructionCalledOff": "Отменено уничтожение: согласие подписано вновь"
    case "dataDestroyed": "Сведения уничтожены"
    default: "Изменение"
    }
  }

  /// A changed field of an event about a person, as its form calls it.
  static func personField(_ field: String) -> String {
    switch field {
    case "surname": "фамилия"
    case "given": "имя"
    case "patronymic": "отчество"
    case "birthDate": "дата рождения"
    case "sex": "пол"
    case "workSince": "стаж с"
    case "organisation": "организация"
    case "role": "роль"
    case "label": "класс, должность"
    case "since": "с"
    case "ends": "по"
    case "leaveReason": "причина"
    case "merged": "номер присоединённой записи"
    case "twin": "номер другой записи"
    case "movement": "что отменено"
    case "reply": "ответ"
    case "competencies": "компетенции"
    case "interests": "интересы"
    case "capacity": "сколько наставляемых"
    case "trainedOn": "обучение"
    case "reason": "причина"
    case "request": "запрос"
    case "achievements": "достижения"
    case "wantedAge": "желаемый возраст"
    case "time": "время"
    case "enteredOn": "в программе с"
    case "interviewedOn": "собеседование"
    case "results": "результаты"
    case "caseAddress": "кейс или отзыв"
    case "elsewhere": "помощь другим школам"
    case "consent": "вид"
    case "signedOn": "подписано"
    case "withdrawnOn": "отозвано"
    case "holdUntil": "до"
    case "attainment": "вид"
    case "title": "название"
    case "day": "дата"
    default: field
    }
  }

  /// A logged value in words: the log keeps codes and dates as the database does.
  static func personValue(_ value: String, of field: String) -> String {
    let words: String? =
      switch field {
      case "sex": Person.Sex(rawValue: value).map(sex)
      case "role": Stay.Role(rawValue: value).map(stayRole)
      case "leaveReason": Stay.LeaveReason(rawValue: value).map(leaveReason)
      case "movement": Movement.Kind(rawValue: value).map { movement($0).lowercased() }
      case "attainment": Attainment.Kind(rawValue: value).map { attainment($0).lowercased() }
      case "consent": Consent.Kind(rawValue: value).map(consent)
      case "reason": MenteeProfile.Reason(rawValue: value).map(menteeReason)
      case "elsewhere": "да"
      default: CalendarDate(iso: value).map(Russian.date)
      }
    return words ?? value
  }
}
