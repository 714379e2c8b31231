import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Saving, fixing and closing pairs")
struct PairCommandsTests {
  private let work: PairWork

  init() throws { work = try PairWork() }

  private func add(_ new: NewPair, in scope: Scope? = nil) throws -> [Pair.ID] {
    try work.store.addPairs(new, in: scope ?? work.scope(), by: work.author)
  }

  @Test("a saved pair is a draft of the mentee's organisation, with its author's words and an event")
  func saving() throws {
    let id = try #require(try add(work.new(programme: .new("Первые шаги"))).first)
    let details = try work.details(id)
    #expect(details.line.status == .draft)
    #expect(details.line.mentor.name.surname == "Иванова")
    #expect(details.line.mentee.name.surname == "Котов")
    #expect(details.programme?.title == "Первые шаги")
    #expect(details.history.map(\.kind) == ["pairAdded"])
    #expect(details.history.first?.after["starts"] == "2026-11-21")
    #expect(details.group.isEmpty)
  }

  @Test("a programme typed twice is one programme")
  func programmeOnce() throws {
    let first = try add(work.new(programme: .new("Первые шаги")))
    let second = try add(
      work.new(.experiencedTeacher, [.tooYoung], explanation: "Просят родители", programme: .new("Первые шаги")))
    #expect(try work.details(first[0]).programme == work.details(second[0]).programme)
  }

  @Test("several mentees make a group of pairs with one mentor")
  func group() throws {
    let ids = try add(work.new(.experiencedTeacher, [.mentee, .twinHere, .seniorPupil]))
    #expect(ids.count == 3)
    #expect(try Set(work.details(ids[1]).group.map(\.id)) == [ids[0], ids[2]])
  }

  @Test("a second pair of the form on the same dates is refused, another form is not")
  func overlapping() throws {
    _ = try add(work.new())
    #expect(throws: Failure.refused(.overlappingPair)) { try add(work.new()) }
    #expect(throws: Never.self) { try add(work.new(.seniorPupil, [.mentee], "pupil-pupil")) }
    let inTheWay = try work.store.pairsInTheWay(of: work.new(), in: work.scope(), today: PairWork.today)
    #expect(inTheWay.count == 1)
  }

  @Test("an exception from the rule of a form wants an explanation")
  func explanation() throws {
    #expect(throws: Failure.refused(.explanationMissing)) { try add(work.new(.experiencedTeacher, [.tooYoung])) }
    let id = try add(work.new(.experiencedTeacher, [.tooYoung], explanation: "Готовится к олимпиаде"))[0]
    #expect(try work.details(id).explanation == "Готовится к олимпиаде")
  }

