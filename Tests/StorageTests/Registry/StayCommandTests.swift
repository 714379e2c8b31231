import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Stays")
struct StayCommandTests {
  private let registry: Registry
  private var store: Store { registry.store }

  init() throws { registry = try Registry() }

  @Test("nobody is twice in one role at one place on one day")
  func overlap() throws {
    let stay = NewStay(organisation: try registry.place(), role: .teacher, label: "завуч", since: registry.today)
    #expect(throws: Failure.refused(.overlappingStay)) {
      try store.addStay(stay, of: store.id(.experiencedTeacher), in: registry.scope(), by: registry.author)
    }
  }

  @Test("a teacher may work for a partner too, and the card shows both places")
  func secondPlace() throws {
    let stay = NewStay(
      organisation: try registry.place(DemoCast.dairy), role: .employee, label: "технолог", since: registry.today)
    try store.addStay(stay, of: store.id(.experiencedTeacher), in: registry.scope(), by: registry.author)
    #expect(try registry.card(.experiencedTeacher).stays.count == 2)
    #expect(try registry.factsAgree())
  }

  @Test("a new class holds from its day; the same day again corrects it")
  func placement() throws {
    let stay = try registry.stay(.mentee)
    let yesterday = registry.today.adding(days: -1)
    for label in ["9Я", "9Б"] {
      try store.addPlacement(
        Placement(since: registry.today, label: label), to: stay, in: registry.scope(), by: registry.author)
    }
    let line = try #require(try registry.card(.mentee).stays.first)
    #expect(line.label(on: registry.today) == "9Б")
    #expect(line.label(on: yesterday)?.hasPrefix("8") == true)
  }

  @Test("a class lies within the stay, and the stay within the scope")
  func placementOutside() throws {
    let stay = try registry.stay(.mentee)
    let placement = Placement(since: try #require(CalendarDate(iso: "2001-09-01")), label: "9Б")
    #expect(throws: Failure.refused(.dateOutsideStay, field: "since")) {
      try store.addPlacement(placement, to: stay, in: registry.scope(), by: registry.author)
    }
    #expect(throws: Failure.notFound) {
      try store.addPlacement(placement, to: stay, in: registry.scope(DemoCast.otherSchool), by: registry.author)
    }
  }

  private func leave(_ member: DemoCast, on day: CalendarDate, closing: [Pair.ID]) throws {
    try store.endStay(
      registry.stay(member), Departure(day: day, reason: .resigned, closing: closing), in: registry.scope(),
      by: registry.author)
  }

  @Test("a mentor who leaves ends the pairs that would go on, and only with the curator's knowledge")
  func departure() throws {
    let day = registry.today
    let going = try store.departing(
      registry.stay(.experiencedTeacher), leaving: day, in: registry.scope(), on: day)
    let ids = going.pairs.map(\.pair.id)
    #expect(try ids.contains(store.pair(of: .draftMentee)))
    #expect(try !ids.contains(store.pair(of: .overdueMentee)))
    #expect(throws: Failure.refused(.otherPairsClose)) { try leave(.experiencedTeacher, on: day, closing: []) }
    try leave(.experiencedTeacher, on: day, closing: ids)
    let card = try registry.card(.experiencedTeacher)
    let closed = card.pairs.filter { ids.contains($0.pair.id) }
    #expect(closed.allSatisfy { $0.pair.closure == Pair.Closure(date: day, reason: .mentorLeft) })
    #expect(card.stays.first?.leaveReason == .resigned)
    #expect(try registry.factsAgree())
  }

  @Test("a pair that would begin after its mentee has left is called off")
  func calledOff() throws {
    let pair = try store.pair(of: .draftMentee)
    let pairs = try registry.card(.draftMentee).pairs
    let start = try #require(pairs.first { $0.pair.id == pair }).pair.period.start
    try leave(.draftMentee, on: start.adding(days: -1), closing: [pair])
    #expect(try registry.card(.draftMentee).pairs.allSatisfy { $0.pair.id != pair })
    #expect(try store.events(of: "pair:\(pair)").first?.kind == "pairCalledOff")
  }

  @Test("a departure is noted once, and not before the arrival")
  func departureDates() throws {
    #expect(throws: Failure.refused(.dateOutsideStay, field: "date")) {
      try leave(.tooYoung, on: CalendarDate(dayNumber: 0), closing: [])
    }
    let open = try store.departing(
      registry.stay(.tooYoung), leaving: registry.today, in: registry.scope(), on: registry.today)
    try leave(.tooYoung, on: registry.today, closing: open.pairs.map(\.pair.id))
    #expect(throws: Failure.refused(.alreadyLeft)) { try leave(.tooYoung, on: registry.today, closing: []) }
  }
}
