/// What has just been done, said once on the next page (`ux.md` 43). A code travels in the cookie, never words.
enum Notice: String, Sendable, CaseIterable {
  case saved, personAdded, personChanged, stayAdded, stayClosed, profileSaved
  case organisationSaved, contingentSaved, agreementSaved
  case pairSaved, groupSaved, pairChanged, pairFixed, pairsFixed, pairClosed
  case consentsSigned, blanksPrinted, consentWithdrawn, scanSaved, scanRemoved, representativeSaved, dataDestroyed
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
    case .consentsSigned: "Согласия внесены."
    case .blanksPrinted: "Отмечено: бланки напечатаны. Отправьте страницу на печать."
    case .consentWithdrawn: "Отзыв записан: показ имени прекращён."
    case .scanSaved: "Скан сохранён."
    case .scanRemoved: "Скан удалён."
    case .representativeSaved: "Представитель записан."
    case .dataDestroyed: "Сведения уничтожены. Напечатайте акт и подпишите."
    case .taskDone: "Выполнение отмечено."
    case .passwordChanged: "Пароль изменён, остальные сеансы завершены."
    case .signedOut: "Вы вышли."
    case .sessionsEnded: "Остальные сеансы завершены."
    }
  }
}
