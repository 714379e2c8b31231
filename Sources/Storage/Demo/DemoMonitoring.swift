internal import GRDB
import Mentoring

// Monitoring of the demo: the half-year that has passed is accepted, the one that is on stands at every step of the way.
extension DemoWriter {
  func writeMonitoring(_ district: DemoFilledDistrict, municipality: Int64) throws {
    let today = registry.calendar.today
    let planned = try plannedCampaigns(municipality)
    let halves = planned.filter { $0.period.kind == .monitoring }
    let places = registry.organisations.filter { district.organisations.contains($0.id) && $0.isImplementing }
    if let last = halves.last(where: { $0.terms.due <= today }) {
      try open(last)
      for (number, place) in places.enumerated() { try writePassed(last, place, number) }
      try writeNote(last)
    }
    if let current = halves.first(where: { $0.terms.due > today }), current.terms.opensOn <= today {
      try open(current)
      for (number, place) in places.prefix(Self.steps.count).enumerated() {
        try writeCurrent(current, place, Self.steps[number])
      }
    }
    let yearly = planned.filter { $0.period.kind == .regional && $0.terms.opensOn <= today }
    for (number, summary) in yearly.suffix(2).enumerated() {
      try open(summary)
      guard number == 0, summary.terms.due < today else { continue }
      try db.execute(
        sql: "UPDATE campaign SET handedInOn = ?, handInNote = ? WHERE id = ?",
        arguments: [summary.terms.due.adding(days: -4), "письмо № 214 в ИРО", db.lastInsertedRowID])
    }
  }

  private func plannedCampaigns(_ municipality: Int64) throws -> [Campaign] {
    let deadlines = try Deadline.fetchAll(db)
    let year = registry.calendar.today.year
    return (year - 1...year + 1).flatMap { Campaign.planned(deadlines, for: .init(municipality), in: $0) }
  }

  private func open(_ campaign: Campaign) throws {
    let terms = campaign.terms
    try insert(
      "campaign", "municipalityId, period, opensOn, asOf, due, locksOn, jump",
      [
        [
          campaign.municipality, campaign.period.code, terms.opensOn, terms.asOf, terms.due, terms.locksOn,
          terms.jump,
        ]
      ])
  }

  /// Accepted everywhere; one came late, one was returned before, one was corrected after.
  private func writePassed(_ campaign: Campaign, _ place: DemoOrganisation, _ number: Int) throws {
    let terms = campaign.terms
    let sentOn = terms.due.adding(days: number == 4 ? 3 : -2 - number % 7)
    var report = try begin(campaign, place)
    report.fill()
    if number == 2 { report.remark("categories.registered", "В сверке с КДН другое число. Уточните.") }
    try write(report, edition: 1, state: .accepted, sentOn: sentOn)
    guard number == 3 else { return }
    report.change("results.events", to: "7", note: "Не учли выездные занятия.")
    try write(report, edition: 2, state: .accepted, sentOn: sentOn.adding(days: 9))
  }

  /// A note that its author has begun: she has written of problems and of what comes next.
  private func writeNote(_ campaign: Campaign) throws {
    let id = try Campaign.opened(db, in: campaign.municipality).first { $0.period == campaign.period }?.id
    try insert(
      "analyticNote", "campaignId, title", [[id, "Аналитическая справка для регионального центра"]])
    let note = db.lastInsertedRowID
    try insert(
      "noteParagraph", "noteId, section, text",
      [
        [note, "problems", "Меньше всего пар с предприятиями: расписание смен не совпадает с занятиями школы."],
        [note, "conclusions", "На августовском совещании рассмотреть опыт школ, выполнивших план."],
      ])
  }

  private enum Step { case sent, draft, returned, nothing }

  private static let steps: [Step] = [.sent, .draft, .returned, .nothing, .nothing, .draft]

  private func writeCurrent(_ campaign: Campaign, _ place: DemoOrganisation, _ step: Step) throws {
    let sentOn = max(campaign.terms.opensOn, registry.calendar.today.adding(days: -1))
    var report = try begin(campaign, place)
    switch step {
    case .nothing: return
    case .draft:
      report.keep([.header, .base, .forms])
      try write(report, edition: 1, state: .draft, sentOn: nil, done: [.header, .base, .forms])
    case .sent:
      report.fill()
      try write(report, edition: 1, state: .sent, sentOn: sentOn)
    case .returned:
      report.fill()
      report.remark("results.events", "В прошлый раз было больше. Проверьте журнал.")
      report.remark("documents.site", "Страница не открывается. Дайте новый адрес.")
      try write(report, edition: 1, state: .returned, sentOn: sentOn, done: Set(ReportSection.allCases))
    }
  }

