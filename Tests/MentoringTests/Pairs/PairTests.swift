import Mentoring
import Testing

@Suite("Pairs")
struct PairTests {
  private static let year = period("2026-10-01", "2027-05-31")

  private func pair(
    _ period: Period = year, order: String? = nil, closed: String? = nil, reason: Pair.Reason = .completed
  ) -> Pair {
    Pair(
      id: Pair.ID(1), form: .init(rawValue: "teacher-pupil"), period: period,
      order: order.map { Pair.FixingOrder(number: "1", date: date($0)) },
      closure: closed.map { Pair.Closure(date: date($0), reason: reason) }, version: 1)
  }

  @Test("the status follows from the order, the dates and the closure")
  func status() {
    #expect(pair().status(on: date("2026-11-21")) == .draft)
    #expect(pair(order: "2026-11-22").status(on: date("2026-11-21")) == .draft)
    #expect(pair(order: "2026-09-25").status(on: date("2026-09-30")) == .fixed)
    #expect(pair(order: "2026-09-25").status(on: date("2026-10-01")) == .active)
    #expect(pair(order: "2026-09-25").status(on: date("2027-05-31")) == .active)
    #expect(pair(order: "2026-09-25").status(on: date("2027-06-01")) == .overdue)
    #expect(pair(order: "2026-09-25", closed: "2027-05-31").status(on: date("2027-06-01")) == .completed)
    #expect(
      pair(closed: "2026-12-01", reason: .menteeLeft).status(on: date("2026-12-01")) == .endedEarly)
  }

  @Test("the last day of work is in force; what was past its end or without an order is over at once")
  func closureDay() {
    let closed = pair(order: "2026-10-01", closed: "2026-12-01", reason: .mentorLeft)
    #expect(closed.status(on: date("2026-12-01")) == .active)
    #expect(closed.nextStep(on: date("2026-12-01")) == nil)
    #expect(closed.status(on: date("2026-12-02")) == .endedEarly)
    let overdue = pair(order: "2026-10-01", closed: "2027-06-10")
    #expect(overdue.status(on: date("2027-06-09")) == .completed)
    #expect(overdue.status(on: date("2027-05-31")) == .active)
    #expect(pair(closed: "2026-12-01", reason: .other).status(on: date("2026-12-01")) == .endedEarly)
    #expect(pair(closed: "2026-12-01", reason: .other).status(on: date("2026-11-30")) == .draft)
  }

  @Test("an order may be later than the start, but neither later than the end nor than today")
  func orderDates() {
    let order = { Pair.FixingOrder(number: "5", date: date($0)) }
    #expect(pair().refusalToFix(by: order("2026-11-01"), today: date("2026-11-21")) == nil)
    #expect(pair().refusalToFix(by: order("2026-11-22"), today: date("2026-11-21")) == .dateInFuture)
    #expect(pair().refusalToFix(by: order("2027-06-01"), today: date("2027-06-02")) == .orderAfterEnd)
    #expect(pair().refusalToFix(by: order("2025-10-01"), today: date("2026-11-21")) == nil)
    #expect(pair().refusalToFix(by: order("2025-09-30"), today: date("2026-11-21")) == .orderTooEarly)
    #expect(pair(order: "2026-10-01").refusalToFix(by: order("2026-11-01"), today: date("2026-11-21")) == .pairHasOrder)
  }

  @Test("a pair without an order can be dropped, not completed")
  func closing() {
    let completed = Pair.Closure(date: date("2026-11-20"), reason: .completed)
    let dropped = Pair.Closure(date: date("2026-11-20"), reason: .mentorLeft)
    let today = date("2026-11-21")
    #expect(pair().refusalToClose(completed, today: today) == .pairHasNoOrder)
    #expect(pair().refusalToClose(dropped, today: today) == nil)
    #expect(pair(order: "2026-10-01").refusalToClose(completed, today: today) == nil)
    #expect(pair().refusalToClose(dropped, today: date("2026-11-19")) == .dateInFuture)
    #expect(
      pair().refusalToClose(Pair.Closure(date: date("2026-09-30"), reason: .other), today: today) == .dateBeforeStart)
    #expect(pair(closed: "2026-11-01").refusalToClose(dropped, today: today) == .pairAlreadyClosed)
  }

  @Test("the suggested term runs from today to 31 May, within both stays")
  func suggestedTerm() {
    let open = Period(openFrom: date("2024-09-01"))
    #expect(
      PairTerms.suggestedPeriod(today: date("2026-11-21"), within: [open]) == period("2026-11-21", "2027-05-31"))
    #expect(PairTerms.suggestedPeriod(today: date("2026-06-01"), within: []) == period("2026-06-01", "2027-05-31"))
    #expect(PairTerms.suggestedPeriod(today: date("2026-05-31"), within: []) == period("2026-05-31", "2026-05-31"))
    #expect(
      PairTerms.suggestedPeriod(today: date("2026-11-21"), within: [period("2026-12-01", "2027-02-01"), open])
        == period("2026-12-01", "2027-02-01"))
    #expect(PairTerms.suggestedPeriod(today: date("2026-11-21"), within: [period("2025-09-01", "2026-09-01")]) == nil)
  }

  @Test("classes stand by number, study groups after them")
  func classes() {
    #expect(SchoolClass.sorted(["10А", "ПК-21", "9Б", "9А", "Б-1"]) == ["9А", "9Б", "10А", "Б-1", "ПК-21"])
  }
}
