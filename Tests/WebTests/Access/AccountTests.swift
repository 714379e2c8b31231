import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Accounts in the browser")
struct AccountTests {
  private let pages: AccountPages
  private var portal: TestPortal { pages.portal }
  private var centre: Visitor { pages.centre }

  init() throws { pages = try AccountPages() }

  @Test("every field wrong is told at once, with the input intact")
  func everythingWrong() throws {
    let page = try pages.invite([
      "name": "Анна", "role": "", "phone": "12", "email": "нет", "login": "Имя с пробелом",
    ])
    #expect(page.status == .unprocessableContent)
    for message in [
      "Укажите и фамилию, и имя", "Выберите роль", "Укажите телефон с кодом", "Проверьте адрес почты",
      "Имя пользователя: от 3 знаков",
    ] { #expect(page.contains(message), "\(message)") }
    #expect(page.body.contains(#"value="Имя с пробелом""#))
  }

  @Test("a curator needs an organisation of the reach; a taken login is told at its field")
  func refusals() throws {
    #expect(try pages.invite(["organisation": ""]).contains("Выберите организацию куратора"))
    #expect(try pages.invite(["organisation": "999999"]).contains("Выберите организацию из списка"))
    let taken = try pages.invite(["login": "curator"])
    #expect(taken.status == .unprocessableContent)
    #expect(taken.contains("Такое имя пользователя уже занято"))
  }

  @Test("fields that the form does not offer change nothing: a coordinator makes no administrator")
  func extraFields() throws {
    let answer = try pages.invite(["role": "administrator"])
    #expect(answer.status == .unprocessableContent)
    #expect(throws: Failure.notFound) { try pages.account("novikova") }
  }

  @Test("a coordinator sees neither administrators nor her own account among those she manages")
  func reach() throws {
    let admin = try pages.account("admin")
    #expect(try centre.get("/admin/users/\(admin)").status == .notFound)
    #expect(try centre.post("/admin/users/\(admin)/link", [:]).status == .notFound)
    #expect(try centre.post("/admin/users/\(admin)/state", ["state": "disabled"]).status == .notFound)
    let own = try pages.account("centre")
    #expect(try centre.get("/admin/users/\(own)").location == "/account")
    #expect(try centre.post("/admin/users/\(own)", ["role": "administrator"]).status == .notFound)
    #expect(try !centre.get("/admin/users").contains("Администратор портала"))
  }

  @Test("filters and the order stand in the address")
  func filters() throws {
    let curators = try centre.get("/admin/users?role=curator&state=active&sort=-seen")
    #expect(curators.contains("Захарова Елена Викторовна"))
    #expect(!curators.contains("Громова Татьяна Викторовна"))
    #expect(try centre.get("/admin/users?" + (["q": "захарова"] as FormFields).encoded).contains("Показано 1–1 из 1"))
    #expect(try centre.get("/admin/users?school=\(DemoCast.school)").contains("Показано 1–1 из 1"))
    #expect(try centre.get("/admin/users?" + (["q": "никого"] as FormFields).encoded).contains("Никого не нашлось"))
  }

  @Test("disabling ends the work at the next request, and the last coordinator cannot be disabled")
  func disabling() throws {
    let curator = try portal.visitor(.curator)
    let id = try pages.account("curator")
    let answer = try centre.post("/admin/users/\(id)/state", ["state": "disabled"], follow: true)
    #expect(answer.contains("отключена"))
    #expect(try curator.get("/home").location?.hasPrefix("/sign-in") == true)
    _ = try centre.post("/admin/users/\(id)/state", ["state": "enabled"])
    #expect(try portal.visitor(.curator).get("/home").status == .ok)
    let admin = try portal.visitor(.admin)
    let last = try admin.post("/admin/users/\(pages.account("centre"))/state", ["state": "disabled"])
    #expect(last.status == .unprocessableContent)
    #expect(last.contains("Это последняя действующая учётная запись с такой ролью"))
  }

  @Test("another organisation is there at the next request, and its pages name it")
  func secondOrganisation() throws {
    let curator = try portal.visitor(.curator)
    #expect(try !curator.get("/home").body.contains("Все мои организации"))
    let id = try pages.account("curator")
    let appointed = try centre.submit(
      "/admin/users/\(id)", ["organisation": pages.place(DemoCast.otherSchool), "number": "7-од", "starts": ""])
    #expect(appointed.status == .seeOther)
    let home = try curator.get("/home")
    #expect(home.contains("Все мои организации"))
    #expect(home.contains("МКОУ СОШ пгт Пижанка"))
    let narrowed = try curator.get("/home?organisation=\(DemoCast.otherSchool)")
    #expect(narrowed.body.contains("/people?organisation=\(DemoCast.otherSchool)"))
    #expect(!narrowed.body.contains("<h2>МКОУ СОШ с. Воя</h2>"))
    for list in ["/people", "/pairs", "/roadmap", "/coverage", "/organisations"] {
      #expect(try curator.get(list).text.contains("МКОУ СОШ пгт Пижанка"), "\(list)")
    }
    #expect(try curator.get("/people").contains("Организация"))
    #expect(try curator.get("/coverage").body.contains(#"aria-current="true">МКОУ СОШ пгт Пижанка"#))
    #expect(try curator.get("/home?organisation=\(DemoCast.dairy)").contains("МКОУ СОШ с. Воя"))
  }

  @Test("a password that was hashed with other settings is hashed anew when its owner signs in")
  func renewedHash() throws {
    let strong = try PasswordHasher(memory: 8 << 10, operations: 1)
    let weak = try PasswordHasher(memory: 8 << 10, operations: 2).hash("лес и река")
    let console = Author(account: nil, address: "", moment: 1_800_000_000, today: TestPortal.today)
    try portal.store.resetPassword(weak, login: "curator", by: console)
    let guest = portal.guest()
    #expect(try guest.submit("/sign-in", ["login": "curator", "password": "лес и река"]).location == "/home")
    let stored = try #require(try portal.store.credentials(login: "curator")?.passwordHash)
    #expect(stored != weak && !strong.isStale(stored))
    #expect(try strong.verify("лес и река", against: stored))
  }

  @Test("a changed role is met at the next sign-in, with the old session gone")
  func roleChange() throws {
    let curator = try portal.visitor(.curator)
    let id = try pages.account("curator")
    let saved = try centre.submit("/admin/users/\(id)/edit", ["role": "ruo"])
    #expect(saved.status == .seeOther)
    #expect(try curator.get("/home").location?.hasPrefix("/sign-in") == true)
    let after = try portal.visitor(.curator)
    #expect(try after.get("/people/new").status == .forbidden)
    #expect(try after.get("/district").status == .ok)
  }

  @Test("two who change one account meet over their fields, and nothing is lost")
  func conflict() throws {
    let id = try pages.account("curator")
    let page = try centre.get("/admin/users/\(id)/edit")
    let stale = try #require(page.form(with: ["name", "role"]))
    _ = try centre.submit("/admin/users/\(id)/edit", ["post": "завуч"])
    let answer = try centre.post("/admin/users/\(id)", stale.setting("post", to: "методист"))
    #expect(answer.status == .conflict)
    #expect(answer.contains("методист"))
    #expect(answer.contains("завуч"))
  }

  @Test("one's own sessions: each by device and address, ended one by one or all the others")
  func sessions() throws {
    let first = try portal.visitor(.curator)
    let second = try portal.visitor(.curator)
    let page = try first.get("/account")
    let action = try #require(
      Pattern(#"action="(/account/sessions/[0-9a-f]{16})""#).groups(in: page.body).first?[1])
    #expect(page.contains("этот сеанс"))
    #expect(try first.post(action, [:]).status == .seeOther)
    #expect(try second.get("/home").location?.hasPrefix("/sign-in") == true)
    #expect(try first.get("/home").status == .ok)
    #expect(try first.post("/account/sessions/0000000000000000", [:]).status == .notFound)
  }

  @Test("any rubbish in any form of accounts and curators is refused in words")
  func rubbish() throws {
    let id = try pages.account("curator-obukhovo")
    let wrong = ["", #""><svg onload=alert(1)>"#, String(repeating: "Ж", count: 5000), "\u{0}\u{202E}\r\n", "-1"]
    for path in [
      "/admin/users/new", "/admin/users/\(id)", "/admin/users/\(id)/edit", "/curatorships/3/edit",
      "/curatorships/3/handover/new", "/invitations",
    ] {
      for form in try centre.get(path).forms where form.names.count > 2 && form.action?.hasPrefix("/sign") != true {
        for value in wrong {
          let names = form.names.filter { !$0.hasPrefix("_") }
          let answer = try centre.post(form.action ?? path, FormFields(names.map { ($0, value) }))
          let expected: Set = [200, 303, 400, 404, 409, 422]
          #expect(expected.contains(answer.status.code), "\(path): \(answer.status)")
          #expect(!answer.hasSource("<svg onload"), "\(path)")
        }
      }
    }
  }
}
