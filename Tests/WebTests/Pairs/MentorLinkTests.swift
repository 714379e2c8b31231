import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("The personal link of a mentor")
struct MentorLinkTests {
  private let pages: PairPages
  private let curator: Visitor
  private let mentor: Person.ID

  init() throws {
    pages = try PairPages()
    curator = try pages.portal.visitor(.curator)
    let store = pages.portal.store
    guard case .organisation(let school) = try store.place(slug: DemoCast.school, within: .everything).area
    else { throw Failure.notFound }
    var filter = PairFilter()
    filter.status = .active
    mentor = try #require(
      store.pairs(filter, in: .organisations([school]), today: TestPortal.today).lines.first { !$0.mentor.isMinor }
    ).mentor.person
  }

  private func allow() throws {
    let centre = try pages.portal.visitor(.centre)
    #expect(try centre.submit("/meetings/rules", ["links": "1", "openFrom": ""]).status == .seeOther)
  }

  private func issue() throws -> String {
    let issued = try curator.post("/people/\(mentor)/mentor-link", [:])
    return try #require(issued.body.firstMatch(of: /(\/m\/[0-9a-z-]+)/).map { String($0.1) })
  }

  @Test("off by default: no panel, and no link is given")
  func off() throws {
    #expect(try !curator.get("/people/\(mentor)").contains("Личная ссылка наставника"))
    #expect(try curator.post("/people/\(mentor)/mentor-link", [:]).status == .forbidden)
  }

  @Test("the mentor enters a meeting in three fields, sees first names only, and the page tells no other site")
  func entering() throws {
    try allow()
    let link = try issue()
    let guest = pages.portal.guest()
    let page = try guest.get(link)
    #expect(page.status == .ok)
    #expect(page.fields[HTTPField.Name("Referrer-Policy")!] == "no-referrer")
    #expect(page.fields[.cacheControl] == "no-store")
    let journal = try pages.portal.store.pairs(
      {
        var filter = PairFilter(); filter.status = .active; return filter
      }(), in: .everything,
      today: TestPortal.today, size: 10_000
    ).lines.filter { $0.mentor.person == mentor }
    for line in journal { #expect(!page.contains(line.mentee.name.full), "\(line.id)") }
    let form = try #require(page.form(with: ["pair", "heldOn", "topic"]))
    let sent = form.setting("pair", to: journal[0].id.description).setting("heldOn", to: "21.11.2026")
    let wrong = try guest.post(link + "/meetings", sent.setting("topic", to: ""))
    #expect(wrong.status == .unprocessableContent)
    let saved = try guest.post(link + "/meetings", sent.setting("topic", to: "Чертёж"))
    #expect(saved.status == .seeOther)
    #expect(try curator.get("/pairs/\(journal[0].id)").contains("Чертёж"))
  }

  @Test("a pair of somebody else cannot be entered by the link")
  func foreign() throws {
    try allow()
    let link = try issue()
    let other = try pages.portal.store.pair(of: .overdueMentee)
    let answer = try pages.portal.guest().post(
      link + "/meetings", ["pair": other.description, "heldOn": "21.11.2026", "topic": "Чужая"])
    #expect(answer.status == .unprocessableContent)
  }

  @Test("taken back, replaced or switched off, a link is unknown")
  func revoking() throws {
    try allow()
    let first = try issue()
    let second = try issue()
    let guest = pages.portal.guest()
    #expect(try guest.get(first).status == .notFound)
    #expect(try guest.get(second).status == .ok)
    #expect(try curator.post("/people/\(mentor)/mentor-link/revocation", [:]).status == .seeOther)
    #expect(try guest.get(second).status == .notFound)
  }

  @Test("guessing is slowed down")
  func guessing() throws {
    try allow()
    let guest = pages.portal.guest()
    for _ in 0..<20 { _ = try guest.get("/m/k7m2-9xqf-0000-0000-0000-0000-0000") }
    #expect(try guest.get("/m/k7m2-9xqf-0000-0000-0000-0000-0000").status == .tooManyRequests)
  }
}
