import Mentoring
import Storage
import TestSupport
import Testing

@Suite("The journal of a pair")
struct MeetingCommandsTests {
  private let work: PairWork
  private let pair: Pair.ID

  init() throws {
    work = try PairWork()
    // Two months of work under an order, and over for eleven days.
    pair = try work.store.pair(of: .overdueMentee)
  }

  private func day(_ iso: String) -> CalendarDate { CalendarDate(iso: iso)! }

  private func meetings() throws -> [MeetingLine] {
    try work.store.pairCourse(pair, in: .everything, today: PairWork.today, moment: work.author.moment).meetings
  }

  private func add(_ iso: String, again: Bool = false, topic: String = "") throws {
    try work.store.addMeetings(
      [Meeting(date: day(iso), kind: .regular, topic: topic)], of: pair, again: again, in: work.scope(),
      by: work.author)
  }

  /// A day of the pair on which it has not met.
  private func freeDay() throws -> String {
    let taken = Set(try meetings().map(\.meeting.date))
    return try #require((0..<30).map { day("2026-10-01").adding(days: $0) }.first { !taken.contains($0) }).iso
  }

  @Test("a meeting is in the log of its pair and in the log of changes")
  func adding() throws {
    let before = try meetings().count
    try add(freeDay(), topic: "Проект")
    #expect(try meetings().count == before + 1)
    #expect(try work.store.events(of: "pair:\(pair)", limit: 1).first?.kind == "meetingAdded")
  }

  @Test("a second meeting of a day is asked about, and let in when it is meant")
  func twice() throws {
    let day = try freeDay()
    try add(day)
    #expect(throws: Failure.refused(.meetingTwice, field: "again")) { try add(day) }
    #expect(throws: Never.self) { try add(day, again: true) }
  }

  @Test(
    "days before the order, after the end and in the future are refused",
    arguments: [
      ("2026-09-10", Failure.Refusal.meetingBeforeOrder), ("2026-11-11", .meetingAfterEnd),
      ("2026-11-30", .dateInFuture),
    ] as [(String, Failure.Refusal)])
  func outside(day: String, refusal: Failure.Refusal) throws {
    #expect(throws: Failure.refused(refusal, field: "heldOn")) { try add(day) }
  }

  @Test("a pair without an order has no meetings; the pair of another school does not exist")
  func without() throws {
    let draft = try work.store.pair(of: .draftMentee)
    let meeting = Meeting(date: PairWork.today, kind: .organisational)
    #expect(throws: Failure.refused(.meetingWithoutOrder, field: "heldOn")) {
      try work.store.addMeetings([meeting], of: draft, again: false, in: work.scope(), by: work.author)
    }
    #expect(throws: Failure.notFound) {
      try work.store.addMeetings(
        [meeting], of: pair, again: false, in: work.scope(DemoCast.otherSchool), by: work.author)
    }
  }

  @Test("several meetings of one row are saved together or not at all")
  func together() throws {
    let before = try meetings().count
    let days = [day(try freeDay()), day("2026-11-30")]
    #expect(throws: Failure.self) {
      try work.store.addMeetings(
        days.map { Meeting(date: $0, kind: .regular) }, of: pair, again: false, in: work.scope(), by: work.author)
    }
    #expect(try meetings().count == before)
  }

  @Test("what was removed is put back whole and under its key, and only once")
  func restoring() throws {
    try add(freeDay(), topic: "Проект")
    let line = try #require(try meetings().first { $0.meeting.topic == "Проект" })
    _ = try work.store.removeMeeting(line.id, in: work.scope(), by: work.author)
    #expect(try !meetings().contains { $0.id == line.id })
    try work.store.restoreMeeting(line.id, of: pair, in: work.scope(), by: work.author)
    #expect(try meetings().first { $0.id == line.id }?.meeting == line.meeting)
    #expect(throws: Failure.notFound) {
      try work.store.restoreMeeting(line.id, of: pair, in: work.scope(), by: work.author)
    }
  }

  @Test("ten minutes later nothing is put back")
  func tooLate() throws {
    let line = try #require(try meetings().first)
    _ = try work.store.removeMeeting(line.id, in: work.scope(), by: work.author)
    let later = Author(account: nil, address: "test", moment: work.author.moment + 601, today: PairWork.today)
    #expect(throws: Failure.notFound) {
      try work.store.restoreMeeting(line.id, of: pair, in: work.scope(), by: later)
    }
  }

  @Test("of two who change a meeting the second is told")
  func versions() throws {
    let line = try #require(try meetings().first)
    let changed = Meeting(date: line.meeting.date, kind: .regular, topic: "Другая тема")
    try work.store.changeMeeting(
      line.id, changed, again: false, version: line.version, in: work.scope(), by: work.author)
    #expect(throws: Failure.stale) {
      try work.store.changeMeeting(
        line.id, changed, again: false, version: line.version, in: work.scope(), by: work.author)
    }
  }

  @Test("no pair is made shorter than its meetings")
  func enclosing() throws {
    let last = try #require(try meetings().first?.meeting.date)
    let version = try work.details(pair).pair.version
    let shorter = PairTerms(period: Period(start: day("2026-09-12"), end: last.adding(days: -1))!)
    #expect(throws: Failure.refused(.meetingsLeftOutside, field: "ends")) {
      try work.store.changePair(pair, shorter, version: version, in: work.scope(), by: work.author)
    }
    #expect(throws: Failure.refused(.meetingsLeftOutside)) {
      try work.store.closePairs(
        [pair], Pair.Closure(date: last.adding(days: -1), reason: .menteeRefused), note: "", in: work.scope(),
        by: work.author)
    }
  }

  @Test("what an accepted report has taken in is neither entered nor changed nor removed")
  func locked() throws {
    let first = try #require(try meetings().last)
    let free = try freeDay()
    try work.store.setMeetingAccess(openFrom: day("2026-11-01"), offersLinks: false, in: .everything, by: work.author)
    let refused = Failure.refused(.meetingLocked, field: "heldOn")
    #expect(throws: refused) { try add(free) }
    #expect(throws: refused) { _ = try work.store.removeMeeting(first.id, in: work.scope(), by: work.author) }
    #expect(throws: refused) {
      try work.store.changeMeeting(
        first.id, first.meeting, again: false, version: first.version, in: work.scope(), by: work.author)
    }
  }

  @Test("pairs that met together know how many they were, and the mentor's time counts once")
  func group() throws {
    var filter = PairFilter()
    filter.status = .active
    let active = try work.store.pairs(filter, in: work.scope(), today: PairWork.today).lines.prefix(3).map(\.id)
    try work.store.addGroupMeeting(
      Meeting(date: PairWork.today, kind: .group, topic: "Общий сбор"), of: active, again: true, in: work.scope(),
      by: work.author)
    let journal = MeetingFilter(period: Period(start: PairWork.today, end: PairWork.today)!)
    let lines = try work.store.journal(journal, in: work.scope(), today: PairWork.today).lines
      .filter { $0.meeting.meeting.topic == "Общий сбор" }
    #expect(lines.map(\.meeting.groupSize) == [3, 3, 3])
  }
}
