import HTTP
import HTTPTypes
import Testing

@Suite("Compressing pages")
struct CompressionTests {
  private let page = Response(
    fields: [.contentType: "text/html; charset=utf-8", .eTag: "\"a\""],
    body: .bytes(Array(String(repeating: "<p>Пара</p>\n", count: 200).utf8)))

  private func negotiate(_ response: Response, _ fields: HTTPFields = [.acceptEncoding: "gzip"]) throws -> Response {
    response.negotiated(for: try Request(method: .get, target: "/", fields: fields))
  }

  private func isPacked(_ response: Response) -> Bool {
    guard case .bytes(let bytes) = response.body else { return false }
    return response.fields[.contentEncoding] == "gzip" && bytes.starts(with: [0x1F, 0x8B]) && bytes.count < 300
  }

  @Test("Who asks gets gzip under a weak tag; everybody is told that it varies")
  func gzip() throws {
    let packed = try negotiate(page)
    #expect(isPacked(packed))
    #expect(packed.fields[.vary] == "Accept-Encoding")
    #expect(packed.fields[.eTag] == "W/\"a\"")
    let plain = try negotiate(page, [:])
    #expect(!isPacked(plain))
    #expect(plain.fields[.vary] == "Accept-Encoding")
    #expect(plain.fields[.eTag] == "\"a\"")
  }

  @Test(
    "Accept-Encoding (RFC 9110 section 12.5.3)",
    arguments: [
      ("gzip", true), ("br, GZIP;q=0.8", true), ("x-gzip", true), ("*", true), ("br, *;q=0.1", true),
      ("gzip;q=0", false),
      ("gzip; q=0.000, *", false), ("*;q=0", false), ("identity", false), ("", false), ("gzipped", false),
    ])
  func negotiation(accepted: String, isPacked expected: Bool) throws {
    #expect(isPacked(try negotiate(page, [.acceptEncoding: accepted])) == expected)
  }

  @Test("A known page is 304 with Vary, compressed or not")
  func notModified() throws {
    let response = try negotiate(page, [.acceptEncoding: "gzip", .ifNoneMatch: "W/\"a\""])
    #expect(response.status == .notModified)
    #expect(response.fields[.vary] == "Accept-Encoding")
  }

  @Test("Small, binary, encoded and protected answers stay as they are")
  func exceptions() throws {
    #expect(!isPacked(try negotiate(.text("short"))))
    for (name, value) in [
      (HTTPField.Name.contentType, "image/png"), (.contentEncoding, "br"), (.cacheControl, "no-store, no-transform"),
    ] {
      var other = page
      other.fields[name] = value
      #expect(!isPacked(try negotiate(other)))
    }
  }

  @Test("What another site makes a browser ask is not compressed (BREACH)", arguments: ["cross-site", "same-site"])
  func elsewhere(site: String) throws {
    var fields: HTTPFields = [.acceptEncoding: "gzip"]
    fields[try #require(HTTPField.Name("Sec-Fetch-Site"))] = site
    #expect(!isPacked(try negotiate(page, fields)))
    fields[try #require(HTTPField.Name("Sec-Fetch-Site"))] = "same-origin"
    #expect(isPacked(try negotiate(page, fields)))
  }
}
