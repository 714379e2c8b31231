import HTTP
import HTTPTypes
import TestSupport
import Testing
import Web

/// What a form with a file needs before any page has one.
struct UploadTests {
  private let file = SentFile(field: "file", name: "Список.csv", bytes: Array("a;b".utf8))

  @Test("the token of the session is found in a form with a file")
  func token() throws {
    let visitor = try TestPortal().visitor(.curator)
    #expect(try visitor.post("/sign-out", [:], file: file).status == .seeOther)
  }

  @Test("a form with a file and a wrong token changes nothing")
  func forged() throws {
    let visitor = try TestPortal().visitor(.curator)
    #expect(try visitor.post("/sign-out", ["_csrf": "forged"], file: file).status == .forbidden)
    #expect(try visitor.get("/home").status == .ok)
  }

  @Test("a body has the limit of its route; where there is none, that of a form")
  func limits() throws {
    let site = try TestPortal().site
    for route in Site.routes {
      #expect(site.bodyLimit(route.method, route.pattern) == route.bodyLimit, "\(route.pattern)")
    }
    #expect(site.bodyLimit(.post, "/nowhere") == 256 << 10)
    #expect(site.bodyLimit(.get, "/") == 0)
  }
}
