internal import GRDB
import Mentoring

// Requests of one school to another: one that waits for the curator of the cast, one that she was refused.
extension DemoWriter {
  func writeTransfers() throws {
    let today = registry.calendar.today
    let asked = Int64(today.dayNumber - 2) * 86400 + 8 * 3600
    let requests: [(member: DemoCast, asks: String, label: String, wished: CalendarDate, request: String, reply: String?)] = [
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
      let curator = { (organisation: Int64) in
        try Int64.fetchOne(
          db, sql: "SELECT accountId FROM curatorship WHERE organisationId = ?", arguments: [organisation])
      }
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
}

extension DemoPerson {
  /// Twins of the cast share a name, so the place tells them apart.
  fileprivate func isCast(_ member: DemoCast, _ registry: DemoRegistry) -> Bool {
    let places = registry.organisations.filter { $0.slug == member.organisation }.map(\.id)
    return name == member.name && stays.contains { places.contains($0.organisation) }
  }
}
