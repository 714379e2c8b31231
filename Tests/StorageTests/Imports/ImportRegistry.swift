import Mentoring
import Storage
import TestSupport

/// The demo district with the curator of its school, who brings tables in.
struct ImportRegistry {
  let registry: Registry
  private let curator: Account

  init() throws {
    registry = try Registry()
    curator = try registry.curator()
  }

  var store: Store { registry.store }

  enum Bringer { case curator, centre }

  func account(_ bringer: Bringer) throws -> Account {
    switch bringer {
    case .curator: curator
    case .centre:
      Account(id: Account.ID(2), login: "centre", name: "Центр", post: "", role: .coordinator, scope: .everything)
    }
  }

  func author(_ bringer: Bringer = .curator, later seconds: Int64 = 0) throws -> Author {
    Author(
      account: try account(bringer).id, address: "test", moment: 1_800_000_000 + seconds, today: registry.today)
  }

  /// Brings a table to the school, says what its columns mean, and checks it.
  func check(
    _ rows: [[String]], into slug: String = DemoCast.school, by bringer: Bringer = .curator
  ) throws -> Import.ID {
    let viewer = try account(bringer)
    var plan = ImportPlan(guessing: rows, sheet: 0)
    plan.role = .pupil
    plan.since = CalendarDate(iso: "2026-09-01")
    let sheet = ImportSheet(title: "Лист1", rows: rows.count, dayShift: 0)
    let id = try store.beginImport(
      [(sheet, rows)], plan: plan, into: registry.place(slug), in: viewer.scope, by: author(bringer))
    try store.planImport(store.importState(id, of: viewer.id), plan, by: author(bringer))
    try store.checkImport(id, for: viewer, by: author(bringer))
    return id
  }

  func load(_ id: Import.ID, by bringer: Bringer = .curator) throws {
    try store.loadImport(id, for: account(bringer), by: author(bringer))
  }

  func bring(
    _ rows: [[String]], into slug: String = DemoCast.school, by bringer: Bringer = .curator
  ) throws -> Import.ID {
    let id = try check(rows, into: slug, by: bringer)
    try load(id, by: bringer)
    return id
  }

  func decide(_ number: Int, _ id: Import.ID, _ decision: Import.Decision) throws {
    try store.decideImportRow(number, of: state(id), decision, by: author())
    try store.checkImport(id, only: number, for: curator, by: author())
  }

  /// Rows taken back, rows kept.
  @discardableResult
  func withdraw(_ id: Import.ID, later seconds: Int64 = 60) throws -> [Int] {
    let done = try store.withdrawImport(id, of: curator.id, by: author(later: seconds))
    return [done.withdrawn, done.kept]
  }

  func state(_ id: Import.ID) throws -> ImportState { try store.importState(id, of: curator.id) }

  func counts(_ id: Import.ID) throws -> [Import.Outcome: Int] { try state(id).counts }

  func notes(_ id: Import.ID, _ outcome: Import.Outcome) throws -> [String] {
    try store.importRows(of: state(id), outcome: outcome, limit: 100).map(\.note)
  }

  /// Everybody whom the school has or had.
  func people() throws -> Int { try list("").total }

  func find(_ name: String) throws -> PersonCard {
    guard let line = try list(name).lines.first else { throw Failure.notFound }
    return try registry.card(line.id)
  }

  /// Somebody works with a person after the load.
  func touch(_ name: String) throws {
    let person = try find(name).person
    let change = PersonChange(identity: person.identity, sex: .female, workSince: nil)
    try store.changePerson(person.id, change, version: person.version, in: curator.scope, by: author())
  }

  private func list(_ name: String) throws -> PersonList {
    var filter = PersonFilter()
    filter.search = name
    filter.includesLeft = true
    filter.includesPartners = false
    return try store.people(filter, for: curator, on: registry.today, size: 50)
  }
}
