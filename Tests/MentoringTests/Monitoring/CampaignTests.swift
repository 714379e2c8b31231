import Mentoring
import Testing

@Suite("Campaigns of monitoring")
struct CampaignTests {
  private let deadlines: [Deadline.Kind: [Deadline]] = [
    .monitoring: [(5, 20), (12, 20)].map {
      Deadline(month: $0, day: $1, validFrom: CalendarDate(iso: "2020-12-03")!)
    },
    .regional: [Deadline(month: 12, day: 1, validFrom: CalendarDate(iso: "2020-06-08")!)],
  ]

  private func day(_ iso: String) -> CalendarDate { CalendarDate(iso: iso)! }

  private func campaign(isOpen: Bool = true) -> Campaign {
    Campaign(
      id: isOpen ? .init(1) : nil, municipality: .init(1), period: ReportPeriod(year: 2026, part: .second),
      terms: Campaign.Terms(due: day("2026-12-20")))
  }

  @Test("a year has two half-yearly campaigns and one for the region, in the order they are due")
  func plan() {
    let planned = Campaign.planned(deadlines, for: .init(1), in: 2026)
    #expect(planned.map(\.period.code) == ["2026-h1", "2026-year", "2026-h2"])
    #expect(planned.map(\.terms.due.iso) == ["2026-05-20", "2026-12-01", "2026-12-20"])
  }

  @Test("a deadline moved to June still closes the first half of the year")
  func moved() {
    var deadlines = deadlines
    deadlines[.monitoring]? += [
      Deadline(month: 6, day: 1, validFrom: day("2027-01-01")),
      Deadline(month: 12, day: 20, validFrom: day("2027-01-01")),
    ]
    let planned = Campaign.planned(deadlines, for: .init(1), in: 2027)
    #expect(planned.first?.period.code == "2027-h1")
    #expect(planned.first?.terms.due == day("2027-06-01"))
  }

  @Test("figures are true on a day before the one they are due on")
  func asOf() {
    let terms = Campaign.Terms(due: day("2026-12-20"))
    #expect(terms.asOf == day("2026-11-20"))
    #expect(campaign().span.start == day("2026-05-21"))
    #expect(campaign().span.end == day("2026-11-20"))
  }

  @Test(
    "a campaign is awaited, open, late and locked as its days come",
    arguments: [
      ("2026-11-19", Campaign.Standing.awaited), ("2026-11-20", .open), ("2026-12-20", .open),
      ("2026-12-21", .late), ("2027-01-19", .late), ("2027-01-20", .locked),
    ])
  func standing(_ today: String, _ expected: Campaign.Standing) {
    #expect(campaign().standing(on: day(today)) == expected)
  }

  @Test("what nobody opened takes no reports; what is locked takes them by an exception until its day")
  func takes() {
    #expect(!campaign(isOpen: false).takesReports(on: day("2026-12-01"), exception: nil))
    #expect(campaign().takesReports(on: day("2027-01-19"), exception: nil))
    #expect(!campaign().takesReports(on: day("2027-01-20"), exception: nil))
    let leave = LockException(until: day("2027-01-25"), reason: "карантин", author: "Зимина О. С.")
    #expect(campaign().takesReports(on: day("2027-01-25"), exception: leave))
    #expect(!campaign().takesReports(on: day("2027-01-26"), exception: leave))
  }

  @Test(
    "the code of a period reads back", arguments: ["2026-h1", "2026-h2", "2026-year", "2026-h3", "26-h1", "2026", ""])
  func codes(_ code: String) {
    let period = ReportPeriod(code: code)
    #expect(period.map(\.code) == (["2026-h1", "2026-h2", "2026-year"].contains(code) ? code : nil))
  }

  @Test("each period is compared with the half-year before")
  func previous() {
    #expect(ReportPeriod(year: 2026, part: .second).previous == ReportPeriod(year: 2026, part: .first))
    #expect(ReportPeriod(year: 2026, part: .first).previous == ReportPeriod(year: 2025, part: .second))
    #expect(ReportPeriod(year: 2026, part: .whole).previous == ReportPeriod(year: 2025, part: .whole))
  }

  @Test(
    "the ladder: fourteen days, seven, one before; one after; the head on the third day",
    arguments: [
      ("2026-12-05", nil), ("2026-12-06", -14), ("2026-12-12", -14), ("2026-12-13", -7), ("2026-12-19", -1),
      ("2026-12-20", -1), ("2026-12-21", 1), ("2026-12-23", 3), ("2027-02-01", 3),
    ] as [(String, Int?)])
  func ladder(_ today: String, _ offset: Int?) {
    let reached = Reminder.reached(due: day("2026-12-20"), on: day(today))
    #expect(reached?.offset == offset)
    #expect((reached?.addressee == .head) == (offset == 3))
  }
}
