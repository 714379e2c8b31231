import Mentoring
import Testing

@Suite("What to do now")
struct AgendaTests {
  private let today = CalendarDate(iso: "2026-11-21")!
  private let december = CalendarDate(iso: "2026-12-20")!

  private func agenda(_ change: (inout Workload) -> Void, on today: CalendarDate? = nil) -> [Agenda.Kind] {
    var work = Workload()
    change(&work)
    return Agenda(work, monitoring: december, today: today ?? self.today).items.map(\.kind)
  }

  @Test("overdue comes before the week's deadline, and that before the rest")
  func order() {
    let week = CalendarDate(iso: "2026-12-15")!
    let kinds = agenda(
      {
        $0.waitingMentees = 3
        $0.draftPairs = 1
        $0.overduePairs = .init(count: 2, earliest: CalendarDate(iso: "2026-12-01")!)
        $0.reportsToFill = .init(count: 1, earliest: december)
      }, on: week)
    #expect(kinds == [.closePairs, .fillReports, .enterOrders, .matchMentees])
  }

  @Test("without a deadline, what keeps people out of the figures comes first")
  func rest() {
    let kinds = agenda {
      $0.waitingMentees = 3
      $0.draftPairs = 1
      $0.missingContingents = 1
      $0.reportsToFill = .init(count: 1, earliest: december)
    }
    #expect(kinds == [.enterContingents, .enterOrders, .matchMentees, .fillReports])
  }

  @Test("a report is a task while its campaign is open, and pressing from fourteen days before its day")
  func monitoring() {
    #expect(agenda { _ in }.isEmpty)
    let item = Agenda.Item(kind: .fillReports, count: 1, due: december)
    #expect(item.urgency(on: december.adding(days: -15)) == .later)
    #expect(item.urgency(on: december.adding(days: -14)) == .soon)
  }

  @Test("the last day is not overdue, the next one is")
  func lastDay() {
    let item = Agenda.Item(kind: .closePairs, count: 1, due: december)
    #expect(item.urgency(on: december) == .soon)
    #expect(item.urgency(on: december.adding(days: 1)) == .overdue)
    #expect(item.urgency(on: december.adding(days: -8)) == .later)
  }
}
