import Mentoring
import Testing

@Suite("The life of a report")
struct ReportTests {
  @Test("the school writes a draft and what came back, and sends both")
  func school() {
    for state in [Report.State.draft, .returned] {
      #expect(state.after(.write, by: .school) == state)
      #expect(state.after(.send, by: .school) == .sent)
    }
  }

  @Test("what is sent stands still until the school recalls it or the centre judges it")
  func sent() {
    #expect(Report.State.sent.after(.write, by: .school) == nil)
    #expect(Report.State.sent.after(.send, by: .school) == nil)
    #expect(Report.State.sent.after(.recall, by: .school) == .draft)
    #expect(Report.State.sent.after(.return, by: .centre) == .returned)
    #expect(Report.State.sent.after(.accept, by: .centre) == .accepted)
  }

  @Test("what is accepted is neither written, recalled nor returned; it can only be corrected beside")
  func accepted() {
    for hand in Report.Hand.allCases {
      for step in [Report.Step.write, .send, .recall, .return, .accept] {
        #expect(Report.State.accepted.after(step, by: hand) == nil)
      }
    }
    #expect(Report.State.accepted.after(.correct, by: .school) == .draft)
  }

  @Test("only the centre judges, only the school recalls, and a reader does nothing")
  func hands() {
    #expect(Report.State.sent.after(.accept, by: .school) == nil)
    #expect(Report.State.sent.after(.return, by: .school) == nil)
    #expect(Report.State.sent.after(.recall, by: .centre) == nil)
    for state in Report.State.allCases {
      for step in Report.Step.allCases { #expect(state.after(step, by: .reader) == nil) }
    }
  }

  @Test("a report is late by the days between its due day and the first sending")
  func late() {
    let due = CalendarDate(iso: "2026-12-20")!
    let report = { (sentOn: String?) in
      Report(
        id: .init(1), edition: 1, state: .sent, isNil: false, signature: nil,
        sentOn: sentOn.flatMap(CalendarDate.init(iso:)), acceptedOn: nil, version: 1)
    }
    #expect(report("2026-12-20").daysLate(due: due) == 0)
    #expect(report("2026-12-23").daysLate(due: due) == 3)
    #expect(report(nil).daysLate(due: due) == 0)
  }
}
