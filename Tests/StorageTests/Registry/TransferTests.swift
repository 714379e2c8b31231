import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Requests for a transfer")
struct TransferTests {
  private let registry: Registry
  private var store: Store { registry.store }

  init() throws { registry = try Registry() }

  private func ask(_ member: DemoCast = .draftMentee, label: String = "8Б") throws -> Transfer.ID {
    let to = NewStay(
      organisation: try registry.place(DemoCast.otherSchool), role: .pupil, label: label, since: registry.today)
    let new = NewTransfer(identity: try registry.card(member).person.identity, to: to, request: "Переезд")
    return try store.askTransfer(new, in: registry.scope(DemoCast.otherSchool), by: registry.author)
  }

  private func line(_ id: Transfer.ID, _ slug: String) throws -> TransferLine {
    try store.transfer(id, in: registry.scope(slug), on: registry.today)
  }

  private func going(_ member: DemoCast) throws -> [Pair.ID] {
    try store.departing(
      registry.stay(member), leaving: registry.today.adding(days: -1), in: .everything, on: registry.today
    ).pairs.map(\.pair.id)
  }

  @Test("both schools and the centre see a request, a third school does not")
  func seen() throws {
    let id = try ask()
    #expect(try line(id, DemoCast.school).isAsked)
    #expect(try line(id, DemoCast.otherSchool).isAsking)
    #expect(try store.transfer(id, in: .everything, on: registry.today).isAsked)
    #expect(throws: Failure.notFound) { try line(id, DemoCast.college) }
  }

  @Test("agreeing moves the person at once, and undoing makes the request wait again")
  func agreeing() throws {
    let id = try ask()
    let before = try registry.card(.draftMentee)
    try store.agreeToTransfer(
      id, on: registry.today, closing: going(.draftMentee), reply: "Удачи", in: registry.scope(), by: registry.author)
    let card = try registry.card(.draftMentee)
    #expect(card.stays.first?.organisation.slug == DemoCast.otherSchool)
    #expect(card.stays.first?.label(on: registry.today) == "8Б")
    #expect(try line(id, DemoCast.otherSchool).transfer.answer == .agreed)
    #expect(try registry.factsAgree())
    let movement = try #require(
      store.personCard(before.person.id, in: .everything, on: registry.today, at: registry.author.moment).movement)
    _ = try store.undoMovement(movement.id, in: .everything, by: registry.author)
    #expect(try registry.card(.draftMentee).stays.map(\.stay) == before.stays.map(\.stay))
    #expect(try line(id, DemoCast.school).transfer.answer == nil)
  }

  @Test("a refusal has a word and leaves the person; nothing is answered twice")
  func refusing() throws {
    let id = try ask()
    try store.refuseTransfer(id, reply: "Доучится у нас", in: registry.scope(), by: registry.author)
    #expect(try line(id, DemoCast.otherSchool).transfer.reply == "Доучится у нас")
    #expect(try registry.card(.draftMentee).stays.first?.stay.period.isOpen == true)
    #expect(throws: Failure.refused(.transferAnswered)) {
      try store.refuseTransfer(id, reply: "Нет", in: registry.scope(), by: registry.author)
    }
    #expect(throws: Failure.refused(.transferAnswered)) {
      try store.withdrawTransfer(id, in: registry.scope(DemoCast.otherSchool), by: registry.author)
    }
  }

  @Test("who asks does not answer, and who is asked does not withdraw")
  func sides() throws {
    let id = try ask()
    #expect(throws: Failure.forbidden) {
      try store.refuseTransfer(id, reply: "Да", in: registry.scope(DemoCast.otherSchool), by: registry.author)
    }
    #expect(throws: Failure.forbidden) {
      try store.withdrawTransfer(id, in: registry.scope(), by: registry.author)
    }
    try store.withdrawTransfer(id, in: registry.scope(DemoCast.otherSchool), by: registry.author)
    #expect(try line(id, DemoCast.school).transfer.answer == .withdrawn)
  }

  @Test("one asks once, for somebody certain, who is still there")
  func asking() throws {
    _ = try ask()
    #expect(throws: Failure.refused(.transferAsked)) { try ask() }
    var to = NewStay(
      organisation: try registry.place(DemoCast.otherSchool), role: .pupil, label: "8Б", since: registry.today)
    let guess = PersonIdentity(name: DemoCast.mentee.name, birthDate: nil)
    #expect(throws: Failure.notFound) {
      try store.askTransfer(
        NewTransfer(identity: guess, to: to, request: ""), in: registry.scope(DemoCast.otherSchool),
        by: registry.author)
    }
    to.organisation = try registry.place(DemoCast.college)
    let identity = try registry.card(.mentee).person.identity
    #expect(throws: Failure.notFound) {
      try store.askTransfer(
        NewTransfer(identity: identity, to: to, request: ""), in: registry.scope(DemoCast.otherSchool),
        by: registry.author)
    }
    try store.endStay(
      registry.stay(.mentee), Departure(day: registry.today.adding(days: -1), reason: .transferred, closing: []),
      in: registry.scope(), by: registry.author)
    to.organisation = try registry.place(DemoCast.otherSchool)
    #expect(throws: Failure.refused(.transferNeedless)) {
      try store.askTransfer(
        NewTransfer(identity: identity, to: to, request: ""), in: registry.scope(DemoCast.otherSchool),
        by: registry.author)
    }
  }
}
