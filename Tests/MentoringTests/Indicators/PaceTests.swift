import Mentoring
import Testing

@Suite("Pace to the step of the plan")
struct PaceTests {
  private func tally(_ counted: Int, of heads: Int?, on day: String) -> Tally {
    Tally(on: date(day), counted: counted, of: .init(heads: heads, asOf: nil, sources: [], missing: []))
  }

  private func pace(_ before: Int, _ now: Int, of heads: Int?) -> Pace {
    Pace(
      now: tally(now, of: heads, on: "2026-11-01"), before: tally(before, of: heads, on: "2026-10-02"),
      step: .init(due: date("2026-12-31"), percent: 70, source: ""))
  }

  @Test("more of the same: 40 gained in thirty days are 80 more in the sixty days to 31 December")
  func forecast() {
    #expect(pace(20, 60, of: 200).counted == 140)
    #expect(pace(20, 60, of: 200).percent == 70)
    #expect(pace(20, 60, of: 240).missing == 28)
  }

  @Test("nobody counts twice to reach a plan, and nobody less than not at all")
  func borders() {
    #expect(pace(0, 180, of: 200).counted == 200)
    #expect(pace(180, 20, of: 200).counted == 0)
    #expect(pace(0, 0, of: nil).counted == nil)
    #expect(pace(0, 0, of: 0).percent == nil)
  }
}
