internal import GRDB
import Mentoring

// The surveys of the demo: an entry survey that is going on, a pair of closed ones with before and after, measures.
extension DemoWriter {
  private var calendar: DemoCalendar { registry.calendar }

  /// What mentors have gone through and been honoured with.
  func writeAttainments() throws {
    let mentors = registry.people.filter { $0.mentor != nil }
    try insert(
      "attainment", "personId, kind, title, day, level, result, hours, number",
      mentors.flatMap { person -> [[(any DatabaseValueConvertible)?]] in
        guard let profile = person.mentor.map({ DemoBases.completed($0, of: person, calendar) }) else { return [] }
        let isAdult = person.stays.last?.role.isLearner != true
        let training = profile.trainedOn.map {
          [
            person.id, "training", isAdult ? "Школа наставника, ИРО Кировской области" : "Школа юного наставника", $0,
            nil, "", isAdult ? 36 : 8, isAdult ? "4318-\(2000 + person.id)" : "",
          ] as [(any DatabaseValueConvertible)?]
        }
        let interview = profile.interviewedOn.map {
          [person.id, "interview", "куратор", $0, nil, "подходит", nil, ""] as [(any DatabaseValueConvertible)?]
        }
        return [training, interview, honour(of: person, isAdult: isAdult)].compactMap(\.self)
      })
  }

  private func honour(of person: DemoPerson, isAdult: Bool) -> [(any DatabaseValueConvertible)?]? {
    let day = calendar.day(25, 5, of: calendar.previous)
    return switch person.id % 19 {
    case 3: [person.id, "award", "Благодарность за наставничество", day, "organisation", "", nil, ""]
    case 7:
      [
        person.id, "contest", isAdult ? "Лучший наставник района" : "Старшие – младшим", day, "municipal",
        person.id % 2 == 0 ? "победитель" : "лауреат", nil, "",
      ]
    case 11 where isAdult:
      [person.id, "award", "Почётная грамота министерства образования", day, "regional", "", nil, "112-п"]
    default: nil
    }
  }

  func writeSurveys() throws {
    guard try Int.fetchOne(db, sql: "SELECT count(*) FROM questionnaire") ?? 0 > 0 else { return }
    let schools = registry.organisations.filter { $0.kind == .school && $0.isImplementing }.prefix(4)
    for (number, school) in schools.enumerated() {
      let current = calendar.year
      if number < 2 {
        try write(.entry, at: school.id, in: calendar.previous, from: (1, 10), until: (20, 10), answering: 94)
        try write(.exit, at: school.id, in: calendar.previous, from: (10, 5), until: (25, 5), answering: 92)
      }
      let ends = calendar.today.adding(days: number == 0 ? 2 : 9)
      try write(
        .entry, at: school.id, in: current, period: (calendar.today.adding(days: -12), ends), answering: 60)
    }
    try writeMeasurements(of: Set(schools.prefix(2).map(\.id)))
  }

  private func write(
    _ kind: Questionnaire.Kind, at school: Int64, in year: SchoolYear, from: (Int, Int), until: (Int, Int),
    answering: Int
  ) throws {
    let period = (calendar.day(from.0, from.1, of: year), calendar.day(until.0, until.1, of: year))
    try write(kind, at: school, in: year, period: period, answering: answering)
  }

  private func write(
    _ kind: Questionnaire.Kind, at school: Int64, in year: SchoolYear, period: (CalendarDate, CalendarDate),
    answering: Int
  ) throws {
    var random = DemoRandom(seed: UInt64(school) &* 31 &+ UInt64(year.startYear) &+ (kind == .exit ? 7 : 0))
    try insert(
      "survey", "organisationId, kind, opens, closes", [[school, kind.rawValue, period.0, period.1]])
    let survey = db.lastInsertedRowID
    for asked in asked(at: school, in: year) {
      guard let version = try version(kind, asked.side, asked.form) else { continue }
      try insert(
        "respondent", "surveyId, personId, side, formCode, versionId, code",
        [
          [
            survey, asked.person, asked.side.rawValue, asked.form?.rawValue, version.id,
            SurveyCode.random(using: &random).text,
          ]
        ])
      let respondent = db.lastInsertedRowID
      guard random.chance(answering) else { continue }
      let last = min(period.1, calendar.today)
      // One in forty comes after the last day; of an open survey nobody does.
      let isLate = period.1 < calendar.today && random.chance(3)
      let day = isLate ? period.1.adding(days: 3) : random.day(from: period.0, to: last)
      let answers = DemoAnswers.answers(to: version.text.questions, after: kind == .exit, &random)
      try write(answers, of: respondent, to: version.text.questions, on: day, way: random.chance(55) ? "paper" : "code")
    }
  }

  /// People of the pairs of a year, once on each side of each form.
  private func asked(at school: Int64, in year: SchoolYear) -> [Asked] {
    var people: [Int64: Person.ID] = [:]
    for person in registry.people { for stay in person.stays { people[stay.id] = Person.ID(person.id) } }
    var asked: Set<Asked> = []
    for pair in registry.pairs where pair.organisation == school && pair.order != nil {
      guard SchoolYear(containing: pair.starts) == year else { continue }
      let form = MentoringForm.Code(rawValue: pair.form)
      if let mentee = people[pair.mentee] { asked.insert(Asked(person: mentee, side: .mentee, form: form)) }
      if let mentor = people[pair.mentor] { asked.insert(Asked(person: mentor, side: .mentor, form: form)) }
    }
    let sorted = asked.sorted { $0.text < $1.text }
    return Array(sorted.filter { $0.side == .mentee }.prefix(40) + sorted.filter { $0.side == .mentor }.prefix(20))
  }

