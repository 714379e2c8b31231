import Mentoring
import Testing

@Suite("An agreement stands by its dates")
struct AgreementTests {
  private let today = CalendarDate(iso: "2026-11-21")!

  private func agreement(until end: String?) -> Agreement {
    let start = CalendarDate(iso: "2025-09-01")!
    let period = end.flatMap { Period(start: start, end: CalendarDate(iso: $0)) } ?? Period(openFrom: start)
    return Agreement(number: "12", period: period)
  }

  @Test(
    "it is in force, runs out within thirty days, or is over",
    arguments: [
      (nil, Agreement.Standing.inForce), ("2027-08-31", .inForce), ("2026-12-22", .inForce),
      ("2026-12-21", .expiring(inDays: 30)), ("2026-11-21", .expiring(inDays: 0)), ("2026-11-20", .expired),
    ])
  func standing(end: String?, expected: Agreement.Standing) {
    #expect(agreement(until: end).standing(on: today) == expected)
  }
}
