internal import GRDB
import Mentoring

// Two roadmaps for each: the order of Пижанка since 2020, and the measures of this school year with every state of agreement.
extension DemoWriter {
  func writeRoadmap(_ district: DemoFilledDistrict, municipality: Int64) throws {
    let monitoring = DemoRoadmap.monitoring(registry.calendar)
    try writeOrder(DemoRoadmap.centre + monitoring, of: .municipality(.init(municipality)), leaving: [])
    let places = registry.organisations.filter {
      district.organisations.contains($0.id) && [.school, .supplementary].contains($0.kind)
    }
    for (number, place) in places.enumerated() {
      try writeOrder(
        DemoRoadmap.school + monitoring, of: .organisation(.init(place.id)), leaving: Self.undone[number] ?? [])
    }
    guard district.plan.hasCast, let template = roadmaps.first(where: { $0.code == "kalmykia" }) else { return }
    try writeYear(template, of: .municipality(.init(municipality)), .agreed, number: 0)
    for (number, place) in places.enumerated() {
      let states: [Int: Roadmap.State] = [1: .returned, 2: .sent, 5: .draft, 6: .sent]
      try writeYear(template, of: .organisation(.init(place.id)), states[number] ?? .agreed, number: number)
    }
  }

  /// Items that a school, by its place in the district, has left undone.
  private static let undone: [Int: Set<String>] = [4: ["11.8"], 5: ["11.9", "8"], 7: ["11.8", "11.9", "8"]]
  private static let centre = "Попенова Н. В."

  private func writeOrder(_ tasks: [DemoRoadmap.Task], of owner: Roadmap.Owner, leaving undone: Set<String>) throws {
    let today = registry.calendar.today
    let roadmap = try writeRoadmap(
      owner, title: "Внедрение целевой модели", starts: "2020-12-03", ends: "\(today.year)-12-31", "pizhanka")
    let known = roadmaps.first { $0.code == "pizhanka" }?.measures(of: owner.level) ?? []
    let rows = tasks.enumerated().map { position, task in
      var measure =
        known.first { $0.source == task.source && $0.title == task.title }
        ?? RoadmapMeasure(title: task.title, term: .unstated)
      measure.source = task.source
      measure.term = task.due.map(Term.day) ?? (task.term == "по запросу" ? .onDemand : .unstated)
      measure.wording = task.term
      let done = task.due.flatMap { $0 <= today && !undone.contains(task.item) ? $0.adding(days: -2) : nil }
      return row(measure, position, of: owner, roadmap, done: done, evidence: done == nil ? "" : task.evidence)
    }
    try insert("roadmapTask", Self.columns, rows)
    try agree(roadmap, on: "2021-02-05")
  }

  /// The measures of this school year: those whose day has passed are done, but for two of one school.
  private func writeYear(_ template: RoadmapTemplate, of owner: Roadmap.Owner, _ state: Roadmap.State, number: Int)
    throws
  {
    let (calendar, today) = (registry.calendar, registry.calendar.today)
    let year = calendar.year
    let id = try writeRoadmap(
      owner, title: "Дорожная карта на \(year.label) учебный год", starts: year.start.iso, ends: year.end.iso,
      template.code)
    var measures = template.measures(of: owner.level, for: year.period)
    if number == 3 { measures.removeAll { $0.number == "13" } }
    if number == 4, let index = measures.firstIndex(where: { $0.number == "25" }) {
      measures[index].term = .month(year: year.startYear + 1, month: 6)
      measures[index].executor = ""
    }
    let rows = measures.enumerated().map { position, measure in
      let isLate = number == 7 && ["19", "20"].contains(measure.number)
      let done = measure.term.due.flatMap { $0 < today && !isLate ? $0.adding(days: -3) : nil }
      let isBegun = measure.number == "33" && number % 2 == 0
      return row(
        measure, position, of: owner, id, done: done, evidence: done == nil ? "" : Russian.initialUpper(measure.result),
        begunOn: isBegun && done == nil ? year.start.adding(days: 40) : nil,
        waiver: number == 8 && measure.number == "14" ? "Экспертов приглашает центр для всего района." : "")
    }
    try insert("roadmapTask", Self.columns, rows)
    switch state {
    case .draft: break
    case .sent: try step(id, to: .sent, on: today.adding(days: -6))
    case .returned:
      try step(id, to: .returned, on: today.adding(days: -9))
      try writeRemarks(id, on: today.adding(days: -4))
    case .agreed: try agree(id, on: year.start.adding(days: 20).iso)
    }
    if number == 0 { try writeEvidence(id, of: owner) }
  }

