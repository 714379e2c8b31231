import HTTP
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Indicators that the centre defines")
struct IndicatorTests {
  private let portal: TestPortal

  init() throws { portal = try TestPortal() }

  private static func teachersWhoLead(_ intent: String) -> FormFields {
    [
      "name": "Наставники-педагоги", "act": "Приказ центра № 5", "sides": "mentor", "roles": "teacher",
      "tracks": "learners", "denominator": "teachers", "intent": intent,
    ]
  }

  @Test("a new indicator is looked at before it is saved, then counted like the others")
  func create() throws {
    let admin = try portal.visitor(.admin)
    let preview = try admin.submit("/admin/indicators/new", Self.teachersWhoLead("preview"))
    #expect(preview.status == .ok)
    #expect(preview.contains("Учтены:"))
    #expect(preview.contains("Приказ центра № 5"), "nothing typed is lost")
    #expect(try portal.store.directory().versions.count == 9)

    let saved = try admin.submit("/admin/indicators/new", Self.teachersWhoLead("save"))
    #expect(saved.status == .seeOther)
    let address = try #require(saved.location)
    #expect(try admin.get(address).contains("Наставники-педагоги"))
    let code = try #require(address.split(separator: "/").last)
    let list = try admin.get("/coverage?indicator=\(code)")
    #expect(list.status == .ok)
    #expect(try admin.get("/district?indicator=\(code)").contains("Доля"))
  }

  @Test("wrong input keeps what was typed and says what is wrong")
  func refused() throws {
    let admin = try portal.visitor(.admin)
    let answer = try admin.submit(
      "/admin/indicators/new",
      ["name": "Без акта", "act": "", "ageFrom": "19", "ageTo": "10", "intent": "save"])
    #expect(answer.status == .unprocessableContent)
    #expect(answer.contains("Укажите акт"))
    #expect(answer.contains("«до» меньше, чем «от»"))
    #expect(answer.contains("Без акта"))
  }

  @Test("a changed formula counts from its day; the day before is counted as it was")
  func change() throws {
    let admin = try portal.visitor(.admin)
    let code = Indicator.Code(rawValue: "coverage")
    let yesterday = TestPortal.today.adding(days: -1)
    let before = try figure(code, on: yesterday)
    let edited = try admin.submit(
      "/admin/indicators/coverage/edit", ["ageFrom": "12", "name": "Охват 12–19 лет", "intent": "save"])
    #expect(edited.status == .seeOther)
    #expect(try figure(code, on: yesterday) == before)
    #expect(try figure(code, on: TestPortal.today).counted < before.counted)
    let page = try admin.get("/admin/indicators/coverage")
    #expect(page.contains("Охват 12–19 лет") && page.contains("была") && page.contains("действует"))

    let past = try admin.submit(
      "/admin/indicators/coverage/edit", ["validFrom": "01.09.2026", "intent": "save"])
    #expect(past.status == .unprocessableContent)
    #expect(past.contains("Прошлое не пересчитывается"))
  }

  private func figure(_ code: Indicator.Code, on date: CalendarDate) throws -> Tally {
    let indicator = try #require(try portal.store.directory().version(of: code, on: date))
    return try portal.store.coverage(indicator, on: date, in: .region).tally
  }

  @Test("a school's step is never below its district's")
  func targets() throws {
    let admin = try portal.visitor(.admin)
    let form = "/admin/indicators/coverage/targets/edit?organisation=\(DemoCast.school)&year=2026"
    let low = try admin.submit(form, ["percent": "60", "source": "приказ школы № 3"])
    #expect(low.status == .unprocessableContent)
    #expect(low.contains("не может быть ниже"))
    #expect(low.contains("приказ школы № 3"))
    #expect(try admin.submit(form, ["percent": "75,5", "source": "приказ школы № 3"]).status == .seeOther)
    #expect(try admin.get("/admin/indicators/coverage").contains("75,5"))
    #expect(try admin.get("/district/schools/\(DemoCast.school)").contains("75,5"))
  }

  @Test("whoever works in one of several districts defines indicators for that district alone")
  func ownership() throws {
    let centre = try portal.visitor(.centre)
    #expect(try centre.get("/admin/indicators").status == .ok)
    let several = try portal.store.places(within: .everything).count > 1
    let shared = try centre.submit("/admin/indicators/coverage/edit", ["ageFrom": "11", "intent": "save"])
    #expect(shared.status == (several ? .forbidden : .seeOther))
    let own = try centre.submit("/admin/indicators/new", Self.teachersWhoLead("save"))
    #expect(own.status == .seeOther)
    #expect(try portal.visitor(.curator).get("/admin/indicators").status == .forbidden)
    #expect(try portal.visitor(.ruo).get("/admin/indicators/new").status == .forbidden)
  }

  @Test(
    "the dashboard shows the pace, the ways up with their lists, and the other indicators",
    arguments: [DemoLogin.centre, .ruo, .admin])
  func dashboard(login: DemoLogin) throws {
    let visitor = try portal.visitor(login)
    let page = try visitor.get("/district")
    #expect(page.contains("При нынешнем темпе"))
    #expect(page.contains("если оформить приказы"))
    #expect(page.contains("анкеты"))
    #expect(page.contains("Предприятия, предоставившие наставников"))
    let list = try visitor.get("/coverage?list=missed&reason=noOrder")
    #expect(list.contains("пара без приказа"))
  }
}
