import HTTPTypes
import TestSupport
import Testing

@Suite struct VisitorTests {
  @Test("Everybody of the demo signs in and sees the own account", arguments: DemoLogin.allCases)
  func signIn(_ login: DemoLogin) throws {
    let page = try TestPortal().visitor(login).get("/account")
    #expect(page.status == .ok)
    #expect(page.contains("Мой профиль"))
  }

  @Test("A guest is sent to sign in")
  func guest() throws {
    let answer = try TestPortal().guest().get("/account")
    #expect(answer.status == .seeOther)
    #expect(answer.location?.hasPrefix("/sign-in") == true)
  }

  @Test("A wrong password changes nothing and is said at the field")
  func wrongPassword() throws {
    let visitor = try TestPortal().visitor(.curator)
    let answer = try visitor.submit("/account", ["current": "wrong-password", "new": "a long enough phrase"])
    #expect(answer.status == .unprocessableContent)
    #expect(answer.contains("Нынешний пароль не подошёл"))
  }

  @Test("A form without the token of its session is refused")
  func forgery() throws {
    let answer = try TestPortal().visitor(.curator).post("/account/sessions", ["_csrf": "forged"])
    #expect(answer.status == .forbidden)
  }
}
