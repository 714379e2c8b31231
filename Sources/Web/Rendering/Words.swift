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
    case .outsideDates: "пара не действует на эту дату"
    case .noOrder: "пара без приказа"
    case .outsideAge: "вне возраста показателя"
    case .birthDateUnknown: "не указана дата рождения"
    }
  }

  static func refusal(_ refusal: Failure.Refusal) -> String {
    switch refusal {
    case .slugTaken: "Организация с таким кратким именем уже есть"
    case .organisationExists: "Организация с таким названием уже есть: найдите её в списке"
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
    case .dateAfterEnd: "Дата позже окончания пары"
    case .orderAfterEnd: "Приказ позже окончания пары"
    case .alreadyExists: "Такая запись уже есть"
    case .notEligible: "Эти двое не могут быть парой этой формы: выберите другую форму или другого человека"
    case .explanationMissing: "Объясните, почему пара создаётся, хотя правило формы не выполнено"
    case .dateInFuture: "Дата не может быть позже сегодня"
    case .otherOrganisation: "Выберите наставляемых одной организации"
    case .roleNotOffered: "В организации этого вида нет такой роли: выберите другую роль или организацию"
    case .dateOutsideStay: "На эту дату человек здесь не числится"
    case .alreadyLeft: "Уход уже записан"
    case .otherPairsClose: "С этой датой завершатся другие пары: проверьте список и сохраните ещё раз"
    case .consentMissing: "Нет действующего согласия на обработку персональных данных"
    case .consentInForce: "Такое согласие уже действует: откройте его карточку"
    case .consentNotInForce: "Это согласие уже не действует"
    case .representativeMissing: "За несовершеннолетнего подписывает законный представитель: сначала внесите его"
    case .representativeSigned: "Этот представитель подписал согласия: его можно изменить, но не удалить"
    case .destructionHeld: "Сведения удерживаются по основанию, которое указал центр: дождитесь его срока"
    case .alreadyDestroyed: "Сведения уже уничтожены"
    case .consentPrecedesBirth: "Дата раньше рождения: проверьте год"
    }
  }
}
