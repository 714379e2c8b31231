import Mentoring

/// The columns of the bases that the figures do not need: what mentors achieved and have time for, when people came.
enum DemoBases {
  static func completed(_ profile: MentorProfile, of person: DemoPerson, _ calendar: DemoCalendar) -> MentorProfile {
    var profile = profile
    let isLearner = person.stays.last?.role.isLearner == true
    let pick = { (texts: [String]) in texts[Int(person.id) % texts.count] }
    profile.achievements = pick(isLearner ? learnerAchievements : achievements)
    profile.wantedAge = pick(["10–14 лет", "12–16 лет", "любой", "старшие классы"])
    profile.time = pick(["1 час в неделю", "2 часа в неделю, вечером", "по субботам", "раз в две недели"])
    profile.enteredOn = profile.trainedOn ?? calendar.past(calendar.day(15, 9, of: calendar.previous))
    profile.elsewhere = !isLearner && person.stays.last?.role == .teacher && person.id % 5 == 1
    profile.interviewedOn = person.id % 4 == 0 ? nil : profile.enteredOn.map { $0.adding(days: -3) }
    return profile
  }

  static func completed(_ profile: MenteeProfile, of person: DemoPerson, _ calendar: DemoCalendar) -> MenteeProfile {
    var profile = profile
    profile.enteredOn = calendar.past(calendar.day(10 + Int(person.id % 15), 9, of: calendar.year))
    profile.results = person.id % 9 == 0 ? "Участие в школьной конференции" : ""
    return profile
  }

  private static let achievements = [
    "Призёр муниципального конкурса «Учитель года»", "Подготовил победителей олимпиад", "Стаж наставника 5 лет",
    "Автор элективного курса", "Благодарность управления образования",
  ]
  private static let learnerAchievements = [
    "Призёр школьной олимпиады", "Значок ГТО", "Победитель конкурса проектов", "Капитан сборной школы",
  ]
}
