import Mentoring

/// The Russian names of what the code calls by enums. Features add theirs beside their pages.
enum Words {
  static func role(_ role: Role) -> String {
    switch role {
    case .administrator: "администратор"
    case .coordinator: "координатор центра"
    case .ruo: "сотрудник РУО"
    case .curator: "куратор"
    }
  }

  static func stayRole(_ role: Stay.Role) -> String {
    switch role {
    case .pupil: "ученик"
    case .student: "студент"
    case .teacher: "педагог"
    case .employee: "работник организации"
    case .parent: "родитель"
    case .volunteer: "волонтёр"
    }
  }

  static func kind(_ kind: Organisation.Kind) -> String {
    switch kind {
    case .school: "школа"
    case .supplementary: "дополнительное образование"
    case .kindergarten: "детский сад"
    case .college: "СПО"
    case .university: "вуз"
    case .enterprise: "предприятие"
    case .nonprofit: "НКО"
    case .culture: "учреждение культуры или спорта"
    case .authority: "орган власти"
    case .entrepreneur: "индивидуальный предприниматель"
    }
  }

  static func group(_ group: Contingent.Group) -> String {
    switch group {
    case .pupils: "Обучающихся всего"
    case .pupils10to19: "из них 10–19 лет"
    case .pupils15to19: "из них 15–19 лет"
    case .teachers: "Педагогов всего"
    case .teachersUnder35: "из них моложе 35 лет"
    case .novices: "из них со стажем 0–3 года"
    }
  }

  static func missedReason(_ reason: Coverage.Reason) -> String {
    switch reason {
    case .noPair: "нет пары"
    case .otherForm: "пара другой формы"
    case .waiting: "ждёт наставника"
    case .overdue: "срок пары вышел, она не завершена"
    case .outsideDates: "пара не действует на эту дату"
    case .noOrder: "пара без приказа"
    case .paused: "пара приостановлена дольше 30 дней"
    case .outsideAge: "вне возраста показателя"
    case .outsideYears: "вне стажа показателя"
    case .workSinceUnknown: "не указано начало работы"
    case .birthDateUnknown: "не указана дата рождения"
    }
  }

