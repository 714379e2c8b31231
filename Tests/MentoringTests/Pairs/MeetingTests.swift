import Mentoring
import Testing

@Suite("When pairs meet")
struct MeetingTests {
  private let window = MeetingWindow(
    order: date("2026-10-01"), starts: date("2026-10-05"), lastDay: date("2027-05-25"), openFrom: nil)

  @Test(
    "a meeting lies within the pair, after its order and not in the future",
    arguments: [
      ("2026-09-30", Failure.Refusal.meetingBeforeOrder), ("2026-10-02", .dateBeforeStart),
      ("2026-11-22", .dateInFuture),
    ] as [(String, Failure.Refusal)])
  func outside(day: String, refusal: Failure.Refusal) {
    #expect(window.refusal(of: date(day), today: date("2026-11-21")) == refusal)
  }

  @Test("the first day, the last day and every day between are open")
  func inside() {
    #expect(window.refusal(of: date("2026-10-05"), today: date("2026-11-21")) == nil)
    #expect(window.refusal(of: date("2027-05-25"), today: date("2027-06-21")) == nil)
    #expect(window.refusal(of: date("2027-05-26"), today: date("2027-06-21")) == .meetingAfterEnd)
  }

  @Test("without an order there is nothing to meet about; what a report has taken in is closed")
  func closed() {
    let draft = MeetingWindow(
      order: nil, starts: date("2026-10-05"), lastDay: date("2027-05-25"), openFrom: nil)
    #expect(draft.refusal(of: date("2026-10-06"), today: date("2026-11-21")) == .meetingWithoutOrder)
    let reported = MeetingWindow(
      order: date("2026-10-01"), starts: date("2026-10-05"), lastDay: date("2027-05-25"), openFrom: date("2026-11-01"))
    #expect(reported.refusal(of: date("2026-10-31"), today: date("2026-11-21")) == .meetingLocked)
    #expect(reported.refusal(of: date("2026-11-01"), today: date("2026-11-21")) == nil)
  }

  @Test("a pair begins with three meetings in their order, goes on with regular ones, and ends with a final one")
  func expected() {
    let next = { (held: Set<Meeting.Kind>, day: String) in
      Meeting.Kind.expected(after: held, ends: date("2027-05-25"), on: date(day))
    }
    #expect(next([], "2026-10-10") == .organisational)
    #expect(next([.organisational], "2026-10-10") == .trial)
    #expect(next([.organisational, .trial], "2026-10-10") == .planning)
    #expect(next([.organisational, .trial, .planning], "2026-12-10") == .regular)
    #expect(next([.organisational, .trial, .planning], "2027-05-10") == .final)
    #expect(next([.organisational, .trial, .planning, .final], "2027-05-20") == .regular)
  }
}

@Suite("The school calendar")
struct SchoolCalendarTests {
  private let calendar = SchoolCalendar(vacations: [period("2026-10-26", "2026-11-03")])

  @Test("week-ends, vacations and holidays are no school days")
  func days() {
    #expect(calendar.isSchoolDay(date("2026-11-20")))
    for day in ["2026-11-21", "2026-11-22", "2026-10-28", "2026-11-04"] { #expect(!calendar.isSchoolDay(date(day))) }
  }

  @Test("school days are counted after one day and up to another")
  func counting() {
    #expect(calendar.schoolDays(after: date("2026-11-16"), through: date("2026-11-20")) == 4)
    #expect(calendar.schoolDays(after: date("2026-10-23"), through: date("2026-11-05")) == 1)
    #expect(calendar.schoolDays(after: date("2026-11-20"), through: date("2026-11-20")) == 0)
  }

  @Test("the day since when a pair is silent is the latest with more school days after it than are allowed")
  func silence() {
    for today in ["2026-11-25", "2026-11-02", "2027-01-05", "2026-12-01"].map(date) {
      for days in [1, 5, 14] {
        let since = calendar.silentSince(days, on: today)
        #expect(calendar.schoolDays(after: since, through: today) > days)
        #expect(calendar.schoolDays(after: since.adding(days: 1), through: today) <= days)
      }
    }
  }

  @Test("a calendar without lessons ends all the same")
  func endless() {
    let never = SchoolCalendar(vacations: [period("2000-01-01", "2100-01-01")])
    #expect(never.silentSince(14, on: date("2026-11-25")) < date("2025-01-01"))
  }

  @Test("a district's own vacations take the place of the common ones of that school year only")
  func own() {
    let vacation = { (id: Int64, municipality: Int64?, start: String, end: String) in
      Vacation(
        id: .init(id), municipality: municipality.map { .init($0) }, name: "осенние", period: period(start, end))
    }
    let all = [
      vacation(1, nil, "2025-10-27", "2025-11-04"), vacation(2, nil, "2026-10-27", "2026-11-04"),
      vacation(3, 7, "2026-11-16", "2026-11-22"),
    ]
    let district = SchoolCalendar(all, of: .init(7))
    #expect(district.isSchoolDay(date("2026-10-28")))
    #expect(!district.isSchoolDay(date("2026-11-17")))
    #expect(!district.isSchoolDay(date("2025-10-28")))
    #expect(!SchoolCalendar(all, of: .init(8)).isSchoolDay(date("2026-10-28")))
  }
}
