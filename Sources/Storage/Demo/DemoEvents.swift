internal import GRDB
import Mentoring

// What the centre and its schools held and wrote about: the last year, and what is to come.
extension DemoWriter {
  func writeEvents(_ district: DemoFilledDistrict, municipality: Int64) throws {
    let schools = registry.organisations.filter {
      district.organisations.contains($0.id) && $0.kind.isEducational && $0.isImplementing
    }
    for event in Self.centre(registry.calendar) {
      let id = try write(event, municipality: municipality, of: nil)
      if event.day <= registry.calendar.today { try writeAttendance(of: id, schools, event.people) }
      try writePublications(event, id, municipality: municipality, of: nil)
    }
    for (number, school) in schools.prefix(3).enumerated() {
      for event in Self.school(registry.calendar) {
        let id = try write(event, municipality: nil, of: school)
        if event.day <= registry.calendar.today {
          try writeAttendance(of: id, [school], event.people + number * 3)
          try db.execute(sql: "UPDATE mentoringEvent SET guests = ? WHERE id = ?", arguments: [number + 2, id])
        }
        try writePublications(event, id, municipality: nil, of: school)
      }
    }
  }

  private struct Event {
    let kind: MentoringEvent.Kind
    let title: String
    let day: CalendarDate
    let place: String
    var link = ""
    var about = ""
    var isPublished = true
    /// Of each organisation that came.
    var people = 0
    var isCancelled = false
  }

  private static func centre(_ calendar: DemoCalendar) -> [Event] {
    let day = { (day: Int, month: Int, isPast: Bool) in
      calendar.day(day, month, of: isPast ? calendar.previous : calendar.year)
    }
    return [
      Event(
        kind: .webinar, title: "Вебинар для новых кураторов", day: day(29, 1, true), place: "онлайн",
        link: "https://centre.example/vebinar", about: "Роли, документы и первые пары.", people: 1),
      Event(
        kind: .coordination, title: "Совещание о сетевых парах школ и предприятий", day: day(18, 3, true),
        place: "Районный центр образования", about: "Школы, дом творчества и предприятия района.", people: 2),
      Event(
        kind: .ceremony, title: "Церемония «Наставник года»", day: day(22, 5, true), place: "Дом культуры",
        about: "Благодарности наставникам и партнёрам.", people: 5),
      Event(
        kind: .seminar, title: "Семинар «Как провести первую встречу»", day: day(24, 9, false),
        place: "Школа пгт Пижанка", about: "Разбор сценариев, бланки плана пары.", people: 3),
      Event(
        kind: .coordination, title: "Совещание по итогам полугодия", day: day(17, 12, false),
        place: "Районный центр образования", about: "Охват, отчёты, план на весну.", isPublished: false),
      Event(
        kind: .contest, title: "Муниципальный конкурс программ наставничества", day: day(19, 2, false),
        place: "Районный центр образования", about: "Заявки принимаются до 1 февраля."),
    ]
  }

  private static func school(_ calendar: DemoCalendar) -> [Event] {
    [
      Event(
        kind: .seminar, title: "Школа наставника: занятие первое",
        day: calendar.past(calendar.day(18, 9, of: calendar.year)), place: "актовый зал", people: 12),
      Event(
        kind: .other, title: "Ярмарка профессий с предприятиями",
        day: calendar.past(calendar.day(23, 10, of: calendar.year)), place: "спортивный зал", people: 40),
      Event(
        kind: .ceremony, title: "Посвящение в наставники", day: calendar.day(25, 12, of: calendar.year),
        place: "актовый зал", isPublished: false),
    ]
  }

  private func write(_ event: Event, municipality: Int64?, of school: DemoOrganisation?) throws -> Int64 {
    try insert(
      "mentoringEvent",
      "municipalityId, organisationId, kind, title, heldOn, place, link, about, isPublished, isCancelled",
      [
        [
          municipality, school?.id, event.kind.rawValue, event.title, event.day, event.place, event.link, event.about,
          event.isPublished, event.isCancelled,
        ]
      ])
    return db.lastInsertedRowID
  }

  private func writeAttendance(of event: Int64, _ schools: [DemoOrganisation], _ people: Int) throws {
    guard people > 0 else { return }
    try insert(
      "eventAttendance", "eventId, organisationId, people",
      schools.enumerated().map { [event, $1.id, people + ($0 % 3)] })
  }

  /// Of what was held a note on the site, of what is to come an announcement; one is late.
  private func writePublications(
    _ event: Event, _ id: Int64, municipality: Int64?, of school: DemoOrganisation?
  ) throws {
    let today = registry.calendar.today
    let host = school.map { "\($0.slug).example" } ?? "centre.example"
    let planned = event.day.adding(days: event.day <= today ? 2 : -7)
    let isMade = event.day <= today && event.kind != .other
    try insert(
      "mediaPlanItem",
      "municipalityId, organisationId, topic, channel, plannedOn, responsible, eventId, publishedOn, link",
      [
        [
          municipality, school?.id, (event.day <= today ? "Итоги: " : "Анонс: ") + event.title,
          (event.kind == .ceremony ? MediaPlanItem.Channel.press : .site).rawValue, planned,
          school == nil ? "методист центра" : "куратор", id, isMade ? min(planned.adding(days: 1), today) : nil,
          isMade ? "https://\(host)/novosti/\(id)" : "",
        ]
      ])
  }
}
