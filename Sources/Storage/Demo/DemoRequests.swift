internal import GRDB
import Mentoring

// Requests of the centre in the demo: one closed, one that is on at every step of the way, one whose day has passed.
extension DemoWriter {
  func writeRequests(_ district: DemoFilledDistrict, municipality: Int64) throws {
    let today = registry.calendar.today
    let places = registry.organisations.filter { district.organisations.contains($0.id) && $0.isImplementing }
    let closed = try send(
      DataRequest.Terms(
        title: "Наставники на летних площадках",
        explanation: "Для плана летней занятости: кто из наставников работал с детьми в июне.",
        asOf: today.adding(days: -70), due: today.adding(days: -60)), on: today.adding(days: -70), Self.summer,
      to: places, in: municipality)
    for (number, place) in places.enumerated() {
      try answer(
        closed, place, Self.summer, [2: String(2 + number % 5), 3: ReportLine.yes], on: today.adding(days: -62))
    }
    try db.execute(
      sql: "UPDATE dataRequest SET closedOn = ? WHERE id = ?", arguments: [today.adding(days: -58), closed])
    let open = try send(
      DataRequest.Terms(
        title: "Условия для встреч пар",
        explanation: "Готовим заявку на оборудование. Ответьте о том, чего нет в реестре.",
        asOf: today.adding(days: -3), due: today.adding(days: 6)), on: today.adding(days: -3), Self.rooms, to: places,
      in: municipality)
    for (number, place) in places.enumerated() where number % 3 != 1 {
      let values = [
        3: number % 2 == 0 ? ReportLine.yes : ReportLine.no, 4: String(number % 3),
        5: today.adding(days: 12 + number).iso, 6: Self.needs[number % Self.needs.count],
      ]
      try answer(open, place, Self.rooms, values, on: today.adding(days: -1))
    }
    if places.count > 3 {
      try db.execute(
        sql: "UPDATE dataRequestReply SET state = 'returned', remark = ? WHERE requestId = ? AND organisationId = ?",
        arguments: ["Комнат ноль, а встречи в школе идут. Где?", open, places[3].id])
    }
    let late = try send(
      DataRequest.Terms(
        title: "Кто поедет на слёт наставников", explanation: "", asOf: today.adding(days: -12),
        due: today.adding(days: -2)), on: today.adding(days: -12), Self.meeting, to: Array(places.prefix(6)),
      in: municipality)
    for (number, place) in places.prefix(6).enumerated() where number != 2 && number != 5 {
      try answer(late, place, Self.meeting, [0: String(1 + number % 3)], on: today.adding(days: -4))
    }
  }

  private func send(
    _ terms: DataRequest.Terms, on day: CalendarDate, _ lines: [DataRequest.Line], to places: [DemoOrganisation],
    in municipality: Int64
  ) throws -> Int64 {
    try insert(
      "dataRequest", "municipalityId, title, explanation, asOf, due, sentOn",
      [[municipality, terms.title, terms.explanation, terms.asOf, terms.due, day]])
    let id = db.lastInsertedRowID
    try insert(
      "dataRequestLine", "requestId, position, title, kind, source",
      lines.enumerated().map { [id, $0.offset, $0.element.title, $0.element.kind.rawValue, $0.element.source?.code] })
    let known = try RegistryAnswers(
      db, Set(lines.compactMap(\.source)), of: places.map { .init($0.id) }, in: .init(municipality), on: terms.asOf)
    try insert(
      "dataRequestReply", "requestId, organisationId, state", places.map { [id, $0.id, "asked"] })
    for place in places {
      let values = known.values[.init(place.id)] ?? [:]
      try insert(
        "dataRequestAnswer", "requestId, organisationId, position, value, counted, period",
        lines.enumerated().compactMap { position, line in
          line.source.flatMap { values[$0] }.map { [id, place.id, position, $0.value, $0.value, $0.period] }
        })
    }
    return id
  }

  /// What the registry has no answer to is answered with a nought.
  private func answer(
    _ request: Int64, _ place: DemoOrganisation, _ lines: [DataRequest.Line], _ values: [Int: String],
    on day: CalendarDate
  ) throws {
    for position in lines.indices {
      try db.execute(
        sql: """
          INSERT INTO dataRequestAnswer (requestId, organisationId, position, value) VALUES (?, ?, ?, ?)
          ON CONFLICT DO NOTHING
          """,
        arguments: [request, place.id, position, values[position] ?? (lines[position].kind == .share ? "0,0" : "0")])
    }
    try db.execute(
      sql: """
        UPDATE dataRequestReply
        SET state = 'answered', answeredOn = ?,
          answeredBy = (SELECT accountId FROM curatorship WHERE organisationId = ? ORDER BY starts DESC LIMIT 1)
        WHERE requestId = ? AND organisationId = ?
        """, arguments: [day, place.id, request, place.id])
  }

  private static let summer = [
    DataRequest.Line(title: "Пар действует", kind: .number, source: .count(.pairs)),
    DataRequest.Line(
      title: "Обучающихся 10–19 лет по отчёту", kind: .number, source: .report(.init("base.pupils10to19"))),
    DataRequest.Line(title: "Наставников на площадках", kind: .number, source: nil),
    DataRequest.Line(title: "Площадка открывалась", kind: .mark, source: nil),
  ]
  private static let rooms = [
    DataRequest.Line(title: "Пар действует", kind: .number, source: .count(.pairs)),
    DataRequest.Line(title: "Охват 10–19 лет", kind: .share, source: .indicator(.init(rawValue: "coverage"))),
    DataRequest.Line(title: "Куратор назначен", kind: .mark, source: .count(.curator)),
    DataRequest.Line(title: "Есть комната для встреч", kind: .mark, source: nil),
    DataRequest.Line(title: "Сколько таких комнат", kind: .number, source: nil),
    DataRequest.Line(title: "День открытых встреч", kind: .date, source: nil),
    DataRequest.Line(title: "Чего не хватает", kind: .text, source: nil),
  ]
  private static let meeting = [
    DataRequest.Line(title: "Сколько человек поедет", kind: .number, source: nil)
  ]
  private static let needs = [
    "Проектора и экрана.", "Стола на шестерых и маркерной доски.", "Ничего, спасибо.",
    "Ноутбука для встреч с колледжем.",
  ]
}
