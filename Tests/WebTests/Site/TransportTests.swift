import HTTP
import HTTPTypes
import TestSupport
import Testing
import Web

/// A portal whose address is https, behind a proxy.
struct TransportTests {
  private func answer(_ method: HTTPRequest.Method, scheme: String?) throws -> Response {
    let site = Site(portal: try TestPortal(origin: "https://centre.example").portal)
    let host = try #require(HTTPField.Name("Host"))
    return site.respond(
      to: try Request(method: method, target: "/indicators?on=2026", fields: [host: "centre.example"], scheme: scheme))
  }

  @Test("what a proxy took in the clear is asked again over TLS")
  func clear() throws {
    let answer = try answer(.get, scheme: "http")
    #expect(answer.status == .permanentRedirect)
    #expect(answer.fields[.location] == "https://centre.example/indicators?on=2026")
    #expect(try self.answer(.post, scheme: "http").status == .forbidden)
  }

  @Test("over TLS, or where nobody says, the page itself comes", arguments: ["https", nil])
  func encrypted(scheme: String?) throws {
    #expect(try answer(.get, scheme: scheme).status == .ok)
  }
}
