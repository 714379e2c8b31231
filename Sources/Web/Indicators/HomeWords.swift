import Mentoring
import Storage

extension Words {
  /// What to do, with its number: the curator does it herself, the others see to it that it is done.
  static func task(_ item: Agenda.Item, for viewer: Account, today: CalendarDate) -> String {
    viewer.role == .curator ? ownTask(item, today: today) : watchedTask(item, today: today)
  }

  private static func ownTask(_ item: Agenda.Item, today: CalendarDate) -> String {
    switch item.kind {
    case .safetyFlags: "Поговорить: \(people(item.count)) с низкой оценкой безопасности"
    case .collectAnswers: "Собрать ответы: не ответили \(people(item.count))"
    case .destroyData: "Уничтожить сведения после отзыва согласия: \(people(item.count))"
    case .signConsents: "Подписать согласия: \(people(item.count))"
    case .closePairs: "Завершить \(Russian.plural(item.count, "пару", "пары", "пар")): срок вышел"
    case .overdueTasks: "Отметить выполнение: \(roadmapItems(item.count)) дорожной карты"
    case .enterPapers: "Внести обязательные документы: \(papers(item.count))"
    case .renewPapers:
      "Обновить документы: у \(Russian.plural(item.count, "документа", "документов", "документов")) заменено основание"
    case .enterContingents: "Внести численность на \(SchoolYear(containing: today).label) учебный год"
    case .checkContingents: "Проверить численность: в реестре больше людей, чем внесено"
    case .signOrders: "Подписать приказы: \(Russian.plural(item.count, "проект", "проекта", "проектов"))"
    case .signAddenda:
      "Оформить наставничество педагогов: \(Russian.plural(item.count, "паре", "парам", "парам")) нужны согласие или доп. соглашение"
    case .enterOrders: "Внести приказ: \(Russian.plural(item.count, "пара", "пары", "пар")) без приказа"
    case .answerQuestions: "Ответить центру: \(Russian.plural(item.count, "вопрос", "вопроса", "вопросов"))"
    case .logMeetings: "Внести встречи: \(silentPairs(item.count)) давно без встречи"
    case .matchMentees: "Подобрать наставника: \(mentees(item.count)) без пары"
    case .answerApplications: "Ответить на \(Russian.plural(item.count, "заявку", "заявки", "заявок")) в наставники"
    case .completeSections: "Дополнить раздел «Наставничество» на сайте"
    case .issueLinks, .appointCurators: "Назначить куратора: \(organisations(item.count)) без куратора"
    case .completeCurators: "Внести приказ и обучение куратора"
    case .answerRequests: "Ответить на \(Russian.plural(item.count, "запрос", "запроса", "запросов")) центра"
    case .planCorrections: "Составить план исправления: уровень программы недопустимый"
    case .moderateEntries: entriesToRework(item)
    case .fillReports: "Заполнить мониторинг \(halfYear(item.due))"
    case .answerRemarks: "Ответить на замечания к отчёту \(halfYear(item.due))"
    case .answerRoadmapRemarks, .agreeRoadmaps: "Исправить дорожную карту по замечаниям: \(roadmaps(item.count))"
    case .checkReports, .callHeads, .openCampaigns, .handInSummaries: "Мониторинг \(halfYear(item.due))"
    }
  }

