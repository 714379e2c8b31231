import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Changes of people")
struct PersonCommandTests {
  private let registry: Registry
  private var store: Store { registry.store }

  init() throws { registry = try Registry() }

  @Test("a new person has the place, the profiles and the history that were given")
  func adding() throws {
    var new = try registry.newcomer()
    new.mentee = MenteeProfile(reason: .career, request: "Хочу в лётное")
    let saved = try store.addPerson(new, in: registry.scope(), by: registry.author)
    let card = try registry.card(saved.person)
    #expect(card.stays.first?.label(on: registry.today) == "8А")
    #expect(card.mentee?.value == new.mentee)
    #expect(card.mentor == nil)
    #expect(card.events.map(\.kind) == ["menteeProfileSaved", "stayAdded", "personAdded"])
    #expect(try registry.factsAgree())
  }

  @Test("nobody is added to a foreign school, nor in a role that the organisation does not give")
  func foreign() throws {
    #expect(throws: Failure.notFound) {
      try store.addPerson(registry.newcomer(at: DemoCast.otherSchool), in: registry.scope(), by: registry.author)
    }
    #expect(throws: Failure.refused(.roleNotOffered)) {
      try store.addPerson(
        registry.newcomer(at: DemoCast.dairy, role: .pupil), in: registry.scope(), by: registry.author)
    }
  }

  @Test("a refused person leaves nothing behind")
  func nothingLeft() throws {
    let before = try list().total
    _ = try? store.addPerson(
      registry.newcomer(at: DemoCast.dairy, role: .pupil), in: registry.scope(), by: registry.author)
    #expect(try list().total == before)
  }

  private func list() throws -> PersonList {
    try store.people(
      PersonFilter(), for: registry.account(.administrator, .everything), on: registry.today, size: 50)
  }

  private func change(_ person: Person, surname: String, until: CalendarDate? = nil) -> PersonChange {
    let name = PersonName(surname: surname, given: person.name.given, patronymic: person.name.patronymic)
    return PersonChange(
      identity: PersonIdentity(name: name, birthDate: person.birthDate), sex: person.sex, workSince: person.workSince,
      formerSurnameUntil: until)
  }

  @Test("a new surname keeps the former one, a correction does not; the log has what was and what is")
  func surname() throws {
    let id = try store.id(.experiencedTeacher)
    let until = registry.today.adding(days: -1)
    let before = try registry.card(id).person
    try store.changePerson(
      id, change(before, surname: "Громова", until: until), version: before.version, in: registry.scope(),
      by: registry.author)
    let card = try registry.card(id)
    #expect(card.formerSurnames.map(\.surname) == ["Иванова"])
    #expect(card.formerSurnames.map(\.until) == [until])
    #expect(card.events.first?.before == ["surname": "Иванова"])
    #expect(card.events.first?.after == ["surname": "Громова"])
    try store.changePerson(
      id, change(card.person, surname: "Громовая"), version: card.person.version, in: registry.scope(),
      by: registry.author)
    #expect(try registry.card(id).formerSurnames.count == 1)
  }

  @Test("the second of two editors is told")
  func stale() throws {
    let person = try registry.card(.experiencedTeacher).person
    let first = change(person, surname: "Громова")
    try store.changePerson(
      person.id, first, version: person.version, in: registry.scope(), by: registry.author)
    #expect(throws: Failure.stale) {
      try store.changePerson(
        person.id, change(person, surname: "Иванова"), version: person.version, in: registry.scope(),
        by: registry.author)
    }
  }

  @Test("a change that makes a certain twin is refused")
  func becomingTwin() throws {
    let here = try registry.card(.twinHere).person
    let there = try registry.card(.twinThere).person
    let change = PersonChange(identity: there.identity, sex: here.sex, workSince: nil)
    #expect(throws: Failure.refused(.twinExists, field: "surname")) {
      try store.changePerson(here.id, change, version: here.version, in: registry.scope(), by: registry.author)
    }
  }

  @Test("a corrected date of birth reaches the figures at once")
  func birthDate() throws {
    let person = try registry.card(.draftMentee).person
    _ = try registry.factsAgree()
    let change = PersonChange(
      identity: PersonIdentity(name: person.name, birthDate: CalendarDate(iso: "2018-01-01")), sex: person.sex,
      workSince: nil)
    try store.changePerson(person.id, change, version: person.version, in: registry.scope(), by: registry.author)
    #expect(try registry.factsAgree())
  }

  @Test("another school's people do not exist, and those who moved away are read only")
  func scope() throws {
    let there = try registry.card(.twinThere).person
    #expect(throws: Failure.notFound) {
      try store.personCard(there.id, in: registry.scope(), on: registry.today)
    }
    let mover = try registry.card(.mentee)
    let moved = Departure(day: registry.today.adding(days: -1), reason: .transferred, closing: [])
    try store.endStay(registry.stay(.mentee), moved, in: registry.scope(), by: registry.author)
    var arrival = try registry.newcomer(at: DemoCast.otherSchool)
    arrival.identity = mover.person.identity
    _ = try store.enrolTwin(arrival, in: registry.scope(DemoCast.otherSchool), by: registry.author)
    let seen = try store.personCard(mover.person.id, in: registry.scope(), on: registry.today)
    #expect(!seen.mayChange)
    #expect(throws: Failure.forbidden) {
      try store.changePerson(
        mover.person.id, change(mover.person, surname: "Другой"), version: mover.person.version, in: registry.scope(),
        by: registry.author)
    }
  }

  @Test("a profile begins with version 0 and tells the second editor")
  func profile() throws {
    let id = try store.id(.mentee)
    var profile = MentorProfile(competencies: "Физика", capacity: 2)
    try store.saveProfile(profile, of: id, version: 0, in: registry.scope(), by: registry.author)
    #expect(try registry.card(id).mentor?.value == profile)
    profile.capacity = 4
    #expect(throws: Failure.stale) {
      try store.saveProfile(profile, of: id, version: 0, in: registry.scope(), by: registry.author)
    }
    try store.saveProfile(profile, of: id, version: 1, in: registry.scope(), by: registry.author)
    #expect(try registry.card(id).events.first?.after == ["capacity": "4"])
  }
}