  private func begin(_ campaign: Campaign, _ place: DemoOrganisation) throws -> DemoReport {
    let period = campaign.period
    let found = try ReportPlace.fetch(db, period, slug: place.slug, within: .everything)
    let card = try ReportCard(db, FactsCache().view(), found, nil, on: registry.calendar.today)
    return DemoReport(card: card, signer: place.head)
  }

  private func write(
    _ report: DemoReport, edition: Int, state: Report.State, sentOn: CalendarDate?, done: Set<ReportSection> = []
  ) throws {
    let card = report.card
    try insert(
      "report",
      "campaignId, organisationId, edition, signer, signerPost, signedOn, sentOn, state, acceptedOn",
      [
        [
          card.campaign.id, card.organisation.id, edition, sentOn == nil ? "" : report.signer,
          sentOn == nil ? "" : "руководитель", sentOn, sentOn, state == .accepted ? "draft" : state.rawValue, nil,
        ]
      ])
    let id = db.lastInsertedRowID
    let isFrozen = state != .draft
    try insert(
      "reportLine", "reportId, code, value, note, remark, counted, keys",
      card.sheet.lines.compactMap { line in
        guard isFrozen || done.contains(line.section) else { return nil }
        let entry = report.entry(line)
        let tally = isFrozen ? card.sheet.counted[line.code] : nil
        return [
          id, line.code.rawValue, entry.value, entry.note, entry.remark, tally?.value,
          "[" + (tally?.keys ?? []).map(String.init).joined(separator: ",") + "]",
        ]
      })
    try insert(
      "reportSection", "reportId, section, progress",
      ReportSection.allCases.filter(done.contains).map { [id, $0.rawValue, "done"] })
    try insert(
      "reportConfirmation", "reportId, finding, reason",
      state == .draft ? [] : report.warnings.map { [id, $0, "Проверено куратором."] })
    // Lines of an accepted report cannot be written any more.
    guard state == .accepted else { return }
    try db.execute(
      sql: "UPDATE report SET state = 'accepted', acceptedOn = ? WHERE id = ?",
      arguments: [sentOn?.adding(days: 2), id])
  }
}

/// A report of the demo on its way to the database.
private struct DemoReport {
  let card: ReportCard
  let signer: String
  private var entries: [ReportLine.Code: ReportEntry] = [:]

  init(card: ReportCard, signer: String) {
    self.card = card
    self.signer = signer
  }

  func entry(_ line: ReportLine) -> ReportEntry { entries[line.code] ?? card.sheet.entry(line.code) }

  mutating func keep(_ sections: [ReportSection]) {
    for line in card.sheet.lines where sections.contains(line.section) { entries[line.code] = explained(line) }
  }

  mutating func fill() {
    let mentees = card.sheet.number("forms.mentees") ?? 0
    let mentors = card.sheet.number("forms.mentors") ?? 0
    let asked = (mentees: min(mentees, 40), mentors: min(mentors, 12))
    let typed: [String: Int] = [
      "categories.disabled": min(mentees, 1), "categories.registered": min(mentees, 2), "mentors.alumni": 0,
      "results.events": 5, "results.participants": 140, "satisfaction.menteesAsked": asked.mentees,
      "satisfaction.menteesSatisfied": asked.mentees * 9 / 10, "satisfaction.mentorsAsked": asked.mentors,
      "satisfaction.mentorsSatisfied": asked.mentors * 11 / 12, "score.sum": 15,
    ]
    for line in card.sheet.lines {
      // What the registry counts is kept as it counts it.
      if let number = typed[line.code.rawValue], card.sheet.counted[line.code] == nil {
        entries[line.code] = ReportEntry(value: String(number))
      } else {
        entries[line.code] = explained(line)
      }
    }
    if card.sheet.counted[.init("satisfaction.mean")] == nil {
      change("satisfaction.mean", to: mentees == 0 ? "" : "8,4")
    }
    change("text.problems", to: "Мало наставников от предприятий.")
    change("text.needs", to: "Занятие для новых наставников в сентябре.")
    change("text.plans", to: "Закрепить пары с предприятиями.")
  }

  mutating func change(_ code: String, to value: String, note: String = "") {
    entries[.init(code)] = ReportEntry(value: value, note: note)
  }

  mutating func remark(_ code: String, _ text: String) { entries[.init(code)]?.remark = text }

  /// With a word about what the registry does not say, or said otherwise half a year ago.
  private func explained(_ line: ReportLine) -> ReportEntry {
    var entry = card.sheet.entry(line.code)
    if card.sheet.deviation(line) != nil { entry.note = "Новый набор пар и новый учебный год." }
    return entry
  }

  var warnings: [String] {
    ReportSheet(
      lines: card.sheet.lines, entries: entries, counted: card.sheet.counted, previous: card.sheet.previous,
      jump: card.sheet.jump
    ).findings.filter { $0.severity == .warning }.map(\.key)
  }
}
