import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Forms that come after their session")
struct HeldFormTests {
  private let pages: AccountPages
  private let curator: Visitor
  private var portal: TestPortal { pages.portal }

  init() throws {
    pages = try AccountPages()
    curator = try pages.portal.visitor(.curator)
  }

  /// The form of the curator's own line in the base, with something typed.
  private func typed() throws -> FormFields {
    let form = try #require(curator.get("/curatorships/2/edit").form(with: ["course", "hours"]))
    return form.setting("course", to: "Длинный набранный курс").setting("hours", to: "много")
  }

  /// Sends a form when the session is over: where the form waits.
  private func sendLate(_ form: FormFields, to path: String = "/curatorships/2") throws -> String {
    let id = try pages.account("curator")
    _ = try pages.centre.post("/admin/users/\(id)/sessions", [:])
    let answer = try curator.post(path, form)
    let location = try #require(answer.location)
    #expect(location.hasPrefix("/sign-in?next="))
    return try #require(Request(method: .get, target: location).query["next"])
  }

  @Test("the same person signs in, finds the form filled, with wrong fields too, and sends it herself")
  func returning() throws {
    let waiting = try sendLate(typed())
    #expect(waiting.hasPrefix("/held-forms/"))
    let again = try portal.visitor(.curator)
    let page = try again.get(waiting)
    #expect(page.status == .ok)
    #expect(page.contains("Проверьте и сохраните ещё раз"))
    #expect(page.body.contains(#"value="Длинный набранный курс""#))
    #expect(page.body.contains(#"value="много""#))
    #expect(try !again.get("/banks/curators").contains("Длинный набранный курс"))
    let form = try #require(page.forms.first { $0.names.contains("course") })
    #expect(form.action == "/curatorships/2")
    let fields = form.filled(with: ["hours": "36", "trained": "14.09.2026"])
    #expect(try again.post("/curatorships/2", fields).location == "/banks/curators")
    #expect(try again.get("/banks/curators").contains("Длинный набранный курс"))
  }

  @Test("nobody else sees it, and it stays for its owner")
  func others() throws {
    let waiting = try sendLate(typed())
    let other = try pages.centre.get(waiting)
    #expect(other.location == "/home")
    #expect(try portal.guest().get(waiting).location?.hasPrefix("/sign-in") == true)
    #expect(try portal.visitor(.curator).get(waiting).body.contains("Длинный набранный курс"))
  }

  @Test("the token of an earlier session of the same person takes the same path; another person's is refused")
  func staleToken() throws {
    let form = try typed()
    let second = try portal.visitor(.curator)
    let answer = try second.post("/curatorships/2", form)
    let waiting = try #require(answer.location)
    #expect(waiting.hasPrefix("/held-forms/"))
    #expect(try second.get(waiting).body.contains("Длинный набранный курс"))
    #expect(try pages.centre.post("/curatorships/2", form).status == .forbidden)
  }

  @Test("a password is not kept, and a button is not pressed by coming back")
  func nothingHappens() throws {
    let password = try #require(curator.get("/account").form(with: ["current", "new"]))
    let late = try sendLate(
      password.setting("current", to: TestPortal.password).setting("new", to: "совсем новая фраза"),
      to: "/account/password")
    let again = try portal.visitor(.curator)
    #expect(try !again.get(late).body.contains("совсем новая фраза"))
    #expect(try portal.visitor(.curator).get("/home").status == .ok)
    let button = try #require(again.get("/account").forms.first { $0.action == "/account/sessions" })
    let third = try portal.visitor(.curator)
    let pressed = try #require(try third.post("/account/sessions", button.fields).location)
    #expect(try third.get(pressed).location == "/home")
    #expect(try again.get("/home").status == .ok)
  }

  @Test("a form that nobody's session ever had is not kept; neither is more than five of one person")
  func bounds() throws {
    let forged = try portal.guest().post("/curatorships/2", ["_csrf": String(repeating: "0", count: 64)])
    #expect(forged.location == "/sign-in?next=%2Fhome")
    let form = try typed()
    let first = try sendLate(form)
    for _ in 0..<5 { _ = try portal.guest().post("/curatorships/2", form) }
    #expect(try portal.visitor(.curator).get(first).location == "/home")
    let long = form.setting("course", to: String(repeating: "Ж", count: 40_000))
    #expect(try portal.guest().post("/curatorships/2", long).location == "/sign-in?next=%2Fhome")
  }

  @Test("the form comes back into whatever its page is: a person, a pair, an organisation")
  func forms() throws {
    let paths = ["/people/new", "/organisations/\(DemoCast.school)/edit", "/people/1/edit"]
    for path in paths {
      let visitor = try portal.visitor(.curator)
      let page = try visitor.get(path)
      guard page.status == .ok, let form = page.forms.first(where: { $0.names.count > 3 && $0.action != "/sign-out" })
      else { continue }
      let name = try #require(form.names.sorted().first { !$0.hasPrefix("_") })
      let typed = form.filled(with: [name: "набрано вчера вечером"])
      let location = try #require(try portal.visitor(.curator).post(form.action ?? path, typed).location)
      #expect(location.hasPrefix("/held-forms/"), "\(path)")
      let shown = try visitor.get(location)
      #expect([.ok, .unprocessableContent].contains(shown.status), "\(path)")
      #expect(shown.body.contains("набрано вчера вечером"), "\(path)")
    }
  }

  @Test("the band tells the end of the session, and asking puts it off")
  func band() throws {
    let page = try curator.get("/home")
    #expect(page.body.contains("data-session-end="))
    #expect(page.contains("Сеанс закончится в"))
    let answer = try curator.get("/account/session-end")
    #expect(answer.body.split(separator: " ").count == 2)
    #expect(try portal.guest().get("/account/session-end").location?.hasPrefix("/sign-in") == true)
  }
}
