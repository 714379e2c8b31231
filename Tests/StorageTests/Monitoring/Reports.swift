import Mentoring
import Storage
import TestSupport

/// The demo district as the tests of reports use it: two half-years, one accepted, one open.
struct Reports {
  let store: Store
  let passed = ReportPeriod(year: 2026, part: .first)
  let current = ReportPeriod(year: 2026, part: .second)
  let school = DemoCast.school
  /// A school that has not begun its report.
  let idle: String
  private let places: [String: Organisation]

  init() throws {
    let store = try TestPortal.demoStore()
    let board = try store.monitoringBoard(
      of: .init(1), within: .everything, in: 2026, on: TestPortal.today)
    var places: [String: Organisation] = [:]
    for row in board.rows { places[row.slug] = try store.organisation(row.slug, within: .everything) }
    guard let last = board.campaigns.last?.id, let row = board.rows.first(where: { $0.cells[last] == nil })
    else { throw Failure.notFound }
    (self.store, self.places, idle) = (store, places, row.slug)
  }

  func author(on today: CalendarDate = TestPortal.today) -> Author {
    Author(account: nil, address: "test", moment: 1_800_000_000, today: today)
  }

  func curator(of slug: String) throws -> Account {
    guard let place = places[slug] else { throw Failure.notFound }
    return Account(
      id: .init(900), login: "t", name: "Захарова Е. В.", post: "куратор", role: .curator,
      scope: .organisations([place.id]))
  }

  func centre() -> Account {
    Account(id: .init(901), login: "c", name: "Зимина", post: "", role: .coordinator, scope: .municipality(.init(1)))
  }

  func card(
    _ slug: String, _ period: ReportPeriod? = nil, edition: Int? = nil, on today: CalendarDate = TestPortal.today
  )
    throws -> ReportCard
  {
    try store.report(period ?? current, of: slug, edition: edition, within: .everything, on: today)
  }

  /// Fills everything that needs an explanation and sends.
  func send(_ slug: String, on today: CalendarDate = TestPortal.today) throws {
    try explain(slug, on: today)
    let card = try card(slug, on: today)
    let warnings = card.findings.reduce(into: [String: String]()) { $0[$1.key] = "так и есть" }
    try store.sendReport(
      Report.Signature(name: "Захарова Е. В.", post: "куратор", date: today), confirming: warnings, of: slug,
      in: current, version: card.report?.version ?? 0, for: curator(of: slug), by: author(on: today))
  }

  /// Saves each section with a note where one is needed.
  func explain(_ slug: String, on today: CalendarDate = TestPortal.today) throws {
    let card = try card(slug, on: today)
    for section in ReportSection.allCases {
      let entries = card.sheet.lines.filter { $0.section == section }.reduce(into: [ReportLine.Code: ReportEntry]()) {
        entries, line in
        var entry = card.sheet.entry(line.code)
        if card.sheet.deviation(line) != nil, entry.note.isEmpty { entry.note = "новый набор" }
        entries[line.code] = entry
      }
      try save(section, entries, of: slug, on: today)
    }
  }

  func save(
    _ section: ReportSection, _ entries: [ReportLine.Code: ReportEntry], of slug: String,
    on today: CalendarDate = TestPortal.today
  ) throws {
    let version = try card(slug, on: today).sections[section]?.version ?? 0
    try store.saveSection(
      section, entries, .done, of: slug, in: current, version: version, for: curator(of: slug),
      by: author(on: today))
  }

  func accept(_ slug: String) throws {
    try store.acceptReport(
      of: slug, in: current, version: card(slug).report?.version ?? 0, for: centre(), by: author())
  }
}

extension ReportCard {
  func value(_ code: String) -> String { sheet.value(.init(code)) }

  func counted(_ code: String) -> CountedValue? { sheet.counted[.init(code)] }
}
