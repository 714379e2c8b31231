import Mentoring
import Storage
import TestSupport
import Testing

@Suite("People over time")
struct MovementTests {
  private let registry: Registry
  private var store: Store { registry.store }

  init() throws { registry = try Registry() }

  private func pairs(_ member: DemoCast, after day: CalendarDate) throws -> [PersonPair] {
    try store.departing(registry.stay(member), leaving: day, in: .everything, on: registry.today).pairs
  }

  private func leave(_ member: DemoCast, on day: CalendarDate) throws {
    let closing = try pairs(member, after: day).map(\.pair.id)
    try store.endStay(
      registry.stay(member), Departure(day: day, reason: .resigned, closing: closing), in: registry.scope(),
      by: registry.author)
  }

  private func last(_ member: DemoCast) throws -> Movement {
    let card = try store.personCard(
      store.id(member), in: .everything, on: registry.today, at: registry.author.moment)
    return try #require(card.movement)
  }

  private func undo(_ member: DemoCast, by author: Author? = nil) throws {
    _ = try store.undoMovement(last(member).id, in: registry.scope(), by: author ?? registry.author)
  }

  @Test("a departure that is undone leaves everything as it was: the stay, the pairs that ended, those called off")
  func undoing() throws {
    let before = try registry.card(.experiencedTeacher)
    try leave(.experiencedTeacher, on: registry.today.adding(days: -1))
    #expect(try registry.card(.experiencedTeacher).stays.first?.stay.period.isOpen == false)
    try undo(.experiencedTeacher)
    let after = try registry.card(.experiencedTeacher)
    #expect(after.stays.map(\.stay) == before.stays.map(\.stay))
    #expect(after.pairs.map(\.pair) == before.pairs.map(\.pair))
    #expect(after.events.first?.kind == "movementUndone")
    let ended = try store.pair(of: .draftMentee)
    #expect(try store.events(of: "pair:\(ended)", limit: 2).map(\.kind) == ["pairRestored", "pairClosed"])
    #expect(try registry.factsAgree())
  }

  @Test("a pair that was called off comes back with its key")
  func calledOff() throws {
    let pair = try store.pair(of: .draftMentee)
    let start = try #require(registry.card(.draftMentee).pairs.first { $0.pair.id == pair }).pair.period.start
    try leave(.draftMentee, on: start.adding(days: -1))
    #expect(try !registry.card(.draftMentee).pairs.contains { $0.pair.id == pair })
    try undo(.draftMentee)
    #expect(try registry.card(.draftMentee).pairs.contains { $0.pair.id == pair })
  }

