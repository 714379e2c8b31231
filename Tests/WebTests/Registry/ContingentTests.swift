import HTTP
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Figures of a school year")
struct ContingentTests {
  private let address = "/organisations/\(DemoCast.school)/contingents/2025-26/edit"
  private let portal: TestPortal
  private let curator: Visitor

  init() throws {
    portal = try TestPortal()
    curator = try portal.visitor(.curator)
  }

  private let figures: FormFields = [
    "pupils": "1 214", "pupils10to19": "160", "pupils15to19": "40", "teachers": "20", "teachersUnder35": "",
    "novices": "0", "asOf": "20.09.2025", "source": "ОО-1",
  ]

  @Test("figures are saved with their date and source; an empty one is unknown, not zero")
  func saving() throws {
    let card = try curator.submit(address, figures, follow: true)
    #expect(card.contains("Численность сохранена"))
    #expect(card.contains("2025/26 1 214 160 40 20 – 0 20.09.2025 ОО-1"))
  }

  @Test("a part larger than its whole is told with both figures")
  func contradiction() throws {
    let page = try curator.submit(address, figures.setting("pupils10to19", to: "1300"))
    #expect(page.status == .unprocessableContent)
    #expect(page.contains("Обучающихся 10–19 лет – 1 300, больше, чем обучающихся всего – 1 214"))
    #expect(page.body.contains(#"value="1300""#))
  }

  @Test("fewer heads than people registered are asked about, pass with a tick, and stay a task and a mark")
  func fewerThanRegistered() throws {
    let address = "/organisations/\(DemoCast.school)/contingents/2026-27/edit"
    let figures: FormFields = ["pupils": "1", "pupils10to19": "", "pupils15to19": "", "asOf": "20.09.2026"]
    let page = try curator.submit(address, figures)
    #expect(page.status == .unprocessableContent)
    #expect(page.contains("Обучающихся всего – 1, а в реестре 2"))
    #expect(page.contains("Числа верны: в реестре больше людей"))
    #expect(!(try curator.get(address).contains("Числа верны")))
    #expect(!(try curator.get("/home").contains("Проверить численность")))
    let form = try #require(page.form(with: ["confirmed", "pupils"]))
    let action = address.replacing("/edit", with: "")
    #expect(try curator.post(action, form.setting("confirmed", to: "1")).status == .seeOther)
    #expect(try curator.get("/home").contains("Проверить численность"))
    #expect(try curator.get("/organisations").contains("проверить численность"))
    let centre = try portal.visitor(.centre)
    #expect(try centre.get("/home").contains("Запросить проверку численности: в реестре больше людей у 1 организации"))
    let list = try centre.get("/organisations?contingent=doubtful")
    #expect(list.contains("Показано 1–1 из 1") && list.contains("Воя"))
    #expect(try centre.get("/district?indicator=coverage-all").contains("проверить численность"))
    let everybody = try portal.guest().get("/schools/\(DemoCast.school)/mentoring")
    #expect(everybody.contains("Охват н/д: численность уточняется"))
    #expect(!everybody.contains("9 600,0 %"))
  }

  @Test("every field wrong is told at once")
  func everythingWrong() throws {
    let page = try curator.submit(
      address, ["pupils": "много", "teachers": "-3", "asOf": "21.09.2027", "source": ""])
    #expect(page.status == .unprocessableContent)
    for message in [
      "Обучающихся всего: введите целое число", "Педагогов всего: от 0 до 100 000",
      "Дата не может быть позже сегодня", "Укажите источник",
    ] { #expect(page.contains(message), "\(message)") }
  }

  @Test("figures without a single number are not figures")
  func nothing() throws {
    let empty = Contingent.Group.allCases.reduce(figures) { $0.setting($1.rawValue, to: "") }
    #expect(try curator.submit(address, empty).contains("Внесите хотя бы одну численность"))
  }

  @Test("the date belongs to the year")
  func otherYear() throws {
    let page = try curator.submit(address, figures.setting("asOf", to: "20.09.2024"))
    #expect(page.contains("Дата не относится к 2025/26 учебному году"))
  }

  @Test("a foreign school, a partner and a year that is not one answer 404")
  func notFound() throws {
    for path in [
      "/organisations/\(DemoCast.otherSchool)/contingents/2025-26/edit",
      "/organisations/\(DemoCast.dairy)/contingents/2025-26/edit",
      "/organisations/\(DemoCast.school)/contingents/2025-27/edit",
      "/organisations/\(DemoCast.school)/contingents/2040-41/edit",
    ] { #expect(try curator.get(path).status == .notFound, "\(path)") }
  }

  @Test("two who enter the first figures of a year at once are told of each other")
  func race() throws {
    let path = "/organisations/\(DemoCast.school)/contingents/2019-20"
    let form = figures.setting("asOf", to: "20.09.2019").setting("_version", to: "0")
    #expect(try curator.post(path, form).status == .seeOther)
    let second = try portal.visitor(.centre).post(path, form.setting("pupils", to: "1300"))
    #expect(second.status == .conflict)
    #expect(second.contains("1214") && second.contains("1300"))
  }
}
