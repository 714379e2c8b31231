import Foundation
import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Destruction of personal data")
struct DestructionTests {
  private let work: ConsentWork

  init() throws { work = try ConsentWork() }

  private func destroy(_ member: DemoCast) throws -> Destruction {
    try work.withdraw(work.consent(.processing, of: member).id, reason: "Переезд семьи")
    let task = try work.destruction(of: member)
    try work.store.destroyData(task.id, version: task.version, in: .everything, by: work.author)
    return task
  }

  @Test("the name becomes a code, and everything that was said of the person is gone")
  func everything() throws {
    let person = try work.store.id(.experiencedTeacher)
    _ = try destroy(.experiencedTeacher)
    let card = try work.registry.card(person)
    #expect(card.person.name.full.hasPrefix("Участник №"))
    #expect(card.person.sex == nil && card.person.workSince == nil)
    #expect(card.mentor == nil && card.mentee == nil && card.formerSurnames.isEmpty)
    #expect(card.papers.contact == nil && card.papers.representatives.isEmpty)
    #expect(card.stays.flatMap(\.placements).isEmpty)
    #expect(card.events.allSatisfy { $0.kind == "dataDestroyed" || $0.before.isEmpty && $0.after.isEmpty })
    var filter = PersonFilter()
    filter.search = "Иванова Анна Петровна"
    filter.includesLeft = true
    let found = try work.store.people(
      filter, for: work.registry.account(.administrator, .everything), on: work.today, size: 50)
    #expect(!found.lines.map(\.id).contains(person))
  }

  @Test("no figure of any past day moves: pairs keep their people and dates")
  func figures() throws {
    let indicator = try #require(try work.store.indicators().first)
    let place = try work.store.place(slug: DemoCast.school, within: .everything)
    let days = ["2025-12-31", "2026-05-20", "2026-10-20"].compactMap { CalendarDate(iso: $0) }
    let before = try days.map { try work.store.coverage(indicator, on: $0, in: place.area).percent }
    let pairs = try work.registry.card(.experiencedTeacher).pairs.count
    let person = try work.store.id(.experiencedTeacher)
    _ = try destroy(.experiencedTeacher)
    #expect(try days.map { try work.store.coverage(indicator, on: $0, in: place.area).percent } == before)
    #expect(try work.registry.card(person).pairs.count == pairs)
    #expect(try work.registry.factsAgree())
  }

  @Test("the act says who, what, when and why, and names nobody")
  func act() throws {
    let task = try destroy(.mentee)
    let card = try work.store.destruction(task.id, in: .everything, on: work.today)
    #expect(card.destruction.doneOn == work.today)
    #expect(card.categories.contains(.name) && card.categories.contains(.representatives))
    #expect(card.extract.map(\.kind).contains("dataDestroyed"))
    #expect(card.extract.map(\.kind).contains("consentWithdrawn"))
    #expect(card.consent.withdrawnOn == work.today)
    #expect(throws: Failure.refused(.alreadyDestroyed)) {
      try work.store.destroyData(task.id, version: card.destruction.version, in: .everything, by: work.author)
    }
  }

  @Test("a hold keeps the data until its day, and another's version is refused")
  func hold() throws {
    try work.withdraw(work.consent(.processing, of: .mentee).id)
    let task = try work.destruction(of: .mentee)
    let hold = Destruction.Hold(ground: "судебный спор", until: work.today.adding(days: 60))
    try work.store.holdDestruction(task.id, hold, version: task.version, in: .everything, by: work.author)
    let held = try work.destruction(of: .mentee)
    #expect(throws: Failure.refused(.destructionHeld)) {
      try work.store.destroyData(task.id, version: held.version, in: .everything, by: work.author)
    }
    #expect(throws: Failure.stale) {
      try work.store.holdDestruction(task.id, hold, version: task.version, in: .everything, by: work.author)
    }
    #expect(throws: Failure.notFound) {
      try work.store.destruction(task.id, in: try work.registry.scope(DemoCast.otherSchool), on: work.today)
    }
  }

  @Test("taking back the special consent destroys the categories and nothing else")
  func special() throws {
    let person = try work.store.id(.mentee)
    let scope = try work.registry.scope()
    try work.store.saveSpecialCategories([.orphan], of: person, in: scope, by: work.author)
    let parent = try #require(try work.papers(.mentee).representatives.first).id
    if try work.papers(.mentee).consents[.special] == nil {
      try work.sign(work.new(.special, person, by: .representative(parent)))
    }
    try work.withdraw(work.consent(.special, of: .mentee).id)
    let task = try work.destruction(of: .mentee)
    #expect(task.extent == .specialCategories)
    try work.store.destroyData(task.id, version: task.version, in: scope, by: work.author)
    #expect(try work.store.reveal(.specialCategories, of: person, in: scope, by: work.author).categories.isEmpty)
    #expect(try work.registry.card(.mentee).person.name == DemoCast.mentee.name)
  }

  @Test("the log lets go of values of destroyed data and of nothing else")
  func log() throws {
    let other = try work.store.id(.noviceTeacher)
    let before = try work.store.events(of: "person:\(other)")
    _ = try destroy(.mentee)
    #expect(try work.store.events(of: "person:\(other)").count == before.count)
  }

  @Test("after the act neither the database nor its log of writes has the name")
  func onDisk() throws {
    let folder = NSTemporaryDirectory() + "nastavnik-test-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try Store.open(directory: folder)
    try Demo.fill(store, today: work.today, passwordHash: "!")
    let person = try store.id(.mentee)
    let name = PersonName(surname: "Щучкин-Заозёрский", given: "Даниил", patronymic: "Сергеевич")
    let card = try store.personCard(person, in: .everything, on: work.today)
    let change = PersonChange(
      identity: PersonIdentity(name: name, birthDate: card.person.birthDate), sex: .male, workSince: nil)
    try store.changePerson(person, change, version: card.person.version, in: .everything, by: work.author)
    let consent = try #require(card.papers.consents[.processing]).id
    try store.withdrawConsent(
      consent, Withdrawal(day: work.today, reason: "Щучкин-Заозёрский уехал", closing: []), in: .everything,
      by: work.author)
    let task = try #require(try store.personCard(person, in: .everything, on: work.today).papers.destruction)
    try store.destroyData(task.id, version: task.version, in: .everything, by: work.author)
    for file in ["nastavnik.sqlite", "nastavnik.sqlite-wal"] {
      let data = (try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))) ?? Data()
      for spelling in ["Щучкин-Заозёрский", "щучкин-заозерский"] {
        #expect(data.range(of: Data(spelling.utf8)) == nil, "\(file): \(spelling)")
      }
    }
    try store.close()
  }
}
