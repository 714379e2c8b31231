internal import GRDB
import Mentoring

// Requests of one school to another: one that waits for the curator of the cast, one that she was refused.
extension DemoWriter {
  func writeTransfers() throws {
    try writeLeaver()
    let today = registry.calendar.today
    let asked = Int64(today.dayNumber - 2) * 86400 + 8 * 3600
    let requests:
      [(member: DemoCast, asks: String, label: String, wished: CalendarDate, request: String, reply: String?)] = [
        (
          .tooYoung, DemoCast.otherSchool, "3А", today.adding(days: 10), "Семья переезжает, заявление родителей у нас",
          nil
        ),
        (
          .twinThere, DemoCast.school, "7А", today.adding(days: -3), "", "Родители раздумали: ребёнок остаётся у нас"
        ),
      ]
    for request in requests {
      guard let person = registry.people.last(where: { $0.isCast(request.member, registry) }),
        let stay = person.stays.last, let place = registry.organisations.first(where: { $0.slug == request.asks })
      else { continue }
      let isRefused = request.reply != nil
      try insert(
        "transfer",
        "stayId, organisationId, role, label, typedName, wishedFor, request, askedAt, askedBy, answer, answeredAt, answeredBy, reply",
        [
          [
            stay.id, place.id, "pupil", request.label, person.name.full, request.wished, request.request, asked,
            try curator(place.id), isRefused ? "refused" : nil, isRefused ? asked + 90_000 : nil,
            isRefused ? try curator(stay.organisation) : nil, request.reply ?? "",
          ]
        ])
    }
  }

  private func curator(_ organisation: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT accountId FROM curatorship WHERE organisationId = ?", arguments: [organisation])
  }

  /// A pupil whose move to the other school is agreed on and still ahead; too young to stand in the figures.
  private func writeLeaver() throws {
    let today = registry.calendar.today
    let name = PersonName(surname: "Кузьмина", given: "Алиса", patronymic: "Романовна")
    let lastDay = today.adding(days: 20)
    guard let school = registry.organisations.first(where: { $0.slug == DemoCast.school })?.id,
      let other = registry.organisations.first(where: { $0.slug == DemoCast.otherSchool })?.id
    else { return }
    try insert(
      "person", "surname, given, patronymic, searchKey, birthDate, sex",
      [
        [
          name.surname, name.given, name.patronymic, name.searchKey.text,
          registry.calendar.day(19, 5, ofCalendarYear: registry.calendar.year.startYear - 9), "female",
        ]
      ])
    let person = db.lastInsertedRowID
    for (place, starts, ends, label) in [
      (school, registry.calendar.past(registry.calendar.day(1, 10, of: registry.calendar.year)), lastDay, "3А"),
      (other, lastDay.adding(days: 1), nil, "3Б"),
    ] {
      try insert(
        "stay", "personId, organisationId, role, starts, ends, leaveReason",
        [[person, place, "pupil", starts, ends, ends == nil ? nil : "transferred"]])
      try insert("placement", "stayId, since, label", [[db.lastInsertedRowID, starts, label]])
    }
    let stay = try Int64.fetchOne(
      db, sql: "SELECT id FROM stay WHERE personId = ? AND organisationId = ?", arguments: [person, school])
    let asked = Int64(today.dayNumber - 4) * 86400 + 9 * 3600
    try insert(
      "transfer",
      "stayId, organisationId, role, label, typedName, wishedFor, askedAt, askedBy, answer, answeredAt, answeredBy, movesOn",
      [
        [
          stay, other, "pupil", "3Б", name.full, lastDay.adding(days: 1), asked, try curator(other), "agreed",
          asked + 86400, try curator(school), lastDay.adding(days: 1),
        ]
      ])
  }
}

extension DemoPerson {
  /// Twins of the cast share a name, so the place tells them apart.
  fileprivate func isCast(_ member: DemoCast, _ registry: DemoRegistry) -> Bool {
    let places = registry.organisations.filter { $0.slug == member.organisation }.map(\.id)
    return name == member.name && stays.contains { places.contains($0.organisation) }
  }
}