  private static func watchedTask(_ item: Agenda.Item, today: CalendarDate) -> String {
    switch item.kind {
    case .safetyFlags: "Проверить низкие оценки безопасности: \(item.count)"
    case .collectAnswers: "Напомнить об опросах: не ответили \(people(item.count))"
    case .destroyData: "Проверить уничтожение после отзыва согласия: \(people(item.count))"
    case .signConsents: "Напомнить о согласиях: \(people(item.count))"
    case .closePairs: "Напомнить о завершении: у \(Russian.plural(item.count, "пары", "пар", "пар")) вышел срок"
    case .overdueTasks: "Проверить дорожные карты: \(roadmapItems(item.count)) не выполнено"
    case .enterPapers: "Напомнить о документах: \(papers(item.count)) не внесено"
    case .renewPapers: "Проследить за обновлением: \(papers(item.count)) с заменённым основанием"
    case .enterContingents:
      "Запросить численность \(SchoolYear(containing: today).label): "
        + "нет у \(Russian.plural(item.count, "организации", "организаций", "организаций"))"
    case .checkContingents:
      "Запросить проверку численности: в реестре больше людей у "
        + Russian.plural(item.count, "организации", "организаций", "организаций")
    case .signOrders: "Напомнить о приказах: \(Russian.plural(item.count, "проект", "проекта", "проектов")) без подписи"
    case .signAddenda:
      "Напомнить об оформлении педагогов: \(Russian.plural(item.count, "пара", "пары", "пар")) без согласия или доп. соглашения"
    case .enterOrders: "Напомнить о приказах: \(Russian.plural(item.count, "пара", "пары", "пар")) без приказа"
    case .answerQuestions:
      "Дождаться ответов: \(Russian.plural(item.count, "вопрос", "вопроса", "вопросов")) центра без ответа"
    case .logMeetings: "Напомнить о встречах: \(silentPairs(item.count)) давно без встречи"
    case .matchMentees: "Помочь с подбором: \(mentees(item.count)) без пары"
    case .answerApplications:
      "Напомнить о заявках: \(Russian.plural(item.count, "заявка", "заявки", "заявок")) в наставники без ответа"
    case .completeSections: "Напомнить о разделе «Наставничество»: не хватает у \(ofOrganisations(item.count))"
    case .issueLinks:
      "Выдать новую ссылку: \(Russian.plural(item.count, "человек просит", "человека просят", "человек просят"))"
    case .appointCurators: "Назначить кураторов: \(organisations(item.count)) без куратора"
    case .completeCurators:
      "Дополнить базу кураторов: у \(Russian.plural(item.count, "куратора", "кураторов", "кураторов")) нет приказа или обучения"
    case .answerRequests:
      "Напомнить о запросах центра: ждём \(Russian.plural(item.count, "ответ", "ответа", "ответов"))"
    case .planCorrections:
      "Запросить план исправления: у \(Russian.plural(item.count, "организации", "организаций", "организаций")) недопустимый уровень"
    case .moderateEntries: entriesToCheck(item)
    case .fillReports: "Напомнить о мониторинге \(halfYear(item.due)): не \(handedIn(item.count))"
    case .answerRemarks: "Напомнить о замечаниях: \(reports(item.count)) у школ"
    case .answerRoadmapRemarks: "Напомнить о замечаниях к дорожным картам: \(roadmaps(item.count))"
    case .agreeRoadmaps: "Согласовать дорожные карты: \(roadmaps(item.count))"
    case .checkReports: "Проверить мониторинг: \(reports(item.count))"
    case .callHeads: "Позвонить руководителям: мониторинг \(halfYear(item.due)) не \(handedIn(item.count))"
    case .openCampaigns: "Открыть мониторинг: подошёл день по плану"
    case .handInSummaries: "Передать сводку за год в региональный центр"
    }
  }

  private static func silentPairs(_ count: Int) -> String { Russian.plural(count, "пара", "пары", "пар") }
  private static func reports(_ count: Int) -> String { Russian.plural(count, "отчёт", "отчёта", "отчётов") }

  /// «сдала 1 организация», «сдали 2 организации».
  private static func handedIn(_ count: Int) -> String {
    "\(Russian.pluralWord(count, "сдала", "сдали", "сдали")) \(organisations(count))"
  }

  private static func papers(_ count: Int) -> String { Russian.plural(count, "документ", "документа", "документов") }

  private static func mentees(_ count: Int) -> String {
    Russian.plural(count, "наставляемый", "наставляемых", "наставляемых")
  }

  private static func ofOrganisations(_ count: Int) -> String {
    Russian.plural(count, "организации", "организаций", "организаций")
  }

  private static func organisations(_ count: Int) -> String {
    Russian.plural(count, "организация", "организации", "организаций")
  }
  private static func people(_ count: Int) -> String { Russian.plural(count, "человек", "человека", "человек") }

  private static func roadmapItems(_ count: Int) -> String { Russian.plural(count, "пункт", "пункта", "пунктов") }

  private static func roadmaps(_ count: Int) -> String { Russian.plural(count, "карта", "карты", "карт") }

  /// «за 2-е полугодие 2026 г.» of the day on which the half-year is reported.
  private static func halfYear(_ day: CalendarDate?) -> String {
    day.map { "за \($0.month <= 6 ? 1 : 2)-е полугодие \($0.year)\(Typography.noBreakSpace)г." } ?? ""
  }

  /// What both hear of a role that has passed on.
  static func handover(_ news: HandoverNews) -> String {
    let order = news.order.isKnown ? ", приказ \(appointmentOrder(news.order))" : ""
    let since = "С \(Russian.date(news.since))"
    return news.isSuccessor
      ? "\(since) вы куратор: \(news.organisation)\(order). Дела передал(а) \(news.from)."
      : "\(since) куратор организации \(news.organisation) – \(news.to)\(order). Ваши обязанности там сложены."
  }

