import HTTP
import HTTPTypes
import Testing

@Suite("Requests")
struct RequestTests {
  @Test(
    "A path is decoded once and its dot segments are resolved (RFC 3986 section 5.2.4)",
    arguments: [
      ("/", "/"), ("/a/b", "/a/b"), ("/a/./b", "/a/b"), ("/a/../b", "/b"), ("/a/..", "/"),
      ("/a/b/.", "/a/b/"),
      ("/%D0%B0", "/а"), ("/%252e", "/%2e"), ("/a%2Fb", "/a/b"), ("/a/%2e%2E/b", "/b"), ("/a+b", "/a+b"),
      ("/a.b", "/a.b"), ("/...", "/..."), ("/a//b", "/a//b"), ("/?x", "/"),
    ])
  func path(target: String, expected: String) throws {
    #expect(try Request(method: .get, target: target).path == expected)
  }

  @Test("The query is read as form fields, the target stays as received")
  func query() throws {
    let request = try Request(method: .get, target: "/a?q=%D0%B0+%D0%B1&page=2&page=3&flag")
    #expect(request.query["q"] == "а б")
    #expect(request.query.all("page") == ["2", "3"])
    #expect(request.query["flag"] == "")
    #expect(request.query["none"] == nil)
    #expect(request.target == "/a?q=%D0%B0+%D0%B1&page=2&page=3&flag")
  }

  @Test(
    "An IPv6 subscriber is counted by the network part, an IPv4 address as it is, whichever way it came",
    arguments: [
      ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"), ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"),
      ("local", "local"),
    ])
  func subscriber(peer: String, expected: String) throws {
    #expect(try Request(method: .get, target: "/", peer: peer).subscriber == expected)
  }

  @Test("A cookie is found by its whole name among several fields")
  func cookie() throws {
    var fields = HTTPFields()
    fields.append(HTTPField(name: .cookie, value: "session-old=1; session=2=3;x=4"))
    fields.append(HTTPField(name: .cookie, value: "other=5"))
    let request = try Request(method: .get, target: "/", fields: fields)
    #expect(request.cookie("session") == "2=3")
    #expect(request.cookie("x") == "4")
    #expect(request.cookie("other") == "5")
    #expect(request.cookie("old") == nil)
  }

  @Test("The host is that of the absolute target, else of the Host field")
  func host() throws {
    let name = try #require(HTTPField.Name("Host"))
    #expect(try Request(method: .get, target: "/", fields: [name: "a"]).host == "a")
    #expect(try Request(method: .get, target: "http://b/", fields: [name: "a"]).host == "b")
    #expect(try Request(method: .get, target: "/").host == nil)
  }

  @Test("A posted form is read by its type")
  func form() throws {
    let fields: HTTPFields = [.contentType: "Application/X-WWW-Form-Urlencoded; charset=UTF-8"]
    let request = try Request(method: .post, target: "/", fields: fields, body: Array("a=1&b=%D1%8F".utf8))
    #expect(try request.form() == ["a": "1", "b": "я"])
  }

  @Test(
    "A form that cannot be read is refused",
    arguments: [
      ("text/plain", "a=1", 415), ("", "a=1", 415), ("application/x-www-form-urlencoded", "a=%ff", 400),
      ("application/x-www-form-urlencoded", "a=%00", 400),
      ("application/x-www-form-urlencoded", "a=\u{0}", 400),
      ("application/x-www-form-urlencoded", String(repeating: "a&", count: 1_001), 400),
    ])
  func badForm(type: String, body: String, status: Int) throws {
    let fields: HTTPFields = [.contentType: type]
    let request = try Request(method: .post, target: "/", fields: fields, body: Array(body.utf8))
    let refusal = #expect(throws: Refusal.self) { try request.form() }
    #expect(refusal?.status.code == status)
  }

  @Test("Bytes of a form that are not UTF-8 are refused")
  func notUTF8() throws {
    let fields: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    let request = try Request(method: .post, target: "/", fields: fields, body: [0x61, 0x3D, 0xFF])
    #expect(throws: Refusal.self) { try request.form() }
  }

  @Test("A redirect cannot begin a new field")
  func seeOther() {
    let response = Response.seeOther("/a\r\nSet-Cookie: x=1 я")
    #expect(response.status == .seeOther)
    #expect(response.fields[.location] == "/a%0D%0ASet-Cookie:%20x=1%20%D1%8F")
  }
}
