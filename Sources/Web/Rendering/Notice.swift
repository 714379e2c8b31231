/// What has just been done, said once on the next page (`ux.md` 43). A code travels in the cookie, never words.
enum Notice: String, Sendable, CaseIterable {
  case saved, personAdded, personChanged, stayAdded, stayClosed, profileSaved
  case personMoved, stayCorrected, stayRemoved, personRetracted, departureWithdrawn, departuresSaved, classMoved,
    movementUndone
  case peopleMerged, toldApart, toldApartWithdrawn
  case transferAsked, transferAgreed, transferRefused, transferWithdrawn
  case organisationSaved, organisationClosed, contingentSaved, agreementSaved
  case pairSaved, groupSaved, pairChanged, pairFixed, pairsFixed, pairClosed
  case mentorReplaced, pairPaused, pairResumed, pairProlonged, pairsEnded, pairReopened, addendumSaved
  case orderDrafted, orderSigned, orderDiscarded, pairExcluded, orderScanSaved, orderScanRemoved
  case orderTemplateSaved, orderTemplateRemoved
  case meetingAdded, meetingsAdded, meetingChanged, meetingRestored
  case questionAsked, questionAnswered, mentorLinkRevoked
  case entryDrafted, entrySubmitted, entryPublished, entryReturned, entryArchived, itemRemoved, scoreSaved
  case consentsSigned, blanksPrinted, consentWithdrawn, scanSaved, scanRemoved, representativeSaved, dataDestroyed
  case campaignOpened, campaignChanged, summaryHandedIn, exceptionGranted
  case sectionSaved, sectionDone, reportSent, nilReportSent, reportRecalled, reportReturned, reportAccepted,
    correctionBegun
  case documentSaved, documentRemoved, documentFileSaved, documentFileRemoved, eventSaved, attendanceSaved,
    publicationSaved
  case noteBegun, noteWritten, noteSigned, noteRemoved
  case roadmapAdded, roadmapChanged, roadmapRemoved, roadmapSent, roadmapRecalled, roadmapReturned, roadmapAgreed,
    roadmapsAgreed, roadmapMoved, nothingChosen, roadmapTaskSaved, roadmapTaskRemoved, roadmapTaskMarked,
    taskEvidenceAdded, taskEvidenceRemoved, calendarFeedRevoked
  case requestSent, requestAnswered, answerReturned, requestClosed
  case taskDone, passwordChanged, signedOut, sessionsEnded
  case sessionEnded, passwordSet, linkAsked, accountSaved, accountDisabled, accountEnabled, curatorAppointed,
    curatorSaved
  case surveyOpened, surveyClosed, responseSaved, responseRemoved, answersSent, flagHandled, questionnaireSaved
  case attainmentSaved, attainmentRemoved
  case sectionKept, sectionPublished, sectionWithdrawn, sectionRestored, newsSaved, applicationAccepted,
    applicationDeclined
  case roleHandedOver, roleEnded, formHeld, notDone, allSessionsEnded

  static let cookie = "notice"

