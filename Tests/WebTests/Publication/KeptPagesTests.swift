import HTTP
import HTTPTypes
import Mentoring
import Storage
import TestSupport
import Testing
import Web

@Suite("Pages that are kept for guests")
struct KeptPagesTests {
  private let portal: TestPortal
  private static let page = "/schools/\(DemoCast.school)/mentoring"

  init() throws { portal = try TestPortal() }

  private func request(_ target: String, _ more: [(String, String)] = [], host: String = "127.0.0.1:8080") throws
    -> Request
  {
    var fields: HTTPFields = [:]
    for (name, value) in [("Host", host)] + more { fields[try #require(HTTPField.Name(name))] = value }
    return try Request(method: .get, target: target, fields: fields)
  }

  @Test("the first answer is made, the next one is there at once with the same bytes and tag")
  func kept() throws {
    let asked = try request(Self.page)
    #expect(portal.site.respondAtOnce(to: asked) == nil)
    let made = portal.site.respond(to: asked)
    let kept = try #require(portal.site.respondAtOnce(to: asked))
    #expect(made.fields[.eTag] == kept.fields[.eTag])
    #expect(kept.fields[.eTag]?.hasPrefix("\"") == true)
    #expect(kept.fields[.contentSecurityPolicy] != nil)
    let packed = try #require(portal.site.respondAtOnce(to: request(Self.page, [("Accept-Encoding", "gzip")])))
    #expect(packed.fields[.contentEncoding] == "gzip")
    #expect(packed.fields[.eTag] != kept.fields[.eTag])
  }

  @Test("any change of the registry is seen at the next request")
  func change() throws {
    let asked = try request(Self.page)
    _ = portal.site.respond(to: asked)
    #expect(portal.site.respondAtOnce(to: asked) != nil)
    let author = Author(account: nil, address: "local", moment: 0, today: TestPortal.today)
    try portal.store.disableAccount(login: "curator", by: author)
    #expect(portal.site.respondAtOnce(to: asked) == nil)
  }

  @Test("a cookie, another host, a search and a page of somebody are never answered from there")
  func apart() throws {
    for target in [Self.page, "/schools", "/sign-in", Self.page + "/application"] {
      _ = portal.site.respond(to: try request(target))
    }
    _ = portal.site.respond(to: try request("/schools?q=a"))
    #expect(portal.site.respondAtOnce(to: try request("/schools")) != nil)
    #expect(
      portal.site.respondAtOnce(to: try request(Self.page, [("Cookie", "vision=white.150.wide.plain.shown")])) == nil)
    #expect(portal.site.respondAtOnce(to: try request(Self.page, host: "evil.example")) == nil)
    for target in ["/schools?q=a", "/sign-in", Self.page + "/application", "/home"] {
      #expect(portal.site.respondAtOnce(to: try request(target)) == nil, "\(target)")
    }
  }

  @Test("what was kept for a guest is not what somebody who signed in gets")
  func signedIn() throws {
    _ = portal.site.respond(to: try request(Self.page))
    let own = try portal.visitor(.curator).get(Self.page)
    #expect(own.contains("Выйти"))
    #expect(try !portal.guest().get(Self.page).contains("Выйти"))
  }
}

@Suite("«Версия для слабовидящих»")
struct VisionTests {
  @Test("the choice is kept by a cookie only when somebody asks, and taken away again")
  func choice() throws {
    let guest = try TestPortal().guest()
    #expect(try guest.get("/vision").fields[.setCookie] == nil)
    let set = try guest.submit(
      "/vision", ["scheme": "white", "size": "150", "spacing": "wide", "letters": "serif", "pictures": "hidden"])
    #expect(set.fields[.setCookie]?.hasPrefix("vision=white.150.wide.serif.hidden;") == true)
    #expect(try guest.get("/").body.contains(#"data-scheme="white""#))
    let back = try guest.submit("/vision", ["usual": "1"])
    #expect(back.fields[.setCookie]?.contains("Max-Age=0") == true)
    #expect(try !guest.get("/").body.contains("data-scheme"))
  }

  @Test("a wrong choice is said, and a forged cookie changes nothing")
  func wrong() throws {
    let guest = try TestPortal().guest()
    #expect(try guest.submit("/vision", ["scheme": "pink"]).status == .unprocessableContent)
  }
}
