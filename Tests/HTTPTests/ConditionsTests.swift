import HTTP
import HTTPTypes
import Testing

@Suite("Conditional requests (RFC 9110 section 13)")
struct ConditionsTests {
  private static let modified = "Sun, 06 Nov 1994 08:49:37 GMT"

  private func answer(
    _ fields: [(String, String)], method: HTTPRequest.Method = .get, tag: String? = "\"a\"",
    status: HTTPResponse.Status = .ok
  ) throws -> Response {
    var asked = HTTPFields()
    for (name, value) in fields {
      asked.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value))
    }
    var response = Response(
      status: status,
      fields: [
        .contentType: "text/plain", .lastModified: Self.modified, .vary: "Cookie", .cacheControl: "no-cache",
        .contentSecurityPolicy: "default-src 'none'",
      ], body: .bytes(Array("0123456789".utf8)))
    response.fields[.eTag] = tag
    return response.meetingConditions(of: try Request(method: method, target: "/", fields: asked))
  }

  @Test(
    "A tag that is known is 304, one that is not is 200 (section 13.1.2)",
    arguments: [
      ("\"a\"", 304), ("W/\"a\"", 304), ("\"x\", \"a\"", 304), ("*", 304), ("\"x\"", 200), ("a", 200), ("", 200),
    ])
  func ifNoneMatch(value: String, status: Int) throws {
    #expect(try answer([("If-None-Match", value)]).status.code == status)
    #expect(try answer([("If-None-Match", value)], method: .head).status.code == status)
  }

  @Test(
    "A tag that must be known is compared strongly, else 412 (section 13.1.1)",
    arguments: [("\"a\"", 200), ("\"x\", \"a\"", 200), ("*", 200), ("W/\"a\"", 412), ("\"x\"", 412)])
  func ifMatch(value: String, status: Int) throws {
    #expect(try answer([("If-Match", value)]).status.code == status)
  }

  @Test(
    "Dates in all three forms (sections 13.1.3 and 5.6.7)",
    arguments: [
      (modified, 304), ("Sunday, 06-Nov-94 08:49:37 GMT", 304), ("Sun Nov  6 08:49:37 1994", 304),
      ("Sun, 06 Nov 1994 08:49:38 GMT", 304), ("Sun, 06 Nov 1994 08:49:36 GMT", 200), ("yesterday", 200),
      ("Sun, 06 Nov 1994 08:49:37", 200), ("Sun, 36 Nov 1994 08:49:37 GMT", 200), ("-1", 200),
    ])
  func ifModifiedSince(value: String, status: Int) throws {
    #expect(try answer([("If-Modified-Since", value)]).status.code == status)
  }

  @Test("If-Unmodified-Since (section 13.1.4)")
  func ifUnmodifiedSince() throws {
    #expect(try answer([("If-Unmodified-Since", Self.modified)]).status == .ok)
    #expect(
      try answer([("If-Unmodified-Since", "Sun, 06 Nov 1994 08:49:36 GMT")]).status == .preconditionFailed)
  }

  @Test("A tag outranks a date (section 13.2.2)")
  func precedence() throws {
    #expect(try answer([("If-None-Match", "\"x\""), ("If-Modified-Since", Self.modified)]).status == .ok)
    let early = "Sun, 06 Nov 1994 08:49:36 GMT"
    #expect(try answer([("If-Match", "\"a\""), ("If-Unmodified-Since", early)]).status == .ok)
    #expect(try answer([("If-Match", "\"x\""), ("If-None-Match", "\"a\"")]).status == .preconditionFailed)
  }

  @Test("Only a GET or HEAD that would be 200 and has a validator is judged")
  func scope() throws {
    #expect(try answer([("If-None-Match", "\"a\"")], method: .post).status == .ok)
    #expect(try answer([("If-None-Match", "\"a\"")], status: .notFound).status == .notFound)
    #expect(try answer([("If-None-Match", "*"), ("If-Match", "\"a\"")], tag: nil).status == .ok)
  }

  @Test("304 keeps what a cache needs and has no content (section 15.4.5)")
  func notModified() throws {
    let response = try answer([("If-None-Match", "\"a\"")])
    #expect(response.fields[.eTag] == "\"a\"")
    #expect(response.fields[.vary] == "Cookie")
    #expect(response.fields[.cacheControl] == "no-cache")
    #expect(response.fields[.contentSecurityPolicy] != nil)
    #expect(response.fields[.contentType] == nil)
    guard case .empty = response.body else { return #expect(Bool(false)) }
  }
}
