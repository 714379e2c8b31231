import Foundation
import HTTP
import Testing

@Suite("A running server")
struct ServerTests {
  @Test("Requests follow each other on one connection; date and length are the server's")
  func keepAlive() throws {
    let running = try RunningServer()
    defer { running.server.stop() }
    let client = try running.client()
    for path in ["/now", "/peer", "/now"] {
      client.get(path)
      let answer = try client.answer()
      #expect(answer.status == 200)
      #expect(answer.body == (path == "/now" ? "now" : "127.0.0.1"))
      #expect(answer.field("Connection") == nil)
      #expect(answer.field("Server") == nil)
      let date = #/(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z][a-z] \d{4} \d\d:\d\d:\d\d GMT/#
      #expect(try #require(answer.field("Date")).wholeMatch(of: date) != nil)
    }
  }

  @Test("Pipelined requests are answered in order, slow before fast (RFC 9112 section 9.3.2)")
  func pipelining() throws {
    let running = try RunningServer()
    defer { running.server.stop() }
    let client = try running.client()
    client.send(
      "GET /slow HTTP/1.1\r\nHost: a\r\n\r\nPOST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc"
        + "GET /now HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(try (0..<3).map { _ in try client.answer().body } == ["slow", "abc", "now"])
  }

  @Test("Hundreds of pipelined requests are all answered")
  func longPipeline() throws {
    let running = try RunningServer()
    defer { running.server.stop() }
    let client = try running.client()
    client.send(String(repeating: "GET /now HTTP/1.1\r\nHost: a\r\n\r\n", count: 500))
    for _ in 0..<500 { #expect(try client.answer().body == "now") }
  }

  @Test("A head that comes in pieces and a chunked body are read")
  func pieces() throws {
    let running = try RunningServer()
    defer { running.server.stop() }
    let client = try running.client()
    let head = ["POST /ec", "ho HTTP/1.1\r\nHost: a\r\nTransfer-Enc", "oding: chunked\r\n\r\n"]
    for piece in head + ["3\r\nab", "c\r\n0\r\n\r\n"] {
      client.send(piece)
      usleep(5_000)
    }
    #expect(try client.answer().body == "abc")
  }

  @Test("A body of a megabyte comes back whole")
  func largeBody() throws {
    let running = try RunningServer()
    defer { running.server.stop() }
    let client = try running.client()
    let body = String(repeating: "0123456789abcdef", count: 65_536)
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
    #expect(try client.answer().body == body)
  }

  @Test("HEAD has the length of the body and no body; 204 and 304 have neither (RFC 9110 section 6.4.1)")
  func withoutBody() throws {
    let running = try RunningServer()
    defer { running.server.stop() }
    let client = try running.client()
    client.send("HEAD /now HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(try client.answer(hasBody: false).field("Content-Length") == "3")
    for (path, status) in [("/empty", 204), ("/same", 304)] {
      client.get(path)
      let answer = try client.answer()
      #expect(answer.status == status)
      #expect(answer.field("Content-Length") == nil)
    }
    client.get("/now")
    #expect(try client.answer().body == "now")
  }

  @Test("A handler cannot contradict the framing")
  func framing() throws {
    let running = try RunningServer()
    defer { running.server.stop() }
    let client = try running.client()
    client.get("/false")
    let answer = try client.answer()
    #expect(answer.field("Content-Length") == "1")
    #expect(answer.field("Connection") == nil)
    #expect(answer.field("Date") != "y")
  }

  @Test("A file leaves whole, a missing one is an answer of the handler")
  func file() throws {
    let running = try RunningServer()
    defer { running.server.stop() }
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    let content = String(repeating: "file ", count: 500_000)
    try content.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let client = try running.client()
    client.get(path)
    #expect(try client.answer().body == content)
    client.get("/nowhere")
    #expect(try client.answer().status == 404)
  }

  @Test("HTTP/1.0 closes after the answer, unless it asks to stay")
  func oldVersion() throws {
    let running = try RunningServer()
    defer { running.server.stop() }
    let staying = try running.client()
    staying.send("GET /now HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
    #expect(try staying.answer().field("Connection") == "keep-alive")
    staying.send("GET /now HTTP/1.0\r\n\r\n")
    #expect(try staying.answer().field("Connection") == "close")
    #expect(staying.isAtEnd())
  }

  @Test("100 Continue comes before the body is sent (RFC 9110 section 10.1.1)")
  func expectation() throws {
    let running = try RunningServer()
    defer { running.server.stop() }
    let client = try running.client()
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")
    #expect(try client.answer().status == 100)
    client.send("ok")
    #expect(try client.answer().body == "ok")
  }
}
