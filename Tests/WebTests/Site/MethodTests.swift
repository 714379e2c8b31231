import HTTP
import HTTPTypes
import TestSupport
import Testing
import Web

/// What a method that an address does not have is answered.
struct MethodTests {
  private func ask(_ method: HTTPRequest.Method, _ target: String) throws -> Response {
    let host = try #require(HTTPField.Name("Host"))
    return try TestPortal().site.respond(to: Request(method: method, target: target, fields: [host: "127.0.0.1:8080"]))
  }

  @Test("405 and OPTIONS name what may be done (RFC 9110 sections 9.3.7 and 15.5.6)")
  func allow() throws {
    #expect(try ask(.put, "/sign-in").status == .methodNotAllowed)
    #expect(try ask(.put, "/sign-in").fields[.allow] == "GET, HEAD, OPTIONS, POST")
    #expect(try ask(.options, "/sign-in").status == .noContent)
    #expect(try ask(.options, "/sign-in").fields[.allow] == "GET, HEAD, OPTIONS, POST")
    #expect(try ask(.options, "*").fields[.allow] == "GET, HEAD, OPTIONS, POST")
    #expect(try ask(.options, "/nowhere").status == .notFound)
  }
}
