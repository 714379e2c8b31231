import Mentoring

// What mentors offer and mentees ask: everybody in a pair, and some who still wait for one.
extension DemoRegistry {
  mutating func addProfiles() {
    var load: [Int64: Int] = [:]
    var led: Set<Int64> = []
    for pair in pairs {
      let isOver = pair.closure != nil || pair.ends < calendar.today
      load[pair.mentor, default: 0] += isOver ? 0 : 1
      led.insert(pair.mentee)
    }
    for index in people.indices {
      let stays = people[index].stays
      if people[index].mentor == nil, stays.contains(where: { load[$0.id] != nil }) {
        people[index].mentor = mentorProfile(of: people[index], load: stays.map { load[$0.id] ?? 0 }.reduce(0, +))
      }
      let isLed = stays.contains { led.contains($0.id) }
      let waits = !reserved.contains(index) && stays.contains { $0.role == .pupil } && random.chance(4)
      if people[index].mentee == nil, isLed || waits {
        people[index].mentee = menteeProfile(isTeacher: stays.contains { $0.role == .teacher })
      }
    }
  }

  private mutating func mentorProfile(of person: DemoPerson, load: Int) -> MentorProfile {
    let post = person.stays.last?.placements.last?.label ?? ""
    let lately = calendar.past(calendar.day(random.number(4...28), 9, of: calendar.year))
    let before = calendar.day(random.number(4...28), 9, of: calendar.previous)
    let trained: CalendarDate? = random.chance(60) ? lately : random.chance(65) ? before : nil
    return MentorProfile(
      competencies: person.stays.last?.role.isLearner == true
        ? random.pick(Self.learnerStrengths) : Russian.initialUpper(post),
      interests: random.pick(Self.interests), capacity: min(50, max(3, load + random.number(0...2))), trainedOn: trained
    )
  }

  private mutating func menteeProfile(isTeacher: Bool) -> MenteeProfile {
    let (reason, request) = random.pick(isTeacher ? Self.teacherRequests : Self.pupilRequests)
    return MenteeProfile(reason: reason, request: request)
  }

  private static let learnerStrengths = [
    "Отличник, помогает с уроками", "Капитан команды", "Победитель олимпиады", "Ведущий школьных праздников",
    "Волонтёр", "Робототехника",
  ]

  private static let interests = [
    "Спорт", "Чтение", "Туризм", "Музыка", "Техника", "Садоводство", "Фотография", "Театр",
  ]

  private static let pupilRequests: [(MenteeProfile.Reason, String)] = [
    (.grades, "Подтянуть математику"), (.grades, "Разобраться с русским языком"),
    (.adaptation, "Освоиться в новом классе"),
    (.gifted, "Подготовиться к олимпиаде"), (.career, "Выбрать профессию"), (.career, "Увидеть предприятие изнутри"),
    (.project, "Сделать исследовательский проект"), (.communication, "Выступать перед людьми"),
    (.other, "Найти дело по душе"),
  ]

  private static let teacherRequests: [(MenteeProfile.Reason, String)] = [
    (.profession, "Планирование урока"), (.profession, "Работа с документами"), (.profession, "Дисциплина в классе"),
    (.adaptation, "Первый год в новом коллективе"),
  ]
}
