import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("The log of actions")
struct AuditTests {
  private let pages: AccountPages
  private var portal: TestPortal { pages.portal }
  private var centre: Visitor { pages.centre }

  init() throws { pages = try AccountPages() }

  @Test("sign-ins good and bad, refusals, exports and changes have their lines, each found by its kind")
  func kinds() throws {
    let curator = try portal.visitor(.curator)
    _ = try portal.guest().post("/sign-in", ["login": "curator", "password": "not this one"])
    #expect(try curator.get("/district").status == .forbidden)
    _ = try curator.get("/people.csv")
    _ = try curator.submit("/curatorships/2/edit", ["course": "Новый курс", "trained": "14.09.2026"])
    let admin = try portal.visitor(.admin)
    for (kind, words) in [
      ("signIns", "Неудачный вход"), ("signIns", "Вход"), ("refusals", "Отказ в доступе"), ("exports", "Выгрузка"),
      ("accounts", "Изменены сведения куратора"),
    ] { #expect(try admin.get("/admin/audit?kind=\(kind)").contains(words), "\(kind)") }
    let line = try admin.get("/admin/audit?kind=accounts&who=curator")
    #expect(line.contains("курс: Куратор целевой модели наставничества, ИРО Кировской области → Новый курс"))
    #expect(try admin.get("/admin/audit?kind=refusals").contains("/district"))
  }

  @Test("the centre reads what was done in its municipality, not what an administrator does with his account")
  func reach() throws {
    _ = try portal.visitor(.admin)
    _ = try portal.visitor(.curator)
    let log = try centre.get("/admin/audit?kind=signIns")
    #expect(log.contains("Захарова Елена Викторовна"))
    #expect(!log.contains("Администратор портала"))
  }

  @Test("a filter by record, person and day stands in the address; a wrong day is told and the rest is shown")
  func filters() throws {
    let id = try pages.account("curator")
    _ = try centre.post("/admin/users/\(id)/state", ["state": "disabled"])
    #expect(try centre.get("/admin/audit?subject=account:\(id)").contains("Учётная запись отключена"))
    #expect(try centre.get("/admin/audit?subject=pair").contains("С такими условиями записей нет"))
    #expect(try centre.get("/admin/audit?from=01.01.2999").status == .ok)
    let wrong = try centre.get("/admin/audit?from=32.01.2026")
    #expect(wrong.contains("Проверьте введённое"))
    #expect(wrong.contains("Учётная запись отключена"))
  }

  @Test("older lines follow by a link, each line once")
  func pagesOfLog() throws {
    for _ in 0..<60 { _ = try portal.visitor(.curator) }
    let first = try centre.get("/admin/audit?kind=signIns")
    let older = try #require(first.links.first { $0.contains("before=") })
    let second = try centre.get(older)
    #expect(second.status == .ok)
    #expect(second.contains("Вход"))
    #expect(second.body != first.body)
  }

  @Test("the log changes by nothing that the portal offers")
  func readOnly() throws {
    #expect(try centre.get("/admin/audit").forms.allSatisfy { $0.action == "/sign-out" })
    #expect(try centre.post("/admin/audit", [:]).status == .methodNotAllowed)
  }

  @Test("help says to each role what to do first, contacts whom to call", arguments: [nil] + DemoLogin.allCases)
  func help(login: DemoLogin?) throws {
    let visitor = try login.map(portal.visitor) ?? portal.guest()
    #expect(try visitor.get("/help").contains("С чего начать"))
    #expect(try visitor.get("/contacts").contains("+7 (83355) 2-13-47"))
    #expect(try visitor.get("/").body.contains(#"href="/help""#))
  }
}
