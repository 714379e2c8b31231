import HTTP
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Organisations")
struct OrganisationTests {
  private let portal: TestPortal

  init() throws { portal = try TestPortal() }

  private func address(_ slug: String, _ rest: String = "") -> String { "/organisations/\(slug)\(rest)" }

  @Test("a curator sees her school above the partners of the district")
  func ownSchoolFirst() throws {
    let page = try portal.visitor(.curator).get("/organisations")
    let school = try #require(page.body.range(of: address(DemoCast.school)))
    let partner = try #require(page.body.range(of: address(DemoCast.dairy)))
    #expect(school.lowerBound < partner.lowerBound)
    #expect(!page.body.contains(address(DemoCast.otherSchool, "\"")))
  }

  @Test("another school's card does not exist for a curator, a partner's does")
  func foreignCard() throws {
    let curator = try portal.visitor(.curator)
    #expect(try curator.get(address(DemoCast.otherSchool)).status == .notFound)
    #expect(try curator.get(address(DemoCast.otherSchool, "/edit")).status == .notFound)
    #expect(try curator.get(address(DemoCast.dairy)).status == .ok)
    #expect(try portal.visitor(.centre).get(address(DemoCast.otherSchool)).status == .ok)
  }

  @Test("the district office reads the card and is offered nothing to change")
  func readingOnly() throws {
    let ruo = try portal.visitor(.ruo)
    let page = try ruo.get(address(DemoCast.school))
    #expect(page.status == .ok)
    #expect(!page.contains("Изменить"))
    #expect(try ruo.get(address(DemoCast.school, "/edit")).status == .forbidden)
    #expect(try ruo.post(address(DemoCast.school), ["name": "Школа"]).status == .forbidden)
  }

  @Test("search finds by the beginning of a word, whatever the case and ё")
  func search() throws {
    let page = try portal.visitor(.centre).get("/organisations?q=" + FormFields([("", "ВОЯ")]).encoded.dropFirst())
    #expect(page.body.contains(address(DemoCast.school)))
    #expect(!page.body.contains(address(DemoCast.otherSchool, "\"")))
    let nothing = try portal.visitor(.centre).get("/organisations?q=zzz")
    #expect(nothing.contains("Под эти условия ничего не подходит"))
  }

  @Test("the centre adds a school; its address is spelt from the short name, with a number when that is taken")
  func adding() throws {
    let centre = try portal.visitor(.centre)
    let form: FormFields = [
      "kind": "school", "name": "Средняя школа с. Новое", "shortName": "СОШ с. Новое", "since": "1.9.2026",
      "order": "№ 5", "phone": "8(83355)2-10-00", "site": "novoe.example",
    ]
    #expect(try centre.submit("/organisations/new", form).location == address("sosh-s-novoe"))
    let second = try centre.submit("/organisations/new", form.setting("name", to: "Вечерняя школа с. Новое"))
    #expect(second.location == address("sosh-s-novoe-2"))
    let card = try centre.get(address("sosh-s-novoe"))
    #expect(card.contains("+7 (83355) 2-10-00"))
    #expect(card.contains("с 01.09.2026, приказ № 5"))
    #expect(card.body.contains(#"href="https://novoe.example""#))
  }

  @Test("a curator adds a partner, never a school")
  func addingByCurator() throws {
    let curator = try portal.visitor(.curator)
    let form: FormFields = ["kind": "enterprise", "name": "ООО «Заря»", "shortName": "Заря"]
    #expect(try curator.submit("/organisations/new", form).location == address("zarya"))
    let school = try curator.post("/organisations", form.setting("kind", to: "school").setting("name", to: "Школа"))
    #expect(school.status == .unprocessableContent)
    #expect(school.contains("Выберите вид организации из списка"))
  }

  @Test("an organisation is not entered twice, however its name is typed")
  func namesake() throws {
    let centre = try portal.visitor(.centre)
    let form: FormFields = ["kind": "enterprise", "name": "ООО «Берёзка»", "shortName": "Берёзка"]
    #expect(try centre.submit("/organisations/new", form).status == .seeOther)
    let again = try centre.submit("/organisations/new", form.setting("name", to: "ооо  БЕРЕЗКА"))
    #expect(again.status == .unprocessableContent)
    #expect(again.contains("Организация с таким названием уже есть"))
  }

  @Test("with every field wrong each says what to do, and everything typed stays")
  func everythingWrong() throws {
    let page = try portal.visitor(.centre).submit(
      "/organisations/new",
      [
        "kind": "school", "name": "", "shortName": String(repeating: "ш", count: 81), "phone": "12-34",
        "email": "почта", "site": "javascript://alert", "since": "", "order": "№ 7",
      ])
    #expect(page.status == .unprocessableContent)
    for message in [
      "Укажите полное название", "Краткое название: длиннее 80 знаков", "Укажите телефон с кодом",
      "Проверьте адрес почты", "Проверьте адрес сайта", "Укажите, с какого дня внедряется модель",
    ] { #expect(page.contains(message), "\(message)") }
    #expect(page.body.contains("javascript://alert"))
    #expect(page.body.contains("12-34"))
  }

  @Test("a new organisation without a kind or with a date far off is sent back")
  func kindAndDate() throws {
    let page = try portal.visitor(.centre).submit(
      "/organisations/new", ["kind": "", "name": "Школа", "shortName": "Школа"])
    #expect(page.contains("Выберите вид организации"))
    let early = try portal.visitor(.centre).submit(
      "/organisations/new", ["kind": "school", "name": "Школа", "shortName": "Школа", "since": "01.09.2015"])
    #expect(early.contains("целевая модель введена в декабре 2019"))
  }

  @Test("each count of the card opens the list of those whom it counts")
  func counts() throws {
    let curator = try portal.visitor(.curator)
    let card = try curator.get(address(DemoCast.school))
    let links = card.body.matches(of: /<dd><a href="([^"]+)">([^<]+)<\/a>/)
    #expect(links.count >= 5)
    for link in links {
      let list = try curator.get(String(link.1).replacing("&amp;", with: "&"))
      #expect(list.status == .ok)
      let counted = link.2.filter(\.isNumber)
      #expect(counted == "0" || list.text.contains("из \(counted)"), "\(link.1)")
    }
  }
}
