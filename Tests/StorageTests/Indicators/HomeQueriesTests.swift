import Mentoring
import Storage
import TestSupport
import Testing

@Suite("The first page of a role")
struct HomeQueriesTests {
  private let store: Store
  private let today = TestPortal.today
  private let school: Organisation

  init() throws {
    store = try TestPortal.demoStore()
    school = try store.organisation(DemoCast.school, within: .everything)
  }

  private func viewer(_ role: Role) -> Account {
    let scope: Scope =
      switch role {
      case .curator: .organisations([school.id])
      case .coordinator, .ruo: .municipality(school.municipality)
      case .administrator: .everything
      }
    return Account(id: .init(900), login: "viewer", name: "Проверяющий", post: "", role: role, scope: scope)
  }

  /// What the lists hold that the counts lead to.
  private func lists(_ viewer: Account, _ organisation: Organisation.ID?) throws -> [Int] {
    let pairs = try [Pair.Status.draft, .overdue, .active].map { status in
      var filter = PairFilter()
      filter.status = status
      filter.organisation = organisation
      return try store.pairs(filter, in: viewer.scope, today: today).total
    }
    var people = PersonFilter()
    people.side = .mentee
    people.hasPair = false
    people.organisation = organisation
    var tasks = RoadmapTaskFilter()
    tasks.status = .overdue
    tasks.owner = organisation == school.id ? .organisation(school.slug) : .everyone
    return pairs + [
      try store.people(people, for: viewer, on: today, size: 1).total,
      try store.roadmapTasks(tasks, within: viewer.scope, on: today, limit: 1, page: { _ in 1 }).total,
    ]
  }

  private func counts(_ work: Workload) -> [Int] {
    [work.draftPairs, work.overduePairs.count, work.activePairs, work.waitingMentees, work.overdueTasks.count]
  }

  @Test("every count is the length of the list it opens", arguments: [Role.coordinator, .ruo, .administrator])
  func district(role: Role) throws {
    let home = try store.home(of: viewer(role), on: today)
    #expect(try counts(home.total) == lists(viewer(role), nil))
    let part = try #require(home.parts.first { $0.place.slug == school.slug })
    #expect(try counts(part.work) == lists(viewer(role), school.id))
  }

  @Test("a curator's counts are those of her organisation alone")
  func curator() throws {
    let home = try store.home(of: viewer(.curator), on: today)
    #expect(home.parts.map(\.place.slug) == [school.slug])
    #expect(try counts(home.total) == lists(viewer(.curator), school.id))
    #expect(home.total.draftPairs > 0)
    #expect(home.total.waitingMentees > 0)
  }

  @Test("organisations without figures are as many as the register lists")
  func contingents() throws {
    var filter = OrganisationFilter(kinds: Organisation.Kind.educational)
    filter.lacksContingent = true
    let list = try store.organisations(
      filter, within: viewer(.coordinator).scope, on: today, limit: 1, page: { _ in 1 })
    #expect(try store.home(of: viewer(.coordinator), on: today).total.missingContingents == list.total)
  }

  @Test("the figure is the one of the dashboard")
  func figure() throws {
    let indicator = try #require(try store.indicators().first)
    let home = try store.home(of: viewer(.coordinator), on: today)
    let coverage = try store.coverage(indicator, on: today, in: .municipality(school.municipality))
    #expect(home.figure?.tally == coverage.tally)
    let part = try #require(home.parts.first { $0.place.slug == school.slug })
    #expect(try part.figure?.tally == store.coverage(indicator, on: today, in: .organisation(school.id)).tally)
  }
}
