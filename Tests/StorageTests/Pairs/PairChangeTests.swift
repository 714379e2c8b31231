import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Changing pairs")
struct PairChangeCommandTests {
  private let work: PairWork

  init() throws { work = try PairWork() }

  /// A fixed pair of the experienced teacher and the mentee, since 1 November.
  private func fixed() throws -> Pair.ID {
    let id = try work.store.addPairs(
      work.new(.experiencedTeacher, [.mentee], "teacher-pupil", "2026-11-01"), in: work.scope(), by: work.author)[0]
    try work.store.fixPairs(
      [id], by: Pair.FixingOrder(number: "T-1", date: date("2026-11-01")), in: work.scope(), by: work.author)
    return id
  }

  private func date(_ iso: String) -> CalendarDate { CalendarDate(iso: iso)! }

  private func replacement(_ day: String = "2026-11-10") throws -> Replacement {
    Replacement(mentor: try work.stay(.noviceTeacher), starts: date(day), note: "Отпуск")
  }

  private func counted(on day: CalendarDate = PairWork.today) throws -> Set<Person.ID> {
    let indicator = try #require(try work.store.indicators().first)
    let place = try work.store.place(slug: DemoCast.school, within: .everything)
    return Set(try work.store.coverage(indicator, on: day, in: place.area).counted.map(\.person))
  }

  @Test(
    "a mentor is replaced in one step: the former pair ends the day before, the new one begins and waits for its order")
  func replacing() throws {
    let old = try fixed()
    let new = try work.store.replaceMentor(of: old, replacement(), in: work.scope(), by: work.author)[0]
    let (before, after) = (try work.details(old), try work.details(new))
    #expect(before.pair.closure == Pair.Closure(date: date("2026-11-09"), reason: .mentorReplaced))
    #expect(after.pair.period == Period(start: date("2026-11-10"), end: before.pair.period.end))
    #expect(after.line.mentor.name.surname == "Соколов" && after.line.mentee.name.surname == "Котов")
    #expect(after.line.status == .draft && after.line.awaits == .replacement)
    #expect(before.changes.following?.id == new && after.changes.preceding?.id == old)
    #expect(after.history.first?.kind == "pairReplaced")
  }

  @Test("a replacement is undone within a day as if it had never been")
  func undoing() throws {
    let old = try fixed()
    _ = try work.store.replaceMentor(of: old, replacement(), in: work.scope(), by: work.author)
    let movement = try #require(try work.details(old).changes.movement)
    #expect(movement.kind == .replacement)
    _ = try work.store.undoMovement(movement.id, in: work.scope(), by: work.author)
    let back = try work.details(old)
    #expect(back.pair.closure == nil && back.changes.following == nil && back.line.status == .active)
  }