  @Test("what was built upon cannot be undone, nor what is a day old")
  func tooLate() throws {
    try leave(.mentee, on: registry.today.adding(days: -1))
    let movement = try last(.mentee)
    var late = registry.author
    late = Author(account: nil, address: "test", moment: late.moment + Movement.lifetime, today: late.today)
    #expect(throws: Failure.notFound) {
      _ = try store.undoMovement(movement.id, in: registry.scope(), by: late)
    }
    try store.saveProfile(
      MentorProfile(competencies: "Физика"), of: store.id(.mentee), version: 0, in: .everything, by: registry.author)
    #expect(throws: Failure.refused(.changedSince)) {
      _ = try store.undoMovement(movement.id, in: registry.scope(), by: registry.author)
    }
    let card = try store.personCard(
      store.id(.mentee), in: .everything, on: registry.today, at: registry.author.moment)
    #expect(card.movement == nil)
  }

  @Test("nobody undoes what happened in another school")
  func foreign() throws {
    try leave(.mentee, on: registry.today)
    #expect(throws: Failure.notFound) {
      _ = try store.undoMovement(
        last(.mentee).id, in: registry.scope(DemoCast.otherSchool),
        by: Author(account: nil, address: "test", moment: registry.author.moment, today: registry.today))
    }
  }

  @Test("a departure ahead is withdrawn with the pairs that are named, long after")
  func withdrawal() throws {
    let day = registry.today.adding(days: 30)
    let stay = try registry.stay(.experiencedTeacher)
    try leave(.experiencedTeacher, on: day)
    let returning = try store.returning(stay, in: registry.scope(), on: registry.today)
    let again = try #require(returning.pairs.first).pair.id
    try store.withdrawDeparture(of: stay, reopening: [again], in: registry.scope(), by: registry.author)
    let card = try registry.card(.experiencedTeacher)
    #expect(card.stays.first?.stay.period.isOpen == true)
    #expect(card.stays.first?.leaveReason == nil)
    #expect(card.pairs.first { $0.pair.id == again }?.pair.closure == nil)
    #expect(card.pairs.filter { $0.pair.closure?.date == day }.count == returning.pairs.count - 1)
    #expect(throws: Failure.refused(.notLeft)) {
      try store.withdrawDeparture(of: stay, reopening: [], in: registry.scope(), by: registry.author)
    }
    #expect(try registry.factsAgree())
  }

  @Test("a move ends one stay the day before the other begins, and closes the pairs that were shown")
  func move() throws {
    let stay = try registry.stay(.draftMentee)
    let closing = try pairs(.draftMentee, after: registry.today.adding(days: -1)).map(\.pair.id)
    let to = NewStay(
      organisation: try registry.place(DemoCast.otherSchool), role: .pupil, label: "8Б", since: registry.today)
    #expect(throws: Failure.refused(.otherPairsClose, field: "since")) {
      try store.moveStay(stay, Move(to: to, closing: []), in: .everything, by: registry.author)
    }
    #expect(throws: Failure.notFound) {
      try store.moveStay(stay, Move(to: to, closing: closing), in: registry.scope(), by: registry.author)
    }
    try store.moveStay(stay, Move(to: to, closing: closing), in: .everything, by: registry.author)
    let card = try registry.card(.draftMentee)
    #expect(card.stays.count == 2)
    #expect(card.stays.first?.organisation.slug == DemoCast.otherSchool)
    #expect(card.stays.last?.stay.period.end == registry.today.adding(days: -1))
    #expect(card.stays.last?.leaveReason == .transferred)
    #expect(card.events.first { $0.kind == "personMoved" }?.after["label"] == "8Б")
    #expect(try registry.factsAgree())
  }

  @Test("a pair whose form binds nobody to one place goes on at the new one, and the move can be undone")
  func keeping() throws {
    let before = try registry.card(.experiencedTeacher).pairs.map(\.pair)
    let going = try pairs(.experiencedTeacher, after: registry.today.adding(days: -1))
    let kept = try #require(
      going.first { $0.mayGoOn(as: .teacher, was: .teacher) && $0.pair.period.start < registry.today })
    let closing = going.map(\.pair.id).filter { $0 != kept.pair.id }
    let to = NewStay(
      organisation: try registry.place(DemoCast.otherSchool), role: .teacher, label: "учитель", since: registry.today)
    let move = Move(to: to, closing: closing, keeping: [kept.pair.id], reason: "Ведёт до конца года")
    try store.moveStay(registry.stay(.experiencedTeacher), move, in: .everything, by: registry.author)
    let next = try #require(
      registry.card(.experiencedTeacher).pairs.first { pair in !before.contains { $0.id == pair.pair.id } })
    #expect(next.pair.period.start == registry.today)
    #expect(next.pair.period.end == kept.pair.period.end)
    #expect(next.pair.order == kept.pair.order)
    #expect(try registry.factsAgree())
    _ = try store.undoMovement(last(.experiencedTeacher).id, in: .everything, by: registry.author)
    #expect(try registry.card(.experiencedTeacher).pairs.map(\.pair) == before)
    #expect(try registry.factsAgree())
  }

  @Test("a pair of one school cannot be kept by somebody who moves to another")
  func bound() throws {
    let pupil = try #require(
      store.people(filter(.pupil), for: registry.curator(), on: registry.today, size: 500).lines
        .first { $0.pairs.contains(where: \.bindsToOrganisation) })
    let going = try store.departing(
      pupil.stay, leaving: registry.today.adding(days: -1), in: .everything, on: registry.today
    ).pairs.map(\.pair.id)
    let to = NewStay(
      organisation: try registry.place(DemoCast.otherSchool), role: .pupil, label: "8Б", since: registry.today)
    #expect(throws: Failure.refused(.pairCannotBeKept)) {
      try store.moveStay(
        pupil.stay, Move(to: to, closing: [], keeping: going, reason: "Просят"), in: .everything, by: registry.author)
    }
  }

  private func filter(_ role: Stay.Role) -> PersonFilter {
    var filter = PersonFilter()
    (filter.role, filter.hasPair) = (role, true)
    return filter
  }

  @Test("a pupil learns at one school at a time")
  func oneSchool() throws {
    let stay = NewStay(
      organisation: try registry.place(DemoCast.otherSchool), role: .pupil, label: "8Б", since: registry.today)
    #expect(throws: Failure.refused(.learnsElsewhere, field: "organisation")) {
      try store.addStay(stay, of: store.id(.mentee), in: .everything, by: registry.author)
    }
    try leave(.mentee, on: registry.today.adding(days: -1))
    try store.addStay(stay, of: store.id(.mentee), in: .everything, by: registry.author)
    let old = try #require(registry.card(.mentee).stays.last).stay.id
    #expect(throws: Failure.refused(.learnsElsewhere, field: "organisation")) {
      try store.withdrawDeparture(of: old, reopening: [], in: .everything, by: registry.author)
    }
  }

  @Test("a wrong first day is put right with the class of that day, and pairs stay inside")
  func correction() throws {
    let stay = try registry.stay(.experiencedTeacher)
    let line = try #require(registry.card(.experiencedTeacher).stays.first)
    let earlier = line.stay.period.start.adding(days: -40)
    try store.correctStay(
      stay, StayCorrection(starts: earlier, departure: nil), version: line.version, in: registry.scope(),
      by: registry.author)
    let corrected = try #require(registry.card(.experiencedTeacher).stays.first)
    #expect(corrected.stay.period.start == earlier)
    #expect(corrected.placements.first?.since == earlier)
    #expect(throws: Failure.stale) {
      try store.correctStay(
        stay, StayCorrection(starts: earlier, departure: nil), version: line.version, in: registry.scope(),
        by: registry.author)
    }
    #expect(throws: Failure.refused(.pairOutsideStay)) {
      try store.correctStay(
        stay, StayCorrection(starts: registry.today, departure: nil), version: corrected.version, in: registry.scope(),
        by: registry.author)
    }
    try undo(.experiencedTeacher)
    #expect(try registry.card(.experiencedTeacher).stays.first?.placements == line.placements)
  }

  @Test("only a stay without pairs that is not the last is removed, and it can be put back")
  func removal() throws {
    #expect(throws: Failure.refused(.onlyStay)) {
      try store.removeStay(registry.stay(.mentee), in: registry.scope(), by: registry.author)
    }
    #expect(throws: Failure.refused(.stayHasPairs)) {
      try store.removeStay(registry.stay(.experiencedTeacher), in: registry.scope(), by: registry.author)
    }
    let second = NewStay(
      organisation: try registry.place(DemoCast.dairy), role: .employee, label: "технолог", since: registry.today)
    let id = try store.addStay(second, of: store.id(.mentee), in: registry.scope(), by: registry.author)
    try store.removeStay(id, in: registry.scope(), by: registry.author)
    #expect(try registry.card(.mentee).stays.count == 1)
    try undo(.mentee)
    let back = try registry.card(.mentee).stays.first { $0.stay.id == id }
    #expect(back?.placements.map(\.label) == ["технолог"])
  }

  @Test("a class noted by mistake is taken back, but never the last one")
  func placementRemoval() throws {
    let stay = try registry.stay(.mentee)
    let before = try #require(registry.card(.mentee).stays.first).placements
    try store.addPlacement(
      Placement(since: registry.today, label: "9Я"), to: stay, in: registry.scope(), by: registry.author)
    try store.removePlacement(since: registry.today, of: stay, in: registry.scope(), by: registry.author)
    #expect(try registry.card(.mentee).stays.first?.placements == before)
    for placement in before.dropFirst() {
      try store.removePlacement(since: placement.since, of: stay, in: registry.scope(), by: registry.author)
    }
    #expect(throws: Failure.refused(.onlyPlacement)) {
      try store.removePlacement(since: before[0].since, of: stay, in: registry.scope(), by: registry.author)
    }
  }

  @Test("a change of class ends the pairs that are named the day before, the others go on")
  func placementClosing() throws {
    let pair = try store.pair(of: .draftMentee)
    let start = try #require(registry.card(.draftMentee).pairs.first { $0.pair.id == pair }).pair.period.start
    try store.addPlacements(
      Placement(since: start.adding(days: 2), label: "8Я"), to: [registry.stay(.draftMentee)], closing: [pair],
      in: registry.scope(), by: registry.author)
    let closed = try registry.card(.draftMentee).pairs.first { $0.pair.id == pair }?.pair.closure
    #expect(closed == Pair.Closure(date: start.adding(days: 1), reason: .other))
  }

  @Test("a class moves up together, and back together; whoever cannot leaves all as they were")
  func together() throws {
    let stays = try [DemoCast.mentee, .tooYoung, .seniorPupil].map { try registry.stay($0) }
    try store.addPlacements(
      Placement(since: registry.today, label: "9Я"), to: stays, in: registry.scope(), by: registry.author)
    for member in [DemoCast.mentee, .tooYoung, .seniorPupil] {
      #expect(try registry.card(member).stays.first?.label(on: registry.today) == "9Я")
    }
    try undo(.tooYoung)
    #expect(try registry.card(.mentee).stays.first?.label(on: registry.today) != "9Я")
    #expect(throws: Failure.notFound) {
      try store.addPlacements(
        Placement(since: registry.today, label: "9Я"), to: stays + [registry.stay(.twinThere)], in: registry.scope(),
        by: registry.author)
    }
    #expect(try registry.card(.mentee).stays.first?.label(on: registry.today) != "9Я")
  }

  @Test("two of a pair who leave together end it once")
  func bothLeave() throws {
    let stays = try [registry.stay(.experiencedTeacher), registry.stay(.draftMentee)]
    let going = try store.departing(stays, leaving: registry.today, in: registry.scope(), on: registry.today)
    let closing = Array(Set(going.flatMap(\.pairs).map(\.pair.id)))
    try store.endStays(
      stays, Departure(day: registry.today, reason: .other, closing: closing), in: registry.scope(),
      by: registry.author)
    #expect(try registry.card(.draftMentee).stays.first?.stay.period.end == registry.today)
    #expect(try registry.factsAgree())
  }
}
