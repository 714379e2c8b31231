import Mentoring
import Storage
import TestSupport
import Testing

@Suite("Organisations that end or join another")
struct OrganisationClosureTests {
  private let registry: Registry
  private var store: Store { registry.store }
  private var yesterday: CalendarDate { registry.today.adding(days: -1) }

  init() throws { registry = try Registry() }

  private func close(_ slug: String = DemoCast.school, into successor: String? = nil, on day: CalendarDate? = nil)
    throws
  {
    let closing = try store.closingOrganisation(slug, within: .everything, on: registry.today)
    try store.closeOrganisation(
      slug, OrganisationClosure(day: day ?? yesterday, order: "№ 5", successor: successor.map(registry.place)),
      version: closing.organisation.version, within: .everything, by: registry.author)
  }

  private func coverage(of slug: String, on date: CalendarDate) throws -> Int {
    let indicator = try #require(store.indicators().first)
    return try store.coverage(indicator, on: date, in: .organisation(registry.place(slug))).counted.count
  }

  @Test("joined to another, its people are there the next day with their classes, and their pairs go on as fixed")
  func joining() throws {
    let before = try registry.card(.experiencedTeacher)
    let here = try coverage(of: DemoCast.school, on: yesterday)
    let there = try coverage(of: DemoCast.otherSchool, on: registry.today)
    #expect(here > 0)
    try close(into: DemoCast.otherSchool)
    let after = try registry.card(.experiencedTeacher)
    #expect(after.stays.map(\.organisation.slug).prefix(2) == [DemoCast.otherSchool, DemoCast.school])
    #expect(after.stays.first?.label(on: registry.today) == before.stays.first?.label(on: registry.today))
    #expect(after.stays[1].stay.period.end == yesterday && after.stays[1].leaveReason == .transferred)
    let open = { (card: PersonCard) in card.pairs.filter { $0.pair.closure == nil && $0.pair.order != nil }.count }
    #expect(open(after) == open(before))
    #expect(try coverage(of: DemoCast.school, on: yesterday) == here)
    #expect(try coverage(of: DemoCast.otherSchool, on: registry.today) == here + there)
    #expect(try registry.factsAgree())
  }

  @Test("a pair that rests goes on resting at the successor")
  func resting() throws {
    var filter = PairFilter()
    filter.status = .paused
    let paused = { try store.pairs(filter, in: .organisations([$0]), today: registry.today).total }
    let before = try paused(registry.place(DemoCast.school))
    let there = try paused(registry.place(DemoCast.otherSchool))
    #expect(before > 0)
    try close(into: DemoCast.otherSchool)
    #expect(try paused(registry.place(DemoCast.otherSchool)) == before + there)
  }

  @Test("closed, its people have left and their pairs have ended; figures of the days before stay as they were")
  func closing() throws {
    let earlier = try coverage(of: DemoCast.school, on: yesterday.adding(days: -30))
    try close()
    let card = try registry.card(.experiencedTeacher)
    #expect(card.stays.first?.stay.period.end == yesterday)
    #expect(card.pairs.allSatisfy { ($0.pair.lastDay ?? registry.today) <= yesterday })
    #expect(try coverage(of: DemoCast.school, on: yesterday.adding(days: -30)) == earlier)
    #expect(try registry.factsAgree())
  }

  @Test("is in no list of places to go to, asks for no figures and no curator, and its card says what became of it")
  func afterwards() throws {
    try close(into: DemoCast.otherSchool)
    #expect(try !store.organisationsForPeople(in: .everything).contains { $0.slug == DemoCast.school })
    #expect(try !store.publicSchools(matching: "").contains { $0.slug == DemoCast.school })
    let card = try store.organisationCard(DemoCast.school, within: .everything, on: registry.today)
    #expect(card.curators.isEmpty && card.fate.closedOn == yesterday)
    #expect(card.fate.successor?.slug == DemoCast.otherSchool)
    let successor = try store.organisationCard(DemoCast.otherSchool, within: .everything, on: registry.today)
    #expect(successor.fate.joined.map(\.organisation.slug) == [DemoCast.school])
    var filter = OrganisationFilter(kinds: Organisation.Kind.educational)
    let list = {
      try store.organisations(filter, within: .everything, on: registry.today, limit: 100, page: { _ in 1 })
    }
    #expect(try !list().lines.contains { $0.slug == DemoCast.school })
    filter.includesClosed = true
    #expect(try list().lines.first { $0.slug == DemoCast.school }?.closedOn == yesterday)
  }

  @Test("does not end twice, nor tomorrow, nor in a kindergarten, nor by a curator")
  func refusals() throws {
    #expect(throws: Failure.refused(.dateInFuture, field: "date")) { try close(on: registry.today.adding(days: 1)) }
    #expect(throws: Failure.refused(.notOffered, field: "successor")) { try close(into: DemoCast.dairy) }
    #expect(throws: Failure.forbidden) {
      try store.closeOrganisation(
        DemoCast.school, OrganisationClosure(day: yesterday, order: "№ 5"), version: 1, within: registry.scope(),
        by: registry.author)
    }
    try close()
    #expect(throws: Failure.refused(.organisationClosed, field: "date")) { try close() }
  }
}
