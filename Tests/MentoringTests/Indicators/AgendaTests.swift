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
      }, on: week)
    #expect(kinds == [.closePairs, .monitoring, .enterOrders, .matchMentees])
  }

  @Test("without a deadline, what keeps people out of the figures comes first")
  func rest() {
    let kinds = agenda {
      $0.waitingMentees = 3
      $0.draftPairs = 1
      $0.missingContingents = 1
    }
    #expect(kinds == [.enterContingents, .enterOrders, .matchMentees, .monitoring])
  }

  @Test("monitoring is a task within a month of its day only")
  func monitoring() {
    #expect(agenda { _ in } == [.monitoring])
    #expect(agenda({ _ in }, on: CalendarDate(iso: "2026-11-18")!).isEmpty)
  }

  @Test("the last day is not overdue, the next one is")
  func lastDay() {
    let item = Agenda.Item(kind: .monitoring, count: 1, due: december)
    #expect(item.urgency(on: december) == .soon)
    #expect(item.urgency(on: december.adding(days: 1)) == .overdue)
    #expect(item.urgency(on: december.adding(days: -8)) == .later)
  }
}