  /// What another account did, without a name of anybody.
  static func change(_ change: Change) -> String {
    let number = change.subject.split(separator: ":").last.map { "№\(Typography.noBreakSpace)\($0)" } ?? ""
    return switch change.kind {
    case "personAdded": "Добавлен участник \(number)"
    case "personRetracted": "Убран внесённый по ошибке участник \(number)"
    case "personRemoved": "Отменено добавление участника \(number)"
    case "importLoaded": "Загружен список участников"
    case "importWithdrawn": "Отменена загрузка списка"
    case "personChanged": "Изменены сведения об участнике \(number)"
    case "stayAdded", "placementAdded": "Новое место участника \(number)"
    case "stayEnded": "Уход участника \(number)"
    case "departureWithdrawn": "Отменён уход участника \(number)"
    case "personMoved": "Перевод участника \(number)"
    case "stayCorrected", "stayRemoved", "placementRemoved": "Исправлено место участника \(number)"
    case "peopleMerged": "Объединены записи: участник \(number)"
    case "movementUndone": "Отменено действие: участник \(number)"
    case "toldApart", "toldApartWithdrawn": "Проверен двойник участника \(number)"
    case "transferAsked": "Просьба о переводе \(number)"
    case "transferAgreed": "Согласован перевод \(number)"
    case "transferRefused": "Отказано в переводе \(number)"
    case "transferWithdrawn": "Отозвана просьба о переводе \(number)"
    case "pairReopened", "pairRestored": "Продолжена пара \(number)"
    case "pairKept", "pairContinued": "Пара \(number) продолжается на новом месте"
    case "mentorProfileSaved": "Анкета наставника \(number)"
    case "menteeProfileSaved": "Анкета наставляемого \(number)"
    case "consentPrinted", "consentSigned", "consentChanged", "consentScanSaved", "consentScanRemoved":
      "Согласие участника \(number)"
    case "consentWithdrawn": "Отозвано согласие участника \(number)"
    case "representativeAdded", "representativeChanged", "representativeRemoved":
      "Представитель участника \(number)"
    case "contactsChanged": "Контакты участника \(number)"
    case "specialCategoriesSaved": "Закрытые сведения участника \(number)"
    case "destructionHeld": "Удержаны сведения участника \(number)"
    case "destructionCalledOff": "Отменено уничтожение сведений участника \(number)"
    case "dataDestroyed": "Уничтожены сведения участника \(number)"
    case "operatorChanged": "Изменены реквизиты оператора"
    case "pairAdded": "Сохранена пара \(number)"
    case "pairChanged": "Изменена пара \(number)"
    case "pairFixed": "Пара \(number) закреплена приказом"
    case "pairClosed": "Завершена пара \(number)"
    case "pairReplaced": "Заменён наставник: пара \(number)"
    case "pairPaused": "Приостановлена пара \(number)"
    case "pairResumed": "Возобновлена пара \(number)"
    case "pairProlonged": "Продлена пара \(number)"
    case "pairOpenedAgain": "Открыта снова пара \(number)"
    case "pairCompletionOrdered": "Завершение пары \(number) подписано приказом"
    case "addendumSaved": "Дополнительное соглашение пары \(number)"
    case "orderDrafted": "Подготовлен проект приказа"
    case "orderSigned": "Подписан приказ"
    case "orderDiscarded": "Удалён проект приказа"
    case "orderPairExcluded": "Изменён проект приказа"
    case "orderScanSaved", "orderScanRemoved": "Скан приказа"
    case "pairCalledOff": "Отменена пара \(number)"
    case "meetingChanged", "meetingRemoved", "meetingRestored": "Исправлены встречи пары \(number)"
    case "organisationAdded": "Добавлена организация"
    case "organisationChanged": "Изменена карточка организации"
    case "contingentSaved": "Внесена численность"
    case "organisationClosed": "Записано окончание организации"
    case "agreementAdded": "Записано соглашение"
    case "curatorAppointed": "Назначен куратор"
    case "curatorChanged": "Изменены сведения о кураторе"
    case "curatorshipEnded": "Куратор сложил обязанности"
    case "documentAdded": "Внесён документ"
    case "documentChanged": "Изменены сведения о документе"
    case "documentRemoved": "Убран документ"
    case "documentFileSaved", "documentFileRemoved": "Файл документа"
    case "documentTermsSaved": "Изменены сроки документов"
    case "eventAdded": "Внесено мероприятие"
    case "eventChanged": "Изменено мероприятие"
    case "attendanceSaved": "Внесены участники мероприятия"
    case "mediaPlanItemAdded", "mediaPlanItemChanged": "Медиаплан"
    case "agreementChanged": "Изменено соглашение"
    case "attainmentAdded": "Обучение, собеседование или награда участника \(number)"
    case "attainmentRemoved": "Убрана запись на карточке участника \(number)"
    case "surveyOpened": "Открыт опрос \(number)"
    case "surveyChanged": "Изменён срок опроса \(number)"
    case "surveyClosed": "Закрыт опрос \(number)"
    case "surveyAnswered": "Ответ в опросе \(number)"
    case "responseRemoved": "Убраны ответы с бумаги в опросе \(number)"
    case "safetyFlagHandled": "Разобран сигнал в опросе \(number)"
    case "measurementSaved": "Измерения пары \(number)"
    case "questionAsked": "Вопрос центра"
    case "questionAnswered": "Ответ на вопрос центра"
    case "mentorLinkIssued": "Выдана личная ссылка участнику \(number)"
    case "mentorLinkRevoked": "Отозвана личная ссылка участника \(number)"
    case "entryAdded", "entryChanged", "entryModerated", "itemAdded", "itemRemoved", "itemRestored", "practiceScored":
      bankChange(change.kind, change.subject)
    default:
      monitoringChange(change.kind) ?? roadmapChange(change.kind) ?? publicationChange(change.kind) ?? "Изменение"
    }
  }
}