  @Test("the wrong role, dates outside a stay, and one person twice are refused")
  func impossible() throws {
    #expect(throws: Failure.refused(.notEligible)) { try add(work.new(.seniorPupil)) }
    #expect(throws: Failure.refused(.pairOutsideStay)) {
      try add(work.new(.experiencedTeacher, [.mentee], "teacher-pupil", "2001-09-01", "2027-05-31", explanation: "да"))
    }
    #expect(throws: Failure.refused(.overlappingPair)) {
      try add(
        NewPair(
          mentees: [work.stay(.mentee), work.stay(.mentee)], mentor: work.stay(.experiencedTeacher),
          form: .init(rawValue: "teacher-pupil"), terms: work.new().terms))
    }
  }

  @Test("a curator neither pairs the pupils of another school nor borrows its teachers")
  func foreign() throws {
    let other = try work.scope(DemoCast.otherSchool)
    #expect(throws: Failure.notFound) { try add(work.new(), in: other) }
    #expect(throws: Failure.notFound) { try add(work.new(.marriedTeacher)) }
    #expect(throws: Never.self) { try add(work.new(.employee, [.mentee], "employer-pupil")) }
    #expect(throws: Never.self) { try add(work.new(.student, [.mentee], "student-pupil")) }
  }

  @Test("number and date of an order fix all the pairs of it, and a second entry of the order takes more in")
  func order() throws {
    let ids = try add(work.new(.experiencedTeacher, [.mentee, .twinHere]))
    let order = Pair.FixingOrder(number: "47-ОД", date: PairWork.today)
    for id in ids { try work.store.fixPairs([id], by: order, in: work.scope(), by: work.author) }
    #expect(try ids.allSatisfy { try work.details($0).line.status == .active })
    #expect(try work.details(ids[0]).line.order == order)
    #expect(throws: Failure.refused(.pairHasOrder, field: "date")) {
      try work.store.fixPairs([ids[0]], by: order, in: work.scope(), by: work.author)
    }
    #expect(try work.details(ids[0]).history.first?.kind == "pairFixed")
  }

  @Test("an order moves the coverage of the school by one person at once")
  func coverage() throws {
    let indicator = try #require(try work.store.indicators().first)
    let place = try work.store.place(slug: DemoCast.school, within: .everything)
    let count = { try work.store.coverage(indicator, on: PairWork.today, in: place.area).counted.count }
    let before = try count()
    let id = try add(work.new())[0]
    #expect(try count() == before)
    try work.store.fixPairs(
      [id], by: Pair.FixingOrder(number: "1", date: PairWork.today), in: work.scope(), by: work.author)
    #expect(try count() == before + 1)
  }

  @Test("terms change with the version that was seen, and the log keeps what they were")
  func changing() throws {
    let id = try add(work.new())[0]
    let later = PairTerms(period: Period(start: PairWork.today, end: CalendarDate(iso: "2027-04-30")!)!)
    try work.store.changePair(id, later, version: 1, in: work.scope(), by: work.author)
    let change = try #require(try work.details(id).history.first)
    #expect(change.before == ["ends": "2027-05-31"])
    #expect(change.after == ["ends": "2027-04-30"])
    #expect(throws: Failure.stale) {
      try work.store.changePair(id, later, version: 1, in: work.scope(), by: work.author)
    }
    let other = try work.scope(DemoCast.otherSchool)
    #expect(throws: Failure.notFound) { try work.store.changePair(id, later, version: 2, in: other, by: work.author) }
  }

  @Test("a pair past its end is completed; a draft can only be dropped")
  func closing() throws {
    let overdue = try work.store.pair(of: .overdueMentee)
    let completed = Pair.Closure(date: PairWork.today, reason: .completed)
    try work.store.closePairs([overdue], completed, note: "", in: work.scope(), by: work.author)
    #expect(try work.details(overdue).line.status == .completed)
    let draft = try work.store.pair(of: .draftMentee)
    #expect(throws: Failure.refused(.pairHasNoOrder, field: "reason")) {
      try work.store.closePairs([draft], completed, note: "", in: work.scope(), by: work.author)
    }
    let dropped = Pair.Closure(date: PairWork.today, reason: .menteeRefused)
    try work.store.closePairs([draft], dropped, note: "передумал", in: work.scope(), by: work.author)
    #expect(try work.details(draft).line.status == .endedEarly)
    #expect(try work.details(draft).closeNote == "передумал")
  }

  @Test("on its last day a pair still counts, and is still in work; the day after neither")
  func lastDay() throws {
    let id = try add(work.new())[0]
    try work.store.fixPairs(
      [id], by: Pair.FixingOrder(number: "1", date: PairWork.today), in: work.scope(), by: work.author)
    let left = Pair.Closure(date: PairWork.today, reason: .mentorLeft)
    try work.store.closePairs([id], left, note: "", in: work.scope(), by: work.author)
    #expect(try work.details(id).line.status == .active)
    let tomorrow = PairWork.today.adding(days: 1)
    #expect(try work.store.pair(id, in: .everything, today: tomorrow).line.status == .endedEarly)
    let indicator = try #require(try work.store.indicators().first)
    let place = try work.store.place(slug: DemoCast.school, within: .everything)
    let counts = { (day: CalendarDate) in
      try work.store.coverage(indicator, on: day, in: place.area).counted.contains { $0.pair == id }
    }
    #expect(try counts(PairWork.today) && !counts(tomorrow))
  }

  @Test("a programme and a role model that are not offered are told at their fields")
  func notOffered() throws {
    #expect(throws: Failure.refused(.notOffered, field: "programme")) {
      try add(work.new(programme: .existing(.init(9_999))))
    }
  }

  @Test("an order does not fix pairs of two organisations")
  func severalOrganisations() throws {
    let here = try add(work.new())[0]
    let there = try work.store.addPairs(
      work.new(.marriedTeacher, [.twinThere]), in: .everything, by: work.author)[0]
    #expect(throws: Failure.refused(.severalOrganisations)) {
      try work.store.fixPairs(
        [here, there], by: Pair.FixingOrder(number: "1", date: PairWork.today), in: .everything, by: work.author)
    }
  }

  @Test("a group is closed whole or not at all")
  func closingGroup() throws {
    let ids = try add(work.new(.experiencedTeacher, [.mentee, .twinHere]))
    let dropped = Pair.Closure(date: PairWork.today, reason: .mentorLeft)
    try work.store.closePairs([ids[0]], dropped, note: "", in: work.scope(), by: work.author)
    #expect(throws: Failure.self) {
      try work.store.closePairs([ids[1], ids[0]], dropped, note: "", in: work.scope(), by: work.author)
    }
    #expect(try work.details(ids[1]).pair.closure == nil)
  }
}