  static func refusal(_ refusal: Failure.Refusal) -> String {
    switch refusal {
    case .slugTaken: "Организация с таким кратким именем уже есть"
    case .organisationExists: "Организация с таким названием уже есть: найдите её в списке"
    case .organisationClosed: "Окончание этой организации уже записано"
    case .peopleAfterClosure: "Есть люди, записанные с более позднего дня: укажите преемника или исправьте их даты"
    case .municipalityExists: "Район с таким названием уже есть: найдите его в списке"
    case .loginTaken: "Такое имя пользователя уже занято"
    case .twinExists: "Этот человек уже есть в реестре"
    case .overlappingPair: "У наставляемого уже есть пара этой формы на эти даты"
    case .overlappingStay: "Человек уже числится здесь в этой роли на эти даты"
    case .pairOutsideStay: "Даты пары выходят за время, которое человек числится в организации"
    case .pairHasOrder: "Пара уже закреплена приказом"
    case .pairAlreadyClosed: "Пара уже завершена"
    case .pairHasNoOrder: "Пара без приказа не может быть завершена по плану: внесите приказ или прекратите её досрочно"
    case .wrongPassword: "Нынешний пароль не подошёл"
    case .dateBeforeStart: "Дата раньше начала пары"
    case .orderAfterEnd: "Приказ позже окончания пары"
    case .orderTooEarly: "Приказ раньше начала пары больше чем на год: проверьте дату"
    case .severalOrganisations: "В приказе пары нескольких организаций: у каждой организации свой приказ"
    case .notOffered: "Выберите из списка"
    case .alreadyExists: "Такая запись уже есть"
    case .notEligible: "Эти двое не могут быть парой этой формы: выберите другую форму или другого человека"
    case .explanationMissing: "Объясните, почему пара создаётся, хотя правило формы не выполнено"
    case .dateInFuture: "Дата не может быть позже сегодня"
    case .otherOrganisation: "Выберите наставляемых одной организации"
    case .roleNotOffered: "В организации этого вида нет такой роли: выберите другую роль или организацию"
    case .dateOutsideStay: "На эту дату человек здесь не числится"
    case .alreadyLeft: "Уход уже записан"
    case .changedSince: "После этого записи меняли: отменить действие целиком уже нельзя"
    case .pairCannotBeKept: "Эту пару не продолжить: её форма требует одной организации или прежней роли"
    case .stayHasPairs: "В этом месте были пары: исправьте даты места вместо того, чтобы убирать его"
    case .onlyStay: "Это единственное место человека: исправьте его или запишите уход"
    case .onlyPlacement: "Это единственная запись о классе или должности: внесите верную на ту же дату"
    case .learnsElsewhere: "Ученик числится в другой школе: попросите перевод или дождитесь, когда там запишут уход"
    case .notLeft: "Уход не записан: отменять нечего"
    case .pairsOfTwinsOverlap:
      "У обоих есть пары одной формы на одни даты: завершите или исправьте лишнюю пару, потом объедините"
    case .twinsArePaired: "Эти двое состоят в паре друг с другом: одним человеком они быть не могут"
    case .staysInterleave: "Места обоих в одной организации переплетаются: сначала исправьте их даты, потом объедините"
    case .samePerson: "Выберите другого человека"
    case .transferAsked: "Об этом переводе вы уже попросили: ответ ещё не пришёл"
    case .transferNeedless: "В другой организации человек уже не числится: запишите его к себе"
    case .transferAnswered: "На эту просьбу уже ответили"
    case .lastOfRole:
      "Это последняя действующая учётная запись с такой ролью: сначала заведите другую, чтобы портал не остался без хозяина"
    case .alreadyCurator: "Этот человек уже куратор этой организации"
    case .alreadyHandedOver: "Обязанности уже переданы"
    case .beforeAppointment: "Дата должна быть позже назначения нынешнего куратора"
    case .dateTooFar: "Дата больше чем на три месяца впереди"
    case .sameCurator: "Выберите другого человека: обязанности уже у него"
    case .otherPairsClose: "С этой датой завершатся другие пары: проверьте список и сохраните ещё раз"
    case .namesUnchecked: "В тексте есть похожее на имя ребёнка или телефон: проверьте"
    case .entryIncomplete: "Заполните запись целиком: чего не хватает, сказано на её карточке"
    case .personHasOrders: "Человек есть в паре, закреплённой приказом: такую запись не убирают. Запишите уход"
    case .personHasConsents: "На человека есть согласия: сначала отзовите их, сведения уничтожат по акту"
    case .personElsewhere: "Человек числится и в другой организации: уберите только место, записанное по ошибке"
    case .personIsUsed: "На человека ссылаются другие записи: банк экспертов, встречи или анкеты. Сначала уберите их"
    case .expertExists: "Этот человек уже есть в банке экспертов"
    case .taxpayerNumberTaken: "Организация с этим ИНН уже есть"
    case .consentMissing: "Нет действующего согласия на обработку персональных данных"
    case .consentInForce: "Такое согласие уже действует: откройте его карточку"
    case .consentNotInForce: "Это согласие уже не действует"
    case .representativeMissing: "За несовершеннолетнего подписывает законный представитель: сначала внесите его"
    case .representativeSigned: "Этот представитель подписал согласия: его можно изменить, но не удалить"
    case .destructionHeld: "Сведения удерживаются по основанию, которое указал центр: дождитесь его срока"
    case .alreadyDestroyed: "Сведения уже уничтожены"
    case .consentPrecedesBirth: "Дата раньше рождения: проверьте год"
    case .pauseOutsidePair: "Пауза выходит за сроки пары"
    case .overlappingPause: "На эти дни уже записана пауза"
    case .notPaused: "Пара сейчас не приостановлена"
    case .replacementAfterEnd: "Срок пары к этому дню вышел: сначала продлите её"
    case .notLonger: "Пара и так работает до этого дня или дольше"
    case .pairTooLong: "Пара длится больше трёх лет: проверьте год"
    case .pairNotClosed: "Пара не завершена"
    case .pairInDraftOrder: "Пара уже в проекте приказа"
    case .notReplacement: "В этой паре наставника не заменяли"
    case .completionSigned: "Завершение пары уже подписано приказом: создайте новую пару"
    case .orderSigned: "Приказ уже подписан"
    case .orderIsEmpty: "В приказе не осталось пар"
    case .noticeTooShort: "От уведомления должно пройти не меньше трёх рабочих дней (ТК, ст. 351.8)"
    case .alreadyAnswered: "Ответы этого человека уже внесены: второй раз их не принять"
    case .answersFlagged: "По этим ответам есть сигнал о безопасности: разберите его, сами ответы остаются"
    case .noAnswers: "Отметьте хотя бы один ответ"
    case .surveyNotOpen: "Опрос ещё не начался"
    case .surveyClosed: "Опрос уже закончен"
    case .dateInPast: "Дата уже прошла: выберите сегодняшнюю или более позднюю"
    case .meetingWithoutOrder: "У пары нет приказа: сначала внесите его"
    case .meetingBeforeOrder: "Дата раньше приказа о закреплении"
    case .meetingAfterEnd: "Дата позже последнего дня пары"
    case .meetingOutsidePair: "Дата встречи выходит за сроки пары или раньше приказа"
    case .meetingLocked: "Отчёт за эти дни уже принят: встречи в нём не меняются"
    case .meetingTwice: "Встреча на эту дату уже внесена. Добавить вторую за день?"
    case .tooManyEntries: "За сутки внесено много встреч: остальные внесёт куратор"
    case .meetingsLeftOutside: "За этими датами у пары есть встречи: исправьте дату или уберите встречи из журнала"
    case .indicatorExists: "Показатель с таким названием уже есть: откройте его и измените"
    case .definitionOfThePast:
      "Прошлое не пересчитывается: новая формула действует с сегодняшнего дня или позже, и не раньше прежней"
    case .targetBelowParent:
      "Ступень не может быть ниже ступени уровнем выше на тот же год (Пижанка, п. 11.5): укажите не меньше"
    case .targetAboveSchools: "У кого-то уровнем ниже ступень уже меньше: сначала поднимите её"
    case .campaignLocked: "Сбор закрыт: попросите центр продлить срок для вашей организации"
    case .reportDoesNotAddUp: "Отчёт изменился, пока вы его подписывали: посмотрите проверку ещё раз"
    case .reportsHandedIn: "Отчёты уже сданы: день чисел и срок больше не меняются. Закрыть сбор можно другим днём"
    case .roadmapSent: "Дорожная карта на согласовании: отзовите её или дождитесь ответа центра"
    case .roadmapEmpty: "В дорожной карте нет ни одного мероприятия"
    case .roadmapInUse: "Карту уже согласовывали или в ней отмечено выполнение: её можно только менять"
    case .taskInUse: "Мероприятие выполнено или подтверждено: сначала снимите отметку и подтверждения"
    case .tooManyApplications: "Сегодня организация приняла уже много заявок: позвоните ей или куратору"
    case .applicationAnswered: "На эту заявку уже ответили"
    case .applicantTooYoung: "Человеку нет 18 лет: проверьте дату или отклоните заявку"
    case .requestClosed: "Запрос закрыт: ответы больше не меняются. Позвоните в центр"
    case .participantsExist: "В реестре есть действующие пары: заполните отчёт или сначала завершите их"
    }
  }
}
