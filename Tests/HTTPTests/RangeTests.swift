import Foundation
import HTTP
import HTTPTypes
import Testing

@Suite("Single byte ranges (RFC 9110 section 14)")
struct RangeTests {
  private let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path

  private func fields(_ pairs: [String: String]) throws -> HTTPFields {
    var fields = HTTPFields()
    for (name, value) in pairs { fields.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value)) }
    return fields
  }

  private func ask(_ pairs: [String: String], method: HTTPRequest.Method = .get) throws -> Response {
    let whole = Response(
      fields: [.acceptRanges: "bytes", .eTag: "\"a\"", .lastModified: "Sun, 06 Nov 1994 08:49:37 GMT"],
      body: .bytes(Array("0123456789".utf8)))
    return whole.meetingConditions(of: try Request(method: method, target: "/", fields: fields(pairs)))
  }

  private func text(_ response: Response) -> String {
    guard case .bytes(let bytes) = response.body else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "The bytes that are asked for (section 14.1.2)",
    arguments: [
      ("bytes=0-3", "0123", "bytes 0-3/10"), ("bytes=9-", "9", "bytes 9-9/10"), ("bytes=-3", "789", "bytes 7-9/10"),
      ("Bytes= 5 - 5 ", "5", "bytes 5-5/10"), ("bytes=8-100", "89", "bytes 8-9/10"),
      ("bytes=-100", "0123456789", "bytes 0-9/10"),
    ])
  func part(range: String, expected: String, place: String) throws {
    let response = try ask(["Range": range])
    #expect(response.status == .partialContent)
    #expect(text(response) == expected)
    #expect(response.fields[.contentRange] == place)
    #expect(response.fields[.eTag] == "\"a\"")
  }

  @Test("Beyond the end is 416 with the length (section 15.5.17)", arguments: ["bytes=10-", "bytes=-0", "bytes=10-20"])
  func unsatisfiable(range: String) throws {
    let response = try ask(["Range": range])
    #expect(response.status == .rangeNotSatisfiable)
    #expect(response.fields[.contentRange] == "bytes */10")
  }

  @Test(
    "Several ranges, other units and what is no range are answered with everything (section 14.2)",
    arguments: [
      "bytes=0-1,3-4", "lines=0-1", "bytes", "bytes=", "bytes=-", "bytes=3-1", "bytes=a-b", "bytes=0x1-2",
      "bytes=1-2-3",
      "bytes=99999999999999999999-",
    ])
  func whole(range: String) throws {
    #expect(try ask(["Range": range]).status == .ok)
  }

  @Test("HEAD and an answer that promises no ranges are not cut")
  func scope() throws {
    #expect(try ask(["Range": "bytes=0-1"], method: .head).status == .ok)
    let request = try Request(method: .get, target: "/", fields: fields(["Range": "bytes=0-1"]))
    #expect(Response.text("abc").meetingConditions(of: request).status == .ok)
  }

  @Test(
    "If-Range: the same version or everything (section 13.1.5)",
    arguments: [
      ("\"a\"", 206), ("Sun, 06 Nov 1994 08:49:37 GMT", 206), ("\"b\"", 200), ("W/\"a\"", 200),
      ("Sun, 06 Nov 1994 08:49:38 GMT", 200), ("*", 200),
    ])
  func ifRange(value: String, status: Int) throws {
    #expect(try ask(["Range": "bytes=0-1", "If-Range": value]).status.code == status)
  }

  @Test("A part of a file leaves by the wire, its tag is known again, another content has another tag")
  func file() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("0123456789".utf8).write(to: URL(fileURLWithPath: path))
    let running = try RunningServer()
    defer { running.server.stop() }
    let client = try running.client()
    client.send("GET \(path) HTTP/1.1\r\nHost: a\r\nRange: bytes=2-4\r\n\r\n")
    let part = try client.answer()
    #expect(part.status == 206)
    #expect(part.body == "234")
    #expect(part.field("Content-Range") == "bytes 2-4/10")
    let tag = try #require(part.field("ETag"))
    client.send("GET \(path) HTTP/1.1\r\nHost: a\r\nIf-None-Match: \(tag)\r\n\r\n")
    #expect(try client.answer().status == 304)
    try Data("abcdefghij".utf8).write(to: URL(fileURLWithPath: path))
    client.send("GET \(path) HTTP/1.1\r\nHost: a\r\nIf-Range: \(tag)\r\nRange: bytes=2-4\r\n\r\n")
    #expect(try client.answer().body == "abcdefghij")
  }
}
