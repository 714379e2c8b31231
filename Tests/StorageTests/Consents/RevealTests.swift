import Mentoring
import Storage
import TestSupport
import Testing

@Suite("What is shown on demand only")
struct RevealTests {
  private let work: ConsentWork

  init() throws { work = try ConsentWork() }

  @Test("each demand leaves a line of its own kind")
  func logged() throws {
    let person = try work.store.id(.mentee)
    let scope = try work.registry.scope()
    let contacts = try work.store.reveal(.contacts, of: person, in: scope, by: work.author)
    #expect(!contacts.representatives.isEmpty && contacts.categories.isEmpty)
    _ = try work.store.reveal(.specialCategories, of: person, in: scope, by: work.author)
    let kinds = try work.store.reveals(of: person, in: scope, on: work.today).map(\.kind)
    #expect(kinds == ["specialCategoriesRevealed", "contactsRevealed"])
    #expect(throws: Failure.notFound) {
      try work.store.reveal(
        .contacts, of: person, in: try work.registry.scope(DemoCast.otherSchool), by: work.author)
    }
  }

  @Test("categories are counted without names, and those without a consent are told")
  func counts() throws {
    let area = try work.store.place(slug: DemoCast.school, within: .everything).area
    let person = try work.store.id(.draftMentee)
    let before = try work.store.specialCategoryCounts(in: area, on: work.today)
    try work.store.saveSpecialCategories(
      [.health, .orphan], of: person, in: try work.registry.scope(), by: work.author)
    // A pair without an order is not in force yet.
    #expect(try work.store.specialCategoryCounts(in: area, on: work.today) == before)
    let pair = try work.store.pair(of: .draftMentee)
    let order = Pair.FixingOrder(number: "98-од", date: work.today)
    try work.store.fixPairs([pair], by: order, in: .everything, by: work.author)
    let after = try work.store.specialCategoryCounts(in: area, on: work.today)
    #expect((after[.orphan]?.mentees ?? 0) == (before[.orphan]?.mentees ?? 0) + 1)
    #expect((after[.orphan]?.withoutConsent ?? 0) == (before[.orphan]?.withoutConsent ?? 0) + 1)
  }

  @Test("no event keeps a phone, a mail address or a category")
  func silentLog() throws {
    let person = try work.store.id(.mentee)
    let scope = try work.registry.scope()
    try work.store.changeContact(
      of: person, phone: "+7 (999) 111-22-33", email: "kotov@mail.example", version: 0, in: scope, by: work.author)
    try work.store.saveSpecialCategories([.orphan], of: person, in: scope, by: work.author)
    let events = try work.store.events(of: "person:\(person)")
    let values = events.flatMap { Array($0.before.values) + Array($0.after.values) }
    #expect(!values.contains { $0.contains("999") || $0.contains("@") || $0.contains("orphan") })
  }
}
