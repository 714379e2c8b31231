import Mentoring
import Testing

@Suite("Days that come every year")
struct DeadlineTests {
  private let half = [(5, 20), (12, 20)].map { Deadline(month: $0.0, day: $0.1, validFrom: date("2020-12-03")) }

  @Test("they fall on their days of every year of the period, both ends included")
  func days() {
    let days = Deadline.days(half, in: period("2025-12-20", "2026-12-19"))
    #expect(days == [date("2025-12-20"), date("2026-05-20")])
  }

  @Test("none is before it was prescribed")
  func before() {
    #expect(Deadline.days(half, in: period("2020-01-01", "2020-12-31")) == [date("2020-12-20")])
  }

  @Test("a later row replaces the earlier ones from its day on, and adds nothing beside them")
  func replaced() {
    let changed = half + [Deadline(month: 6, day: 1, validFrom: date("2027-01-01"))]
    let days = Deadline.days(changed, in: period("2026-01-01", "2028-12-31"))
    #expect(days == [date("2026-05-20"), date("2026-12-20"), date("2027-06-01"), date("2028-06-01")])
  }
}
