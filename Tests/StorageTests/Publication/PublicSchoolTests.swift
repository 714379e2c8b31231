import Mentoring
import Storage
import TestSupport
import Testing

@Suite("What a public page of a school is made of")
struct PublicSchoolTests {
  private let store: Store
  private let today = TestPortal.today

  init() throws { store = try TestPortal.demoStore() }

  @Test("only organisations that teach and implement the model have a page")
  func published() throws {
    #expect(throws: Failure.notFound) { try store.publicSchool("no-such-school", on: today) }
    #expect(throws: Failure.notFound) { try store.publicSchool(DemoCast.dairy, on: today) }
    let slugs = try store.publicSchools(matching: "").map(\.slug)
    #expect(slugs.contains(DemoCast.school))
    #expect(!slugs.contains(DemoCast.dairy))
    for slug in slugs { _ = try store.publicSchool(slug, on: today) }
  }

  @Test(
    "the list is searched by the beginnings of words, whatever the case", arguments: ["воя", "ВОЯ сош", "сош с. во"])
  func search(query: String) throws {
    #expect(try store.publicSchools(matching: query).map(\.slug).contains(DemoCast.school))
  }

  @Test("a query that finds nothing finds nothing", arguments: ["zzz", "%", "_", "'"])
  func searchAsText(query: String) throws {
    let found = try store.publicSchools(matching: query)
    #expect(found.isEmpty || SearchKey.words(of: query).isEmpty)
  }

  @Test("a curator is named while the curatorship lasts")
  func curators() throws {
    #expect(try store.publicSchool(DemoCast.school, on: today).curators.count == 1)
    let before = try #require(CalendarDate(iso: "2000-01-01"))
    #expect(try store.publicSchool(DemoCast.school, on: before).curators.isEmpty)
  }

  @Test("a curator whose account is closed is not named")
  func closedAccount() throws {
    let author = Author(account: nil, address: "local", moment: 0, today: today)
    try store.disableAccount(login: "curator", by: author)
    #expect(try store.publicSchool(DemoCast.school, on: today).curators.isEmpty)
  }

  @Test("partners are those whose agreement is in force")
  func partners() throws {
    let school = try store.publicSchool(DemoCast.school, on: today)
    #expect(!school.partners.isEmpty)
    for partner in school.partners {
      #expect(partner.signedOn <= today)
      #expect(partner.ends.map { $0 >= today } ?? true)
    }
    let later = try #require(CalendarDate(iso: "2099-01-01"))
    #expect(try store.publicSchool(DemoCast.school, on: later).partners.allSatisfy { $0.ends == nil })
  }

  @Test("pairs in force are the active pairs of the list, and those that pause")
  func participation() throws {
    let place = try store.place(slug: DemoCast.school, within: .everything)
    let participation = try store.participation(in: place.area, on: today)
    var filter = PairFilter()
    if case .organisation(let id) = place.area { filter.organisation = id }
    let counts = try store.pairs(filter, in: .everything, today: today, size: .max).lines.map(\.status)
    #expect(participation.total.pairs == counts.count { $0 == .active || $0 == .paused })
    #expect(participation.forms.map(\.pairs).reduce(0, +) == participation.total.pairs)
    #expect(participation.total.mentees <= participation.total.pairs)
  }
}