  @Test(
    "a replacement before the pair, after its end, with the same mentor or a stranger is refused, and nothing is changed"
  )
  func refusedReplacement() throws {
    let old = try fixed()
    #expect(throws: Failure.refused(.dateBeforeStart, field: "date")) {
      try work.store.replaceMentor(of: old, replacement("2026-11-01"), in: work.scope(), by: work.author)
    }
    #expect(throws: Failure.refused(.replacementAfterEnd, field: "date")) {
      try work.store.replaceMentor(of: old, replacement("2027-06-01"), in: work.scope(), by: work.author)
    }
    let same = Replacement(mentor: try work.stay(.experiencedTeacher), starts: date("2026-11-10"))
    #expect(throws: Failure.refused(.samePerson, field: "mentor")) {
      try work.store.replaceMentor(of: old, same, in: work.scope(), by: work.author)
    }
    let foreign = Replacement(mentor: try work.stay(.marriedTeacher), starts: date("2026-11-10"))
    #expect(throws: Failure.notFound) {
      try work.store.replaceMentor(of: old, foreign, in: work.scope(), by: work.author)
    }
    #expect(throws: Failure.notFound) {
      try work.store.replaceMentor(of: old, replacement(), in: work.scope(DemoCast.otherSchool), by: work.author)
    }
    #expect(try work.details(old).pair.closure == nil)
  }

  @Test("the other pairs of a group change their mentor together and stay a group")
  func replacingGroup() throws {
    let ids = try work.store.addPairs(
      work.new(.experiencedTeacher, [.mentee, .twinHere], "teacher-pupil", "2026-11-01"), in: work.scope(),
      by: work.author)
    let asked = Replacement(mentor: try work.stay(.noviceTeacher), starts: date("2026-11-15"), others: [ids[1]])
    let new = try work.store.replaceMentor(of: ids[0], asked, in: work.scope(), by: work.author)
    #expect(new.count == 2)
    #expect(try work.details(new[0]).group.map(\.id) == [new[1]])
  }

  @Test("a pause keeps the pair in the figures for thirty days and out of them from the thirty-first")
  func pausing() throws {
    let id = try fixed()
    let mentee = try work.store.id(.mentee)
    #expect(try counted().contains(mentee))
    try work.store.pausePair(id, Period(openFrom: date("2026-11-05")), .menteeAbsent, in: work.scope(), by: work.author)
    #expect(try work.details(id).line.status == .paused)
    #expect(try counted(on: date("2026-12-04")).contains(mentee))
    #expect(try !counted(on: date("2026-12-05")).contains(mentee))
    try work.store.resumePair(id, on: date("2026-11-21"), in: work.scope(), by: work.author)
    #expect(try work.details(id).line.status == .active)
    #expect(try counted(on: date("2026-12-05")).contains(mentee))
    #expect(try work.details(id).history.prefix(2).map(\.kind) == ["pairResumed", "pairPaused"])
  }

  @Test("a pause ends with its pair, whatever ends the pair, and comes back when that is undone")
  func pauseOfClosed() throws {
    let id = try fixed()
    try work.store.pausePair(id, Period(openFrom: date("2026-11-05")), .other, in: work.scope(), by: work.author)
    try work.store.closePairs(
      [id], Pair.Closure(date: date("2026-11-12"), reason: .menteeRefused), note: "", in: work.scope(), by: work.author)
    #expect(try work.details(id).pair.pauses == [Period(start: date("2026-11-05"), end: date("2026-11-12"))!])
    let movement = try #require(try work.details(id).changes.movement)
    _ = try work.store.undoMovement(movement.id, in: work.scope(), by: work.author)
    #expect(try work.details(id).line.status == .paused)
  }

  @Test("the schema itself refuses pauses that overlap or leave the pair")
  func pauseRules() throws {
    let id = try fixed()
    let pause = { (start: String, end: String?) in
      try work.store.pausePair(
        id, Period(start: date(start), end: end.map(date))!, .other, in: work.scope(), by: work.author)
    }
    try pause("2026-11-05", "2026-11-10")
    #expect(throws: Failure.refused(.overlappingPause)) { try pause("2026-11-10", nil) }
    #expect(throws: Failure.refused(.pauseOutsidePair)) { try pause("2026-10-31", "2026-11-02") }
  }

  @Test("pairs past their end are answered about together: one completed, one goes on; outside a stay nothing is done")
  func endings() throws {
    let overdue = try work.store.pair(of: .overdueMentee)
    let all = try work.store.overduePairs(of: nil, in: work.scope(), today: PairWork.today)
    #expect(all.contains { $0.pair.id == overdue } && all.count > 1)
    let other = try #require(all.first { $0.pair.id != overdue }).pair.id
    try work.store.endPairs(
      [overdue: .prolong(until: date("2027-05-31")), other: .complete], in: work.scope(), by: work.author)
    #expect(try work.details(overdue).line.status == .active)
    #expect(try work.details(other).pair.closure?.reason == .completed)
    #expect(throws: Failure.refused(.notLonger, field: "until-\(overdue)")) {
      try work.store.endPairs([overdue: .prolong(until: date("2027-01-01"))], in: work.scope(), by: work.author)
    }
    #expect(throws: Failure.notFound) {
      try work.store.endPairs([overdue: .complete], in: work.scope(DemoCast.otherSchool), by: work.author)
    }
  }

  @Test("a closed pair is opened again with a reason, unless another has taken its place")
  func reopening() throws {
    let id = try fixed()
    try work.store.closePairs(
      [id], Pair.Closure(date: date("2026-11-12"), reason: .menteeRefused), note: "", in: work.scope(), by: work.author)
    try work.store.reopenPair(id, .mistake, until: nil, in: work.scope(), by: work.author)
    #expect(try work.details(id).line.status == .active)
    #expect(try work.details(id).history.first?.after["reopenReason"] == "mistake")
    _ = try work.store.replaceMentor(of: id, replacement("2026-11-15"), in: work.scope(), by: work.author)
    #expect(throws: Failure.refused(.overlappingPair)) {
      try work.store.reopenPair(id, .continued, until: nil, in: work.scope(), by: work.author)
    }
  }

  @Test("the papers of a pair of teachers are kept by version, and a cancellation wants its notice")
  func addendum() throws {
    let id = try work.store.addPairs(
      work.new(.experiencedTeacher, [.noviceTeacher], "teacher-teacher"), in: work.scope(), by: work.author)[0]
    var addendum = Addendum()
    addendum.number = "12"
    addendum.signedOn = date("2026-11-20")
    try work.store.saveAddendum(addendum, of: id, version: 0, in: work.scope(), by: work.author)
    #expect(try work.details(id).changes.papers?.addendum == addendum)
    #expect(throws: Failure.stale) {
      try work.store.saveAddendum(addendum, of: id, version: 0, in: work.scope(), by: work.author)
    }
    addendum.cancellation = .init(noticedOn: date("2026-11-20"), by: .employee, lastDay: date("2026-11-24"))
    #expect(throws: Failure.refused(.noticeTooShort, field: "cancelledOn")) {
      try work.store.saveAddendum(addendum, of: id, version: 1, in: work.scope(), by: work.author)
    }
    #expect(throws: Failure.notFound) {
      try work.store.saveAddendum(addendum, of: fixed(), version: 0, in: work.scope(), by: work.author)
    }
  }
}
