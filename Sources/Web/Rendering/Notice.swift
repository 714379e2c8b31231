/// What has just been done, said once on the next page (`ux.md` 43). A code travels in the cookie, never words.
enum Notice: String, Sendable, CaseIterable {
  case saved, personAdded, personChanged, stayAdded, stayClosed, profileSaved
  case organisationSaved, contingentSaved, agreementSaved
  case pairSaved, groupSaved, pairChanged, pairFixed, pairsFixed, pairClosed
  case entryDrafted, entrySubmitted, entryPublished, entryReturned, entryArchived, itemRemoved, scoreSaved
  case taskDone, passwordChanged, signedOut, sessionsEnded

  static let cookie = "notice"

  var text: String {
    switch self {
    case .saved: "Сохранено."
    case .personAdded: "Человек добавлен."
    case .personChanged: "Сведения изменены."
    case .stayAdded: "Место записано."
    case .stayClosed: "Уход записан."
    case .profileSaved: "Анкета сохранена."
    case .organisationSaved: "Карточка организации сохранена."
    case .contingentSaved: "Численность сохранена."
    case .agreementSaved: "Соглашение записано."
    case .pairSaved: "Пара сохранена. Она войдёт в охват, когда вы внесёте приказ о закреплении."
    case .groupSaved: "Группа сохранена. Пары войдут в охват, когда вы внесёте приказ о закреплении."
    case .pairChanged: "Пара изменена."
    case .pairFixed: "Пара закреплена приказом."
    case .pairsFixed: "Пары закреплены приказом."
    case .pairClosed: "Пара завершена."
    case .entryDrafted: "Черновик сохранён. Его видят ваша организация и центр."
    case .entrySubmitted: "Отправлено на проверку. Центр опубликует запись или вернёт её с замечанием."
    case .entryPublished: "Опубликовано: запись видят все, кто входит в портал."
    case .entryReturned: "Запись возвращена с замечанием."
    case .entryArchived: "Запись в архиве. Её можно вернуть."
    case .itemRemoved: "Строка убрана."
    case .scoreSaved: "Лист эксперта сохранён."
    case .taskDone: "Выполнение отмечено."
    case .passwordChanged: "Пароль изменён, остальные сеансы завершены."
    case .signedOut: "Вы вышли."
    case .sessionsEnded: "Остальные сеансы завершены."
    }
  }
}