  func version(
    _ kind: Questionnaire.Kind, _ side: Questionnaire.Side, _ form: MentoringForm.Code?
  ) throws -> Questionnaire.Version? {
    try Questionnaire.Version.fetchAll(
      db,
      where: """
        questionnaireId = (SELECT id FROM questionnaire
          WHERE kind = \(kind.rawValue) AND side = \(side.rawValue) AND formCode IS \(form?.rawValue))
        """
    ).first
  }

  func write(
    _ answers: Answers, of respondent: Int64, to questions: [Question], on day: CalendarDate, way: String
  ) throws {
    try db.execute(
      sql: "UPDATE respondent SET answeredOn = ?, way = ?, satisfied = ?, score = ? WHERE id = ?",
      arguments: [day, way, Satisfaction.verdict(answers, questions), answers.score(questions), respondent])
    var rows: [[(any DatabaseValueConvertible)?]] = []
    for (place, values) in answers.values { for value in values { rows.append([respondent, place, value, ""]) } }
    for (place, text) in answers.texts { rows.append([respondent, place, 0, text]) }
    try insert("answer", "respondentId, place, value, text", rows)
    if answers.areLow(questions) {
      // Most of the last year's were talked over.
      let isOld = day < calendar.year.start && respondent % 3 != 0
      try insert(
        "safetyFlag", "respondentId, raisedOn, handledOn, note",
        [[respondent, day, isOld ? day.adding(days: 4) : nil, isOld ? "Поговорили, наставник заменён" : ""]])
    }
  }

  /// Pairs of the last year were measured twice, of this year once.
  private func writeMeasurements(of schools: Set<Int64>) throws {
    let measures = Dictionary(
      grouping: try Row.fetchAll(db, sql: "SELECT formCode, id, unit, better FROM measure ORDER BY id"),
      by: { $0[0] as String })
    var random = DemoRandom(seed: 31)
    for pair in registry.pairs where schools.contains(pair.organisation) && pair.order != nil && pair.id % 3 != 0 {
      let isOver = pair.ends < calendar.today
      try insert(
        "measurement", "pairId, entryOn, exitOn",
        [[pair.id, min(pair.starts.adding(days: 5), calendar.today), isOver ? pair.ends : nil]])
      try insert(
        "measuredValue", "pairId, measureId, entry, exit",
        (measures[pair.form] ?? []).map { row in
          let (unit, isMore): (String, Bool) = (row[2], row[3] == "more")
          let entry = DemoAnswers.measured(unit, isMore: isMore, &random)
          let step = Double(random.number(0...3)) * (unit == "балл" ? 0.1 : 1)
          return [pair.id, row[1] as Int64, entry, isOver ? max(0, isMore ? entry + step : entry - step) : nil]
        })
    }
  }
}

/// What the people of the demo answer: mostly content, sometimes not.
enum DemoAnswers {
  static func answers(to questions: [Question], after: Bool, _ random: inout DemoRandom) -> Answers {
    let mood = random.number(0...9) == 0 ? 4 : 8
    var answers = Answers()
    for (place, question) in questions.enumerated() {
      switch question.kind {
      case .scale10:
        let value = min(max(mood + random.number(-2...2) - (after ? 0 : 1), 1), 10)
        // Fear is rarer than boredom.
        answers.choose(
          [question.marks.contains(.safety) ? (mood > 4 ? max(value, 6) : min(value, 4)) : value], at: place)
      case .scale5: answers.choose([min(max(mood / 2 + random.number(-1...1), 1), 5)], at: place)
      case .yesNo: answers.choose([random.chance(mood * 10) ? 1 : 0], at: place)
      case .choice: answers.choose([random.number(0...(question.options.count - 1))], at: place)
      case .several:
        answers.choose(question.options.indices.filter { _ in random.chance(35) }, at: place)
      case .text: if random.chance(20) { answers.write(random.pick(after ? remarksAfter : remarksBefore), at: place) }
      }
    }
    return answers
  }

  static func measured(_ unit: String, isMore: Bool, _ random: inout DemoRandom) -> Double {
    switch unit {
    case "балл": Double(random.number(31...44)) / 10
    case "%": Double(random.number(45...65))
    case "из 10": Double(isMore ? random.number(4...6) : random.number(5...7))
    case "уроков": Double(random.number(4...14))
    case "ч": Double(random.number(0...8))
    default: Double(random.number(0...4))
    }
  }

  private static let remarksBefore = [
    "Хочу подтянуть учёбу", "Понять, кем стать", "Научиться выступать", "Больше общения", "Пока не знаю",
  ]
  private static let remarksAfter = [
    "Совместный проект", "Наставник всегда отвечал", "Было мало времени", "Хочется чаще встречаться",
    "Поездка на предприятие", "Всё понравилось",
  ]
}
