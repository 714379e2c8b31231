import HTTP
import Testing

@Suite("Limits of the header")
struct RequestLimitTests {
  private func get(_ fields: String, path: String = "/") -> String {
    "GET \(path) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n"
  }

  @Test("A request line over 8 KiB is 414, ended or not")
  func requestLine() {
    let long = "/" + String(repeating: "a", count: 8_192)
    #expect(reading(get("", path: long)).refusal == 414)
    #expect(reading("GET \(long)").refusal == 414)
    #expect(reading(get("", path: String(long.prefix(8_000)))).refusal == nil)
  }

  @Test("Fields over 32 KiB are 431, in one line or in many")
  func fieldBytes() {
    let field = "X-A: \(String(repeating: "a", count: 400))\r\n"
    #expect(reading(get("X-A: \(String(repeating: "a", count: 33_000))\r\n")).refusal == 431)
    #expect(reading(get(String(repeating: field, count: 90))).refusal == 431)
    #expect(reading(get(String(repeating: field, count: 70))).refusal == nil)
  }

  @Test("More than 100 fields are 431, trailers counted")
  func fieldCount() {
    let chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"
    #expect(reading(get(String(repeating: "A: b\r\n", count: 99))).refusal == nil)
    #expect(reading(get(String(repeating: "A: b\r\n", count: 100))).refusal == 431)
    #expect(reading(chunked + String(repeating: "A: b\r\n", count: 99)).refusal == 431)
  }

  @Test("A chunk extension without an end is refused")
  func chunkExtension() {
    let chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
    #expect(reading("\(chunked)1;\(String(repeating: "x", count: 300))").refusal == 400)
    let chunk = "1;\(String(repeating: "x", count: 200))\r\na\r\n"
    #expect(reading(chunked + String(repeating: chunk, count: 100) + "0\r\n\r\n").refusal == nil)
    #expect(reading(chunked + String(repeating: chunk, count: 200)).refusal == 400)
  }
}
