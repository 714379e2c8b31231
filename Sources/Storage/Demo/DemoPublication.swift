internal import GRDB
import Mentoring

// What the schools of the demo have written for everybody, what they have not, and who wants to be a mentor.
extension DemoWriter {
  private var today: CalendarDate { registry.calendar.today }

  func writePublication(_ district: DemoFilledDistrict, municipality: Int64) throws {
    let places = registry.organisations.filter { district.organisations.contains($0.id) && $0.isImplementing }
    // The last two have only what the registry knows: that is what the centre reminds of.
    for (number, place) in places.dropLast(2).enumerated() { try writeSection(of: place, number) }
    try writeNews(of: places, municipality: municipality)
    try writeApplications(to: places.filter { $0.kind == .school })
  }

  private func writeSection(of place: DemoOrganisation, _ number: Int) throws {
    let about = DemoPublicTexts.about[number % DemoPublicTexts.about.count]
    let invitation = DemoPublicTexts.invitations[number % DemoPublicTexts.invitations.count]
    // One is being written anew, and everybody still reads the old words.
    let draft = number == 2 ? about + DemoPublicTexts.addition : about
    try insert(
      "publicSection", "organisationId, about, invitation, hosts, documentMark",
      [[place.id, draft, invitation, "https://\(place.slug).example", number == 1 ? "localAct" : ""]])
    let first = registry.calendar.day(12, 9, of: registry.calendar.year)
    if number == 1 {
      try insert(
        "sectionEdition", "organisationId, number, about, invitation, publishedOn",
        [[place.id, 1, DemoPublicTexts.about[0], "", min(first.adding(days: -300), today)]])
    }
    try insert(
      "sectionEdition", "organisationId, number, about, invitation, publishedOn",
      [[place.id, number == 1 ? 2 : 1, about, invitation, min(first.adding(days: number), today)]])
  }

  private func writeNews(of places: [DemoOrganisation], municipality: Int64) throws {
    for (number, place) in places.dropLast(3).enumerated() {
      for (step, news) in DemoPublicTexts.news.enumerated() where (number + step) % 2 == 0 {
        try insert(
          "newsItem", "organisationId, title, text, publishedOn",
          [[place.id, news.title, news.text, today.adding(days: -6 - step * 17 - number % 5)]])
      }
    }
    if let school = places.dropFirst().first {
      try insert(
        "newsItem", "organisationId, title, text, publishedOn",
        [[school.id, "Итоги первого полугодия", "Подведём итоги после 20 декабря.", nil]])
    }
    for (step, news) in DemoPublicTexts.centreNews.enumerated() {
      try insert(
        "newsItem", "municipalityId, title, text, publishedOn",
        [[municipality, news.title, news.text, today.adding(days: -4 - step * 21)]])
    }
  }

  private func writeApplications(to schools: [DemoOrganisation]) throws {
    var random = DemoRandom(seed: 1210)
    for (number, school) in schools.prefix(3).enumerated() {
      let name = DemoNames.any(of: number == 1 ? .male : .female, isChild: false, &random)
      let offer = DemoPublicTexts.offers[number % DemoPublicTexts.offers.count]
      try insert(
        "mentorApplication",
        "organisationId, sentOn, surname, given, patronymic, occupation, phone, email, offer, consent",
        [
          [
            school.id, today.adding(days: -2 - number), name.surname, name.given, name.patronymic ?? "",
            offer.occupation, DemoConsents.phone(Int64(9000 + number)), "", offer.text,
            "Я разрешаю оператору – \(school.name) – обрабатывать мои персональные данные, чтобы связаться со мной.",
          ]
        ])
    }
    guard let school = schools.dropFirst().first else { return }
    try insert(
      "mentorApplication",
      "organisationId, sentOn, surname, given, patronymic, occupation, phone, email, offer, consent, answer, answeredOn",
      [[school.id, today.adding(days: -30), "", "", "", "", "", "", "", "", "declined", today.adding(days: -26)]])
  }
}

/// The words of the demo's public pages.
enum DemoPublicTexts {
  static let about = [
    """
    В школе наставник есть у каждого, кто его попросил. Старшие помогают младшим освоиться в пятом классе, педагоги – тем, \
    кому трудно даётся предмет, специалисты предприятий – тем, кто выбирает профессию.

    Как мы работаем:
    - в сентябре собираем запросы и согласия;
    - в октябре закрепляем пары приказом;
    - встречаемся не реже двух раз в месяц;
    - в мае подводим итоги и **благодарим наставников**.
    """,
    """
    Наставничество у нас началось с помощи молодым учителям. Теперь пары работают по **пяти формам**, а программы мы \
    берём из [банка района](https://nastavnik.example/practices) и приспосабливаем к себе.

    Каждая пара знает, чего хочет добиться, и раз в полугодие сверяет, что получилось.
    """,
    """
    Школа маленькая, поэтому наставник и наставляемый часто из разных классов и даже из разных сёл. Встречаемся после \
    уроков, в каникулы – в районном центре.

    - Предметы: математика, русский язык, физика.
    - Профессии: молочное дело, лесное хозяйство, медицина.
    """,
  ]

  static let addition = "\n\nС сентября у нас работает **клуб наставников**: каждый второй четверг в библиотеке."

  static let invitations = [
    """
    Ищем взрослых, которые готовы два часа в неделю заниматься с подростком: математика, физика, профессии села. Опыт не \
    обязателен – научим.
    """,
    """
    Особенно ждём родителей, выпускников и специалистов предприятий, которые расскажут о своём деле и пустят в мастерскую.
    """,
  ]

  static let news: [(title: String, text: String)] = [
    (
      "Пары закреплены приказом",
      """
      Новые пары начали работу. Первая встреча – знакомство: договориться о цели, днях и правилах.

      Программы пар – в разделе «Формы и программы».
      """
    ),
    (
      "Экскурсия на маслозавод",
      """
      Наставники предприятия показали цех и лабораторию. Ребята попробовали:
      - снять показания приборов;
      - взвесить партию;
      - заполнить **журнал качества**.
      """
    ),
    (
      "Встреча наставников и родителей",
      "Рассказали, как проходят занятия, и ответили на вопросы. Следующая встреча – в феврале."
    ),
  ]

  static let centreNews: [(title: String, text: String)] = [
    (
      "Занятие для новых наставников",
      "Два часа о том, как начать: первая встреча, цель, границы. Записаться можно у куратора своей школы."
    ),
    (
      "Открыт конкурс практик",
      """
      Принимаем описания до 20 апреля. **Лучшие практики** войдут в банк района.

      - задача и как её решали;
      - результат в числах;
      - что понадобится тем, кто захочет повторить.
      """
    ),
  ]

  static let offers: [(occupation: String, text: String)] = [
    (
      "маслозавод, технолог",
      "Расскажу о работе лаборатории, помогу с химией и биологией. Свободна в среду после 16 часов."
    ),
    ("на пенсии, учитель физики", "Готов заниматься физикой и математикой с девятиклассниками, лучше по субботам."),
    (
      "районная больница, медсестра",
      "Могу помочь тем, кто думает о медицинском колледже: покажу отделение, отвечу на вопросы."
    ),
  ]
}
