import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Days of monitoring")
struct DeadlineStorageTests {
  private let reports: Reports
  private var store: Store { reports.store }
  private let today = TestPortal.today

  init() throws { reports = try Reports() }

  private func set(_ days: [(Int, Int)], from day: CalendarDate, in scope: Scope = .everything) throws {
    try store.setDeadlines(
      DeadlineSet(
        kind: .monitoring, validFrom: day, source: "приказ",
        days: days.map { Deadline(month: $0.1, day: $0.0, validFrom: day) }), in: scope, by: reports.author())
  }

  @Test("the next day is that of the campaign that is open, else the planned one")
  func next() throws {
    let planned = try store.nextMonitoring(in: nil, from: today)
    #expect(planned?.iso == "2026-12-20")
    try set([(10, 6), (10, 12)], from: today)
    #expect(try store.nextMonitoring(in: nil, from: today)?.iso == "2026-12-10")
    // What is open keeps its day.
    #expect(try store.nextMonitoring(in: .init(1), from: today)?.iso == "2026-12-20")
    #expect(try store.nextMonitoring(in: .init(1), from: today.adding(days: 60))?.iso == "2027-06-10")
  }

  @Test("a set replaces the set of its day and leaves the others; curators set none")
  func sets() throws {
    try set([(1, 6), (1, 12)], from: today)
    try set([(2, 6), (2, 12)], from: today)
    let found = try store.deadlines().filter { $0.kind == .monitoring }
    #expect(found.map { $0.days.map(\.day) } == [[2, 2], [20, 20]])
    #expect(throws: Failure.forbidden) { try set([(3, 6)], from: today, in: .organisations([.init(1)])) }
  }
}
