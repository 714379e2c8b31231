import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Somebody entered by mistake")
struct PersonRemovalTests {
  private let registry: Registry
  private var store: Store { registry.store }

  /// An account of the demo; which, does not matter.
  private static let somebody = Account.ID(1)

  init() throws { registry = try Registry() }

  private func newcomer() throws -> Person.ID {
    var new = try registry.newcomer()
    new.mentee = MenteeProfile(reason: .career, request: "Хочу понять себя")
    return try store.addPerson(new, in: registry.scope(), by: registry.author).person
  }

  private func remove(_ id: Person.ID) throws {
    try store.removePerson(
      id, version: registry.card(id).person.version, in: registry.scope(), by: registry.author)
  }

  @Test("leaves nothing that names anybody, and can be put back as it was for a day")
  func removal() throws {
    let id = try newcomer()
    let before = try registry.card(id)
    try remove(id)
    #expect(throws: Failure.notFound) { try registry.card(id) }
    #expect(try store.twins(of: before.person.identity, in: registry.scope(), on: registry.today).isEmpty)
    #expect(try registry.factsAgree())
    let author = Author(account: Self.somebody, address: "test", moment: 1_800_000_000, today: registry.today)
    let second = try store.addPerson(registry.newcomer(), in: registry.scope(), by: author).person
    try store.removePerson(second, version: registry.card(second).person.version, in: registry.scope(), by: author)
    let latest = try store.latestCommonMovement(by: Self.somebody, at: author.moment)
    let movement = try #require(latest)
    #expect(movement.kind == .retraction)
    _ = try store.undoMovement(movement.id, in: registry.scope(), by: author)
    let after = try registry.card(second)
    #expect(after.person.name == before.person.name && after.stays.count == 1)
    #expect(after.events.map(\.kind).contains("movementUndone"))
    #expect(try store.people(filter("Ёлкина"), for: registry.curator(), on: registry.today, size: 50).total == 1)
  }

  private func filter(_ name: String) -> PersonFilter {
    var filter = PersonFilter()
    filter.search = name
    return filter
  }

  @Test("with a proposed pair the pair goes too and comes back, with a fixed one nobody goes")
  func pairs() throws {
    #expect(
      try store.refusalToRemove(store.id(.experiencedTeacher), in: registry.scope(), on: registry.today)
        == .personHasOrders)
    #expect(throws: Failure.refused(.personHasOrders)) { try remove(store.id(.experiencedTeacher)) }
  }

  @Test("whoever has a consent stays, and whoever is in another school too")
  func refusals() throws {
    #expect(throws: Failure.refused(.personHasConsents)) { try remove(store.id(.noviceTeacher)) }
    let id = try newcomer()
    let elsewhere = NewStay(
      organisation: try registry.place(DemoCast.college), role: .student, label: "1 курс", since: registry.today)
    _ = try store.addStay(elsewhere, of: id, in: .everything, by: registry.author)
    #expect(throws: Failure.refused(.personElsewhere)) { try remove(id) }
    #expect(throws: Failure.notFound) {
      try store.removePerson(
        try newcomerThere(), version: 1, in: registry.scope(), by: registry.author)
    }
  }

  private func newcomerThere() throws -> Person.ID {
    let name = PersonName(surname: "Чужакин", given: "Пётр")
    return try store.addPerson(
      registry.newcomer(name, at: DemoCast.otherSchool), in: .everything, by: registry.author
    ).person
  }

  @Test("a version that somebody changed meanwhile is refused")
  func stale() throws {
    let id = try newcomer()
    #expect(throws: Failure.stale) {
      try store.removePerson(id, version: 7, in: registry.scope(), by: registry.author)
    }
  }
}