  var text: String {
    switch self {
    case .saved: "Сохранено."
    case .personAdded: "Человек добавлен."
    case .personChanged: "Сведения изменены."
    case .stayAdded: "Место записано."
    case .stayClosed: "Уход записан."
    case .personMoved: "Перевод записан."
    case .stayCorrected: "Место исправлено."
    case .stayRemoved: "Место убрано."
    case .personRetracted: "Запись убрана из реестра."
    case .departureWithdrawn: "Уход отменён."
    case .departuresSaved: "Уход записан."
    case .classMoved: "Класс или должность изменены."
    case .movementUndone: "Действие отменено, всё как было."
    case .peopleMerged: "Записи объединены."
    case .toldApart: "Отмечено: это разные люди."
    case .toldApartWithdrawn: "Отметка снята."
    case .transferAsked: "Просьба отправлена. Ответ придёт на рабочий стол."
    case .transferAgreed: "Перевод согласован и записан."
    case .transferRefused: "Отказ отправлен."
    case .transferWithdrawn: "Просьба отозвана."
    case .profileSaved: "Анкета сохранена."
    case .organisationSaved: "Карточка организации сохранена."
    case .organisationClosed: "Окончание записано. История организации сохранена."
    case .contingentSaved: "Численность сохранена."
    case .agreementSaved: "Соглашение записано."
    case .pairSaved: "Пара сохранена. Она войдёт в охват, когда вы внесёте приказ о закреплении."
    case .groupSaved: "Группа сохранена. Пары войдут в охват, когда вы внесёте приказ о закреплении."
    case .pairChanged: "Пара изменена."
    case .pairFixed: "Пара закреплена приказом."
    case .pairsFixed: "Пары закреплены приказом."
    case .pairClosed: "Пара завершена."
    case .mentorReplaced: "Наставник заменён: прежняя пара завершена, новая начата. Внесите приказ о замене."
    case .pairPaused: "Пара приостановлена."
    case .pairResumed: "Пара снова в работе."
    case .pairProlonged: "Пара продлена."
    case .pairsEnded: "Ответы записаны."
    case .pairReopened: "Пара открыта снова."
    case .addendumSaved: "Дополнительное соглашение сохранено."
    case .orderDrafted: "Проект приказа готов: скачайте его или напечатайте, после подписания внесите номер и дату."
    case .orderSigned: "Приказ подписан."
    case .orderDiscarded: "Проект приказа удалён. Пары снова ждут приказа."
    case .pairExcluded: "Пара убрана из проекта."
    case .orderScanSaved: "Скан приказа сохранён."
    case .orderScanRemoved: "Скан приказа удалён."
    case .orderTemplateSaved: "Шаблон загружен: новые приказы выйдут по нему."
    case .orderTemplateRemoved: "Снова действует шаблон портала."
    case .meetingAdded: "Встреча внесена."
    case .meetingsAdded: "Встречи внесены."
    case .meetingChanged: "Встреча изменена."
    case .meetingRestored: "Встреча возвращена в журнал."
    case .mentorLinkRevoked: "Ссылка отозвана: она больше не открывается."
    case .questionAsked: "Вопрос отправлен куратору: он увидит его на рабочем столе."
    case .questionAnswered: "Ответ отправлен центру."
    case .entryDrafted: "Черновик сохранён. Его видят ваша организация и центр."
    case .entrySubmitted: "Отправлено на проверку. Центр опубликует запись или вернёт её с замечанием."
    case .entryPublished: "Опубликовано: запись видят все, кто входит в портал."
    case .entryReturned: "Запись возвращена с замечанием."
    case .entryArchived: "Запись в архиве. Её можно вернуть."
    case .itemRemoved: "Строка убрана."
    case .scoreSaved: "Лист эксперта сохранён."
    case .consentsSigned: "Согласия внесены."
    case .blanksPrinted: "Отмечено: бланки напечатаны. Отправьте страницу на печать."
    case .consentWithdrawn: "Отзыв записан: показ имени прекращён."
    case .scanSaved: "Скан сохранён."
    case .scanRemoved: "Скан удалён."
    case .representativeSaved: "Представитель записан."
    case .dataDestroyed: "Сведения уничтожены. Напечатайте акт и подпишите."
    case .campaignOpened: "Мониторинг открыт: отчёты появились у организаций."
    case .campaignChanged: "Сроки изменены."
    case .summaryHandedIn: "Передача сводки отмечена."
    case .exceptionGranted: "Срок продлён."
    case .sectionSaved: "Черновик раздела сохранён."
    case .sectionDone: "Раздел готов."
    case .reportSent: "Отчёт отправлен в центр."
    case .nilReportSent: "Отчёт «участников нет» отправлен в центр."
    case .reportRecalled: "Отчёт отозван: его снова можно менять."
    case .reportReturned: "Отчёт возвращён с замечаниями."
    case .reportAccepted: "Отчёт принят. Его числа больше не изменятся."
    case .noteBegun: "Справка начата: портал заполнил числа, добавьте свой текст."
    case .noteWritten: "Текст сохранён."
    case .noteSigned: "Справка подписана. Её числа и текст больше не изменятся."
    case .noteRemoved: "Черновик справки удалён."
    case .correctionBegun: "Начата новая версия. Принятая остаётся рядом."
    case .documentSaved: "Документ внесён."
    case .documentRemoved: "Документ убран. Если он стоял вместо другого, тот снова действует."
    case .documentFileSaved: "Файл сохранён."
    case .documentFileRemoved: "Файл удалён."
    case .eventSaved: "Мероприятие сохранено."
    case .attendanceSaved: "Участники внесены."
    case .publicationSaved: "Публикация сохранена."
    case .roadmapAdded: "Дорожная карта заведена. Проверьте сроки и исполнителей."
    case .roadmapChanged: "Дорожная карта изменена."
    case .roadmapRemoved: "Дорожная карта удалена."
    case .roadmapSent: "Дорожная карта отправлена в центр на согласование."
    case .roadmapRecalled: "Дорожная карта отозвана: её снова можно менять."
    case .roadmapReturned: "Дорожная карта возвращена с замечаниями."
    case .roadmapAgreed: "Дорожная карта согласована. Эта версия сохранена."
    case .roadmapsAgreed: "Отмеченные дорожные карты согласованы."
    case .roadmapMoved:
      "Одну из отмеченных карт за это время изменили: ни одна не согласована. Посмотрите список ещё раз."
    case .nothingChosen: "Ничего не отмечено: отметьте карты, которые согласуете."
    case .roadmapTaskSaved: "Мероприятие сохранено."
    case .roadmapTaskRemoved: "Мероприятие убрано из карты."
    case .roadmapTaskMarked: "Состояние мероприятия изменено."
    case .taskEvidenceAdded: "Подтверждение добавлено."
    case .taskEvidenceRemoved: "Подтверждение убрано."
    case .calendarFeedRevoked: "Адрес календаря отозван: он больше не открывается."
    case .requestSent: "Запрос отправлен. Что знает реестр, уже в таблице; остальное спросим у школ."
    case .requestAnswered: "Ответ отправлен в центр. До закрытия запроса его можно изменить."
    case .answerReturned: "Ответ возвращён с замечанием."
    case .requestClosed: "Запрос закрыт: ответы больше не меняются."
    case .taskDone: "Выполнение отмечено."
    case .passwordChanged: "Пароль изменён, остальные сеансы завершены."
    case .signedOut: "Вы вышли."
    case .sessionsEnded: "Остальные сеансы завершены."
    case .formHeld: "Сеанс закончился раньше, чем форма дошла. Введённое сохранено. Проверьте и сохраните ещё раз."
    case .notDone: "Сеанс закончился, и действие не выполнено. Повторите его."
    case .sessionEnded: "Сеанс завершён."
    case .allSessionsEnded: "Все сеансы этой учётной записи завершены."
    case .passwordSet: "Пароль задан. Войдите с ним."
    case .linkAsked: "Просьба передана: новую ссылку выдаст тот, кто заводил учётную запись."
    case .accountSaved: "Учётная запись изменена. Изменения действуют с её следующего запроса."
    case .accountDisabled: "Учётная запись отключена, её сеансы завершены."
    case .accountEnabled: "Учётная запись снова действует."
    case .curatorAppointed: "Куратор назначен."
    case .curatorSaved: "Сведения о кураторе сохранены."
    case .surveyOpened: "Опрос открыт, коды готовы. Напечатайте листы с кодами или бланки."
    case .surveyClosed: "Опрос закрыт. Ответы, которые придут позже, будут считаться отдельно."
    case .responseSaved: "Ответы сохранены. Открыта следующая анкета."
    case .responseRemoved: "Ответы с бумаги убраны: их можно внести заново."
    case .answersSent: "Ответы отправлены. Спасибо!"
    case .flagHandled: "Отмечено: сигнал разобран."
    case .questionnaireSaved: "Новый текст анкеты сохранён. Данные ответы остались при прежнем."
    case .attainmentSaved: "Записано."
    case .attainmentRemoved: "Запись убрана."
    case .sectionKept: "Сохранено. Посетители увидят тексты после публикации."
    case .sectionPublished: "Опубликовано: раздел видят все."
    case .sectionWithdrawn: "Раздел снят с публикации."
    case .sectionRestored: "Тексты версии возвращены в работу. Опубликуйте их, когда проверите."
    case .newsSaved: "Новость сохранена."
    case .applicationAccepted: "Человек внесён в базу наставников. Теперь нужны его согласия."
    case .applicationDeclined: "Отмечено. Сведения из заявки удалены."
    case .roleHandedOver: "Обязанности переданы. Обоим сказано на рабочем столе."
    case .roleEnded: "Обязанности сложены. Организация осталась без этого куратора."
    }
  }
}
