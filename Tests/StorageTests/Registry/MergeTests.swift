import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Merging twins")
struct MergeTests {
  private let registry: Registry
  private var store: Store { registry.store }
  private let day: CalendarDate

  init() throws {
    registry = try Registry()
    day = registry.today
  }

  /// Somebody registered twice: the second time under another surname.
  private func twice(second: NewStay? = nil, surname: String = "Ёлкина") throws -> (kept: Person.ID, merged: Person.ID)
  {
    let first = try registry.newcomer()
    var other = first
    other.identity = PersonIdentity(
      name: PersonName(surname: surname, given: "Зоя", patronymic: "Ильинична"),
      birthDate: surname == "Ёлкина" ? nil : first.identity.birthDate)
    if let second { other.stay = second }
    other.mentee = MenteeProfile(reason: .career, request: "Хочет в лётное")
    let kept = try store.addPerson(first, in: .everything, by: registry.author).person
    return (kept, try store.addPerson(other, in: .everything, by: registry.author).person)
  }

  private func merge(_ merged: Person.ID, into kept: Person.ID, _ choice: Merge = Merge()) throws {
    let versions = (kept: try registry.card(kept).person.version, merged: try registry.card(merged).person.version)
    try store.mergePeople(merged, into: kept, choice, versions: versions, in: .everything, by: registry.author)
  }

  private func club(label: String = "кружок") throws -> NewStay {
    NewStay(organisation: try registry.place("ddt"), role: .pupil, label: label, since: day)
  }

  @Test("places, profiles, history go over; the empty record leads to the one kept")
  func goingOver() throws {
    let twin = try twice(second: club())
    try merge(twin.merged, into: twin.kept)
    let card = try registry.card(twin.kept)
    #expect(card.stays.map(\.organisation.slug).sorted() == ["ddt", DemoCast.school])
    #expect(card.mentee?.value.reason == .career)
    #expect(card.events.filter { $0.kind == "personAdded" }.count == 2)
    #expect(card.events.contains { $0.kind == "peopleMerged" })
    #expect(throws: Failure.notFound) { try registry.card(twin.merged) }
    #expect(try store.survivor(of: twin.merged, in: .everything, on: day) == twin.kept)
    #expect(try registry.factsAgree())
  }

  @Test("stays at one place that overlap become one, with the classes and the longer days of both")
  func joining() throws {
    var second = try registry.newcomer().stay
    second.since = day.adding(days: -400)
    second.label = "7А"
    let twin = try twice(second: second)
    try merge(twin.merged, into: twin.kept)
    let stays = try registry.card(twin.kept).stays
    #expect(stays.count == 1)
    #expect(stays.first?.stay.period == Period(openFrom: day.adding(days: -400)))
    #expect(stays.first?.placements.map(\.label) == ["7А", "8А"])
    #expect(try registry.factsAgree())
  }

  @Test("each fact comes from the record that was chosen, and the other surname may stay as the former one")
  func choosing() throws {
    let twin = try twice(surname: "Сосновская")
    try merge(
      twin.merged, into: twin.kept, Merge(fromMerged: [.surname], formerSurnameUntil: day.adding(days: -1)))
    let card = try registry.card(twin.kept)
    #expect(card.person.name.surname == "Сосновская")
    #expect(card.formerSurnames.map(\.surname) == ["Ёлкина"])
  }

