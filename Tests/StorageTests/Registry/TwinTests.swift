import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Twins")
struct TwinTests {
  private let registry: Registry
  private var store: Store { registry.store }

  init() throws { registry = try Registry() }

  private func twins(_ identity: PersonIdentity) throws -> [TwinMatch] {
    try store.twins(of: identity, in: registry.scope(), on: registry.today)
  }

  @Test("a certain twin is never added twice, however the name is spelt")
  func spelling() throws {
    var new = try registry.newcomer()
    _ = try store.addPerson(new, in: registry.scope(), by: registry.author)
    new.identity = PersonIdentity(
      name: PersonName(surname: " ЕЛКИНA ", given: "зоя", patronymic: "Ильинична"), birthDate: new.identity.birthDate)
    #expect(throws: Failure.refused(.twinExists, field: "surname")) {
      try store.addPerson(new, in: registry.scope(), by: registry.author)
    }
    #expect(try twins(new.identity).map(\.level) == [.certain])
  }

  @Test("a twin in another school is as certain as one here")
  func elsewhere() throws {
    var new = try registry.newcomer()
    new.identity = try registry.card(.twinThere).person.identity
    #expect(throws: Failure.refused(.twinExists, field: "surname")) {
      try store.addPerson(new, in: registry.scope(), by: registry.author)
    }
    let found = try twins(new.identity)
    #expect(found.first?.level == .certain)
    #expect(found.first?.isHere == false)
    #expect(found.first?.contacts.isEmpty == false)
  }

  @Test("day and month the other way round, and a missing date of birth, make a possible twin")
  func possible() throws {
    let there = try registry.card(.twinThere).person.identity
    #expect(try twins(there).map(\.level) == [.certain, .swappedDays])
    #expect(try twins(PersonIdentity(name: there.name, birthDate: nil)).allSatisfy { $0.level == .sameName })
  }

  @Test("a maiden name is recognised")
  func maidenName() throws {
    let known = try registry.card(.marriedTeacher).person
    let name = PersonName(
      surname: DemoCast.formerSurname, given: known.name.given, patronymic: known.name.patronymic)
    #expect(try twins(PersonIdentity(name: name, birthDate: known.birthDate)).first?.person.id == known.id)
  }

  @Test("the centre may add the second of two people with one name and one birthday")
  func verified() throws {
    let new = try registry.newcomer()
    let first = try store.addPerson(new, in: .everything, by: registry.author)
    let second = try store.addPerson(new, verified: true, in: .everything, by: registry.author)
    #expect(first.person != second.person)
  }

  @Test("enrolling a twin adds a place to the same person and lets the new school see the card")
  func enrolling() throws {
    var new = try registry.newcomer(role: .teacher, label: "учитель начальных классов")
    new.identity = try registry.card(.marriedTeacher).person.identity
    let saved = try store.enrolTwin(new, in: registry.scope(), by: registry.author)
    #expect(try saved.person == store.id(.marriedTeacher))
    let card = try store.personCard(saved.person, in: registry.scope(), on: registry.today)
    #expect(card.stays.map(\.organisation.slug).sorted() == [DemoCast.otherSchool, DemoCast.school])
    #expect(try registry.factsAgree())
  }

  @Test("a pupil of another school is not enrolled: the school is asked")
  func enrollingPupil() throws {
    var new = try registry.newcomer()
    new.identity = try registry.card(.twinThere).person.identity
    #expect(throws: Failure.refused(.learnsElsewhere, field: "organisation")) {
      try store.enrolTwin(new, in: registry.scope(), by: registry.author)
    }
  }

  @Test("nobody is enrolled without the whole name and the date of birth")
  func enrollingByGuess() throws {
    var new = try registry.newcomer()
    new.identity = PersonIdentity(name: DemoCast.twinThere.name, birthDate: nil)
    #expect(throws: Failure.notFound) { try store.enrolTwin(new, in: registry.scope(), by: registry.author) }
  }
}