  private func writeRoadmap(
    _ owner: Roadmap.Owner, title: String, starts: String, ends: String, _ template: String
  ) throws -> Int64 {
    try insert(
      "roadmap", "municipalityId, organisationId, title, starts, ends, template",
      [owner.keys + [title, starts, ends, template] as [(any DatabaseValueConvertible)?]])
    return db.lastInsertedRowID
  }

  private static let columns =
    "municipalityId, organisationId, roadmapId, position, due, starts, doneOn, evidence, begunOn, waiver, "
    + RoadmapMeasure.columns.joined(separator: ", ")

  private func row(
    _ measure: RoadmapMeasure, _ position: Int, of owner: Roadmap.Owner, _ roadmap: Int64, done: CalendarDate?,
    evidence: String, begunOn: CalendarDate? = nil, waiver: String = ""
  ) -> [(any DatabaseValueConvertible)?] {
    let place: [(any DatabaseValueConvertible)?] = owner.keys + [roadmap, position + 1]
    let marks: [(any DatabaseValueConvertible)?] = [
      measure.term.due, measure.term.starts, done, evidence, begunOn, waiver,
    ]
    return place + marks + measure.values
  }

  private func step(_ roadmap: Int64, to state: Roadmap.State, on day: CalendarDate) throws {
    try db.execute(
      sql: "UPDATE roadmap SET state = ?, sentOn = ? WHERE id = ?", arguments: [state.rawValue, day, roadmap])
  }

  private func agree(_ roadmap: Int64, on day: String) throws {
    try db.execute(
      sql: "UPDATE roadmap SET state = 'agreed', agreedOn = ?, agreedBy = ? WHERE id = ?",
      arguments: [day, Self.centre, roadmap])
    try db.execute(
      sql: "INSERT INTO roadmapEdition (roadmapId, number, agreedOn, agreedBy) VALUES (?, 1, ?, ?)",
      arguments: [roadmap, day, Self.centre])
    try db.execute(
      sql: """
        INSERT INTO roadmapEditionTask (roadmapId, number, position, theme, title, source, term, executor, result)
        SELECT roadmapId, 1, position, theme, title, source, term, executor, result FROM roadmapTask
        WHERE roadmapId = ?
        """, arguments: [roadmap])
  }

  private func writeRemarks(_ roadmap: Int64, on day: CalendarDate) throws {
    let remarks = [
      ("25", "Назовите день заключительной встречи: в районе она не позже 15 мая."),
      ("32", "Кто опишет практики? Назовите исполнителя по должности."),
    ]
    for (item, text) in remarks {
      try db.execute(
        sql: """
          INSERT INTO roadmapRemark (roadmapId, taskId, about, text, madeOn, author)
          SELECT roadmapId, id, title, ?, ?, ? FROM roadmapTask
          WHERE roadmapId = ? AND source = ? LIMIT 1
          """, arguments: [text, day, Self.centre, roadmap, "Калмыкия, п. \(item)"])
    }
  }

  /// A link and an order beside what is done.
  private func writeEvidence(_ roadmap: Int64, of owner: Roadmap.Owner) throws {
    guard case .organisation(let id) = owner else { return }
    try db.execute(
      sql: """
        INSERT INTO taskEvidence (taskId, kind, label, target, addedOn)
        SELECT roadmapTask.id, 'order', 'Приказ № ' || fixingOrder.number || ' от '
          || strftime('%d.%m.%Y', fixingOrder.issuedOn), CAST(fixingOrder.id AS TEXT), roadmapTask.doneOn
        FROM roadmapTask
        JOIN fixingOrder ON fixingOrder.organisationId = ? AND fixingOrder.number IS NOT NULL
        WHERE roadmapTask.roadmapId = ? AND roadmapTask.source = 'Калмыкия, п. 19' AND roadmapTask.doneOn IS NOT NULL
        ORDER BY fixingOrder.issuedOn DESC LIMIT 1
        """, arguments: [id, roadmap])
  }
}
