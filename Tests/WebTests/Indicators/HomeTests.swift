import HTTP
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("The first page")
struct HomeTests {
  private let portal: TestPortal

  init() throws { portal = try TestPortal() }

  @Test("a guest is asked to sign in and comes back")
  func guest() throws {
    let answer = try portal.guest().get("/home")
    #expect(answer.status == .seeOther)
    #expect(answer.location == "/sign-in?next=%2Fhome")
  }

  @Test("every role has one, and every link on it leads somewhere", arguments: DemoLogin.allCases)
  func links(login: DemoLogin) throws {
    let visitor = try portal.visitor(login)
    let page = try visitor.get("/home")
    #expect(page.status == .ok)
    let content = try #require(page.body.split(separator: "<main").last?.split(separator: "</main>").first)
    let links = Set(content.matches(of: /href="([^"]+)"/).map { String($0.1).replacing("&amp;", with: "&") })
    #expect(links.count > 5)
    for link in links { #expect(try visitor.get(link).status == .ok, "\(link)") }
  }

  @Test("the curator does, the others see to it")
  func words() throws {
    #expect(try portal.visitor(.curator).get("/home").contains("Подобрать наставника:"))
    #expect(try portal.visitor(.centre).get("/home").contains("Помочь с подбором:"))
    #expect(try portal.visitor(.ruo).get("/home").contains("Напомнить о приказах:"))
  }

  @Test("the deadline of monitoring says how many days are left")
  func deadline() throws {
    let page = try portal.visitor(.curator).get("/home")
    #expect(page.contains("Заполнить мониторинг за 2-е полугодие 2026 г."))
    #expect(page.contains("до 20.12.2026, осталось 29 дней"))
  }

  @Test("what others changed in her school is shown with the author, what she did herself is not")
  func changes() throws {
    let curator = try portal.visitor(.curator)
    let form = "/organisations/\(DemoCast.school)/contingents/2026-27/edit"
    #expect(try curator.submit(form, ["pupils": "400"]).status == .seeOther)
    #expect(!(try curator.get("/home").contains("Внесена численность")))
    #expect(try portal.visitor(.centre).get("/home").contains("Внесена численность"))
    #expect(try portal.visitor(.centre).submit(form, ["pupils": "401"]).status == .seeOther)
    #expect(try curator.get("/home").contains("Внесена численность"))
  }

  @Test("nobody's child is named on the first page", arguments: DemoLogin.allCases)
  func minors(login: DemoLogin) throws {
    let page = try portal.visitor(login).get("/home")
    for member in [DemoCast.mentee, .draftMentee, .overdueMentee] {
      #expect(!page.contains(member.name.full))
      #expect(!page.contains(member.name.surname))
    }
  }

  @Test("when nothing is left to do, the next deadline is named")
  func nothing() throws {
    let portal = try TestPortal(today: CalendarDate(iso: "2040-08-01")!)
    let page = try portal.visitor(.admin).get("/home")
    #expect(page.status == .ok)
    #expect(page.contains("Что сделать сейчас"))
  }

  @Test("only the administrator hears of accounts and copies")
  func accounts() throws {
    #expect(try portal.visitor(.admin).get("/home").contains("nastavnik backup"))
    #expect(!(try portal.visitor(.centre).get("/home").contains("nastavnik backup")))
  }
}
