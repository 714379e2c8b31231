internal import GRDB
import Mentoring

// What the curators of the demo think of their programmes: last year all of them, this year half, one unacceptable.
extension DemoWriter {
  func writeQuality(_ district: DemoFilledDistrict) throws {
    guard try Int.fetchOne(db, sql: "SELECT count(*) FROM questionnaire") ?? 0 > 0 else { return }
    let calendar = registry.calendar
    let places = registry.organisations.filter { district.organisations.contains($0.id) && $0.isImplementing }
    let now = calendar.past(calendar.today.adding(days: -8))
    for (number, place) in places.enumerated() {
      // The first of the year before is the weak one; by the next cycle it has climbed.
      let year = calendar.previous
      try assess(place.id, on: calendar.day(28 - number % 5, 5, of: year), mood: Self.moods[number % Self.moods.count])
      if number % 3 != 1 {
        try writeSWOT(place.id, in: year, on: calendar.day(29, 5, of: year), number, plan: number % 5 == 4)
      }
      guard number < (places.count + 1) / 2, SchoolYear(containing: now) == calendar.year else { continue }
      try assess(place.id, on: now, mood: Self.moods[(number + 2) % Self.moods.count])
      if number == 1 || number == 3 { try writeSWOT(place.id, in: calendar.year, on: now, number, plan: false) }
    }
  }

  /// Out of three answers to each criterion, how many are worse than the best.
  private static let moods = [1, 0, 2, 1, 3]

  private func assess(_ place: Int64, on day: CalendarDate, mood: Int) throws {
    guard let version = try version(.curator, .curator, nil) else { return }
    var random = DemoRandom(seed: 0x5E1F &+ UInt64(place) &* 100_003 &+ UInt64(day.dayNumber))
    try insert("survey", "organisationId, kind, opens, closes", [[place, "curator", day, day.adding(days: 5)]])
    try insert(
      "respondent", "surveyId, side, versionId, code",
      [[db.lastInsertedRowID, "curator", version.id, SurveyCode.random(using: &random).text]])
    let respondent = db.lastInsertedRowID
    var answers = Answers()
    for (number, question) in version.text.questions.enumerated() where question.kind == .choice {
      let isWorse = number % 3 < mood
      answers.choose([isWorse ? (mood == 3 && number % 2 == 0 ? 2 : 1) : 0], at: number)
    }
    try write(answers, of: respondent, to: version.text.questions, on: day, way: "paper")
    try db.execute(
      sql: """
        UPDATE respondent
        SET enteredBy = (SELECT accountId FROM curatorship WHERE organisationId = ? ORDER BY starts DESC LIMIT 1)
        WHERE id = ?
        """, arguments: [place, respondent])
  }

  private func writeSWOT(_ place: Int64, in year: SchoolYear, on day: CalendarDate, _ number: Int, plan: Bool) throws {
    let pick = { (texts: [String]) in texts[number % texts.count] + "\n" + texts[(number + 1) % texts.count] }
    try db.execute(
      sql: """
        INSERT INTO swot (organisationId, startYear, strengths, weaknesses, opportunities, threats, plan, savedOn, savedBy)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?,
          (SELECT accountId FROM curatorship WHERE organisationId = ? ORDER BY starts DESC LIMIT 1))
        """,
      arguments: [
        place, year.startYear, pick(Self.strengths), pick(Self.weaknesses), pick(Self.opportunities),
        pick(Self.threats), plan ? Self.plan : "", day, place,
      ])
  }

  private static let strengths = [
    "Опытные учителя-наставники", "Пары встречаются каждую неделю", "Старшеклассники сами просятся в наставники",
    "Родители поддерживают программу",
  ]
  private static let weaknesses = [
    "Мало наставников от предприятий", "Встречи вносят в журнал с опозданием", "Не все наставники обучены",
  ]
  private static let opportunities = [
    "Договор с колледжем", "Районный конкурс практик", "Молодые специалисты на маслозаводе",
  ]
  private static let threats = [
    "Учителя совмещают по две ставки", "Подвоз детей в шесть утра: после уроков остаться нельзя",
    "Закрывается филиал предприятия",
  ]
  private static let plan =
    "До 1 октября обучить всех наставников – куратор.\nДо 15 октября провести общую встречу пар – заместитель директора."
}
