import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("The base of curators")
struct CuratorTests {
  private let pages: AccountPages
  private var portal: TestPortal { pages.portal }
  private var centre: Visitor { pages.centre }

  init() throws { pages = try AccountPages() }

  @Test("the centre sees every organisation, marked where something is missing; a curator her own")
  func index() throws {
    let all = try centre.get("/banks/curators")
    #expect(all.contains("нет куратора"))
    #expect(all.contains("нет приказа"))
    #expect(all.contains("нет обучения"))
    #expect(all.contains("Показано 1–11 из 11"))
    let own = try portal.visitor(.curator).get("/banks/curators")
    #expect(own.contains("Захарова Елена Викторовна"))
    #expect(own.contains("Показано 1–1 из 1"))
    #expect(try portal.visitor(.ruo).get("/banks/curators").contains("Показано 1–11 из 11"))
  }

  @Test("filters stand in the address")
  func filters() throws {
    #expect(try centre.get("/banks/curators?lack=curator").contains("Показано 1–1 из 1"))
    #expect(
      try centre.get("/banks/curators?" + (["q": "захарова"] as FormFields).encoded).contains("Показано 1–1 из 1"))
    #expect(try centre.get("/banks/curators?school=\(DemoCast.school)&sort=-trained").contains("Показано 1–1 из 1"))
    #expect(try centre.get("/banks/curators?former=1&lack=order&q=xyz").contains("Никого не нашлось"))
  }

  @Test("a curator keeps her own line, and another school's is not there for her")
  func editing() throws {
    let curator = try portal.visitor(.curator)
    let page = try curator.get("/banks/curators")
    let own = try #require(page.links.first { $0.hasSuffix("/edit") && $0.hasPrefix("/curatorships/") })
    let wrong = try curator.submit(own, ["hours": "много", "course": "Курс", "trained": "01.01.2030", "phone": "1"])
    #expect(wrong.status == .unprocessableContent)
    for message in ["Часов: введите целое число", "не может быть позже сегодня", "Укажите телефон с кодом"] {
      #expect(wrong.contains(message), "\(message)")
    }
    let saved = try curator.submit(own, ["hours": "72", "course": "Новый курс", "trained": "14.09.2026"])
    #expect(saved.location == "/banks/curators")
    #expect(try curator.get("/banks/curators").contains("Новый курс, 72 ч, 14.09.2026"))
    #expect(try curator.get("/curatorships/3/edit").status == .notFound)
    #expect(try curator.post("/curatorships/3", ["_version": "1"]).status == .notFound)
    #expect(try curator.get("/curatorships/2/handover/new").status == .forbidden)
  }

  @Test("the role passes to a newly invited curator: the reach follows, and both are told")
  func handover() throws {
    let before = try portal.visitor(.curator)
    let link = try #require(pages.link(on: pages.invite()))
    let next = try pages.enter(link, as: "novikova")
    let form = try centre.get("/curatorships/2/handover/new")
    let wrong = try centre.submit("/curatorships/2/handover/new", ["successor": "", "date": "32.01.2026"])
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.contains("Выберите, кто принимает обязанности"))
    #expect(form.contains("Новикова Ольга Ивановна"))
    let done = try centre.submit(
      "/curatorships/2/handover/new",
      ["successor": pages.account("novikova"), "date": "21.11.2026", "number": "15-од", "ordered": "20.11.2026"],
      follow: true)
    #expect(done.contains("Обязанности переданы"))
    #expect(try next.get("/home").contains("С 21.11.2026 вы куратор: МКОУ СОШ с. Воя"))
    #expect(try next.get("/people").status == .ok)
    #expect(try before.get("/home").contains("Ваши обязанности там сложены"))
    #expect(try before.get("/organisations/\(DemoCast.school)").status == .notFound)
    #expect(try centre.get("/banks/curators?former=1&school=\(DemoCast.school)").contains("по 20.11.2026"))
  }

  @Test("a school that lost its curator is a task of the centre with a way to invite one")
  func vacancy() throws {
    _ = try centre.submit("/curatorships/2/handover/new", ["successor": "none", "date": "21.11.2026"])
    #expect(try centre.get("/home").contains("Назначить кураторов: 2 организации без куратора"))
    let list = try centre.get("/banks/curators?lack=curator")
    let invite = try #require(list.links.first { $0.contains("school=\(DemoCast.school)") && $0.contains("new") })
    let form = try centre.get(invite)
    #expect(form.forms.contains { $0.fields["role"] == "curator" && $0.fields["organisation"] == "2" })
  }
}