  @Test("a merge is undone exactly, while nobody has touched what came of it")
  func undoing() throws {
    var second = try registry.newcomer().stay
    second.since = day.adding(days: -400)
    let twin = try twice(second: second)
    let before = (try registry.card(twin.kept), try registry.card(twin.merged))
    try merge(twin.merged, into: twin.kept, Merge(fromMerged: [.birthDate]))
    let movement = try #require(
      store.personCard(twin.kept, in: .everything, on: day, at: registry.author.moment).movement)
    _ = try store.undoMovement(movement.id, in: .everything, by: registry.author)
    let after = (try registry.card(twin.kept), try registry.card(twin.merged))
    #expect(after.0.person == before.0.person && after.1.person == before.1.person)
    #expect(after.0.stays.map(\.stay) == before.0.stays.map(\.stay))
    #expect(after.1.stays.map(\.stay) == before.1.stays.map(\.stay))
    #expect(after.1.stays.map(\.placements) == before.1.stays.map(\.placements))
    #expect(after.0.mentee == nil && after.1.mentee?.value == before.1.mentee?.value)
    #expect(try store.survivor(of: twin.merged, in: .everything, on: day) == nil)
    #expect(try registry.factsAgree())
  }

  @Test("pairs follow; pairs of one form on the same days, or with each other, refuse the merge")
  func pairs() throws {
    let twin = try twice(second: club())
    let stays = (try #require(registry.card(twin.kept).stays.first).stay.id, try registry.stay(.draftMentee))
    #expect(stays.0 != stays.1)
    let mentor = try store.id(.experiencedTeacher)
    let mentee = try store.id(.draftMentee)
    #expect(try store.mergeDraft(mentor, mentee, in: .everything, on: day).refusal == .twinsArePaired)
    #expect(throws: Failure.refused(.twinsArePaired)) { try merge(mentee, into: mentor) }
    let pair = try store.pair(of: .draftMentee)
    try merge(mentee, into: twin.merged)
    #expect(try registry.card(twin.merged).pairs.contains { $0.pair.id == pair })
    #expect(try registry.factsAgree())
  }

  @Test("of two editors the second is told, and nobody is merged with himself")
  func refusals() throws {
    let twin = try twice(second: club())
    #expect(throws: Failure.stale) {
      try store.mergePeople(
        twin.merged, into: twin.kept, Merge(), versions: (kept: 7, merged: 1), in: .everything, by: registry.author)
    }
    #expect(throws: Failure.refused(.samePerson)) { try merge(twin.kept, into: twin.kept) }
    #expect(throws: Failure.notFound) {
      try store.mergePeople(
        twin.merged, into: twin.kept, Merge(), versions: (1, 1), in: registry.scope(DemoCast.otherSchool),
        by: registry.author)
    }
  }

  @Test("likely twins are listed by their rules, once, and not when they were told apart")
  func list() throws {
    let there = try store.id(.twinThere)
    let here = try store.id(.twinHere)
    let found = { try store.twinPairs(distinct: $0, in: $1, on: day, limit: 50).pairs }
    let swapped = try #require(
      found(false, .everything).first { Set([$0.first.person.id, $0.second.person.id]) == [here, there] })
    #expect(swapped.level == .swappedDays)
    #expect(
      try !found(false, registry.scope()).contains { $0.second.person.id == there || $0.first.person.id == there })
    try store.tellApart(there, here, areDistinct: true, in: .everything, by: registry.author)
    #expect(try !found(false, .everything).contains { $0.first.person.id == min(here, there) })
    #expect(try found(true, .everything).count == 1)
    try store.tellApart(here, there, areDistinct: false, in: .everything, by: registry.author)
    #expect(try found(true, .everything).isEmpty)
  }

  @Test("a region is looked through part by part, and those whom the centre told apart on entering are not asked about")
  func parts() throws {
    let college = try registry.scope(DemoCast.college)
    #expect(try store.twinPairs(distinct: false, among: college, in: .everything, on: day, limit: 50).pairs.isEmpty)
    let new = try registry.newcomer()
    _ = try store.addPerson(new, in: .everything, by: registry.author)
    let second = try store.addPerson(new, verified: true, in: .everything, by: registry.author).person
    #expect(
      try store.twinPairs(distinct: true, in: .everything, on: day, limit: 50).pairs.map(\.second.person.id) == [second]
    )
  }

  @Test("of one class, with a date of birth known of one only, two namesakes are likely one")
  func namesakes() throws {
    let twin = try twice()
    let found = try store.twinPairs(distinct: false, in: registry.scope(), on: day, limit: 50).pairs
    #expect(
      found.contains { $0.first.person.id == twin.kept && $0.second.person.id == twin.merged && $0.level == .sameName })
    #expect(try store.twins(of: twin.merged, in: registry.scope(), on: day).map(\.second.person.id) == [twin.kept])
  }

  @Test("after a marriage two records share the other names and the birthday")
  func marriage() throws {
    let twin = try twice(surname: "Сосновская")
    let found = try store.twinPairs(distinct: false, in: registry.scope(), on: day, limit: 50).pairs
    #expect(found.contains { $0.second.person.id == twin.merged && $0.level == .otherSurname })
  }
}
