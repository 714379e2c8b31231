import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Silence and questions")
struct SilenceTests {
  private let work: PairWork

  init() throws { work = try PairWork() }

  private func pairs(silent: Bool) throws -> [PairLine] {
    var filter = PairFilter()
    filter.status = .active
    filter.isSilent = silent
    return try work.store.pairs(filter, in: work.scope(), today: PairWork.today, size: 10_000).lines
  }

  @Test("the list of silent pairs is the one that counting school days gives")
  func equal() throws {
    let rules = try work.store.meetingRules(on: PairWork.today)
    let calendar = SchoolCalendar(try work.store.vacations(in: .everything), of: nil)
    let expected = try pairs(silent: false).filter { line in
      let heardOf = line.lastMeeting ?? max(line.starts, line.order!.date)
      return calendar.schoolDays(after: heardOf, through: PairWork.today) > rules.limits.gapDays
    }
    let found = try pairs(silent: true)
    #expect(!found.isEmpty)
    #expect(Set(found.map(\.id)) == Set(expected.map(\.id)))
  }

  @Test("the task of the curator counts what the list shows")
  func task() throws {
    let curator = Account(
      id: .init(4), login: "curator", name: "a", post: "", role: .curator, scope: try work.scope())
    let home = try work.store.home(of: curator, on: PairWork.today)
    #expect(home.total.silentPairs == (try pairs(silent: true).count))
    #expect(home.agenda.items.contains { $0.kind == .logMeetings })
  }

  @Test("a longer gap and a vacation of the district's own make fewer pairs silent")
  func rules() throws {
    let before = try pairs(silent: true).count
    try work.store.setMeetingLimits(
      .init(validFrom: CalendarDate(iso: "2026-11-01")!, gapDays: 40, dayHours: 6, mentorPairs: 15),
      in: .everything, by: work.author)
    #expect(try pairs(silent: true).count < before)
    let earlier = try work.store.meetingRules(on: CalendarDate(iso: "2026-10-31")!)
    #expect(earlier.limits.gapDays == 14)
  }

  @Test(
    "meetings with one topic and one result at five mentors on one day are a question, asked once and answered once")
  func asking() throws {
    let active = try pairs(silent: false)
    let oneOfEach = Dictionary(grouping: active, by: \.mentor.person).values.compactMap(\.first).prefix(5)
    #expect(oneOfEach.count == 5)
    for line in oneOfEach {
      try work.store.addMeetings(
        [Meeting(date: PairWork.today, kind: .regular, topic: "Беседа", result: "Проведена")], of: line.id, again: true,
        in: work.scope(), by: work.author)
    }
    let board = try work.store.questionBoard(in: work.scope(), asks: true, today: PairWork.today)
    let found = try #require(
      board.found.first { $0.question.kind == .alike && $0.question.date == PairWork.today })
    #expect(found.question.amount == 5)
    try work.store.ask(found.question.key, in: work.scope(), by: work.author)
    let asked = try work.store.questionBoard(in: work.scope(), asks: true, today: PairWork.today)
    #expect(!asked.found.contains { $0.question.key == found.question.key })
    let id = try #require(asked.asked.first?.id)
    try work.store.answer(id, "Общая беседа", in: work.scope(), by: work.author)
    #expect(throws: Failure.stale) { try work.store.answer(id, "Ещё раз", in: work.scope(), by: work.author) }
    #expect(throws: Failure.notFound) {
      try work.store.answer(id, "Чужая", in: work.scope(DemoCast.otherSchool), by: work.author)
    }
  }

  @Test("the totals of a half-year are what its journal shows")
  func totals() throws {
    let since = CalendarDate(iso: "2026-09-01")!
    let totals = try work.store.meetingTotals(in: work.scope(), since: since, until: PairWork.today)
    var filter = MeetingFilter(period: Period(start: since, end: PairWork.today)!)
    filter.state = .held
    #expect(totals.count == 1)
    #expect(totals[0].meetings == (try work.store.journal(filter, in: work.scope(), today: PairWork.today).total))
  }
}
