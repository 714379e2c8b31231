import HTTP
import Testing

@Suite("Refusing what is not valid HTTP, whole and byte by byte")
struct RequestRefusalTests {
  @Test(
    "A malformed request line (RFC 9112 section 3)",
    arguments: [
      ("GET / HTTP/1.1\nHost: a\r\n\r\n", 400),
      ("GET /\r\nHost: a\r\n\r\n", 400),
      ("GET  / HTTP/1.1\r\n", 400),
      ("GET / HTTP/1.1 \r\n", 400),
      (" GET / HTTP/1.1\r\n", 400),
      ("GET\t/\tHTTP/1.1\r\n", 400),
      ("GET / x HTTP/1.1\r\n", 400),
      ("GE(T / HTTP/1.1\r\n", 400),
      ("GET / HTTP/1.1\r\r\n", 400),
      ("GET /\rx HTTP/1.1\r\n", 400),
      ("GET / http/1.1\r\n", 400),
      ("GET / HTTP/1,1\r\n", 400),
      ("GET / HTTP/11\r\n", 400),
      ("\u{16}\u{3}\u{1}", 400),
      ("GET / HTTP/2.0\r\n", 505),
      ("GET / HTTP/0.9\r\n", 505),
      ("GET / HTTP/1.2\r\n", 505),
      ("PRI * HTTP/2.0\r\n", 505),
      ("BREW / HTTP/1.1\r\n", 501),
      ("get / HTTP/1.1\r\n", 501),
      ("TRACE / HTTP/1.1\r\n", 501),
      ("CONNECT a:443 HTTP/1.1\r\n", 501),
    ])
  func requestLine(text: String, status: Int) {
    #expect(reading(text).refusal == status)
  }

  @Test(
    "A target that is no address or leaves the root (RFC 9112 section 3.2, RFC 3986)",
    arguments: [
      "a:443", "pairs", "ftp://a/", "http://", "http:///x", "http://u@a/", "http://a:b/", "/#x", "/%", "/%4",
      "/%zz", "/%00", "/%ff", "/..", "/a/../../b", "/%2e%2e/b", "/..%2fb", "/\u{e9}", "/?a=%", "/?a=%ff",
      "/?%00",
    ])
  func target(target: String) {
    #expect(reading("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n").refusal == 400)
  }

  @Test(
    "Malformed fields (section 5)",
    arguments: [
      "X: a\n", "X: a\rb\r\n", "X: a\r\n b\r\n", " X: a\r\n", "X : a\r\n", "X\t: a\r\n", ": a\r\n", "X\r\n",
      "X{}: a\r\n", "X: a\u{0}\r\n", "X: a\u{7f}\r\n", "X: a\u{1b}b\r\n", "\u{e9}: a\r\n", "X\u{0}: a\r\n",
    ])
  func field(field: String) {
    #expect(reading("GET / HTTP/1.1\r\nHost: a\r\n\(field)\r\n").refusal == 400)
  }

  @Test(
    "Host missing, several, invalid (section 3.2)",
    arguments: [
      "", "Host: a\r\nHost: a\r\n", "Host: a\r\nHost: b\r\n", "Host: a, a\r\nX: b\r\n Host: b\r\n", "Host: a%zz\\\r\n",
      "Host: a b\r\n", "Host: a/b\r\n", "Host: a,b:c\r\n", "Host: u@a\r\n",
      "Host: a:\u{e9}\r\n", "Host: [::1\r\n", "Host: [::1]x\r\n", "Host: a:123456\r\n",
    ])
  func host(fields: String) {
    #expect(reading("GET / HTTP/1.1\r\n\(fields)\r\n").refusal == 400)
  }

  @Test("Hosts that are valid", arguments: ["a", "a:80", "[::1]:80", "192.0.2.1", "a_b.example", ""])
  func validHost(host: String) {
    #expect(reading("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n").refusal == nil)
  }

  @Test(
    "Ambiguous framing (section 6.3)",
    arguments: [
      ("Content-Length: 1\r\nTransfer-Encoding: chunked\r\n", 400),
      ("Transfer-Encoding: chunked\r\nContent-Length: 1\r\n", 400),
      ("Content-Length: 1\r\nContent-Length: 1\r\n", 400),
      ("Content-Length: 1\r\nContent-Length: 2\r\n", 400),
      ("Content-Length: 1, 1\r\n", 400),
      ("Content-Length: +1\r\n", 400),
      ("Content-Length: -1\r\n", 400),
      ("Content-Length: 0x1\r\n", 400),
      ("Content-Length: 1 1\r\n", 400),
      ("Content-Length: \r\n", 400),
      ("Content-Length: \u{661}\r\n", 400),
      ("Transfer-Encoding: \r\n", 400),
      ("Transfer-Encoding: chunked, chunked\r\n", 400),
      ("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", 400),
      ("Transfer-Encoding: chunked, gzip\r\n", 400),
      ("Transfer-Encoding: chunked;q=1\r\n", 400),
      ("Transfer-Encoding: ,chunked\r\n", 400),
      ("Transfer-Encoding: chunked\u{b}\r\n", 400),
      ("Transfer-Encoding: gzip, chunked\r\n", 501),
      ("Transfer-Encoding: identity\r\n", 501),
      ("Transfer-Encoding: xchunked\r\n", 501),
      ("Expect: 200-ok\r\n", 417),
      ("Expect: 100-continue, x\r\n", 417),
      ("Content-Length: 1\r\nContent-length : 2\r\n", 400),
      ("Transfer-Encoding:\r\n chunked\r\n", 400),
      ("Transfer_Encoding: chunked\r\nTransfer-Encoding: cow\r\n", 501),
      ("Content-Length: 4294967297\r\n", 413),
    ])
  func framing(fields: String, status: Int) {
    #expect(reading("POST / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n").refusal == status)
  }

  @Test("Transfer-Encoding in HTTP/1.0 (section 6.1)")
  func oldChunked() {
    #expect(reading("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n").refusal == 400)
  }

  @Test(
    "Malformed chunks (section 7.1)",
    arguments: [
      "\r\n", "x\r\n", "+1\r\n", "0x1\r\n", "-1\r\n", " 1\r\n", "1 \r\n", "1\nx\r\n", ";a\r\n",
      "1\r\nxy\r\n", "1\r\nx\n", "1\r\nx\rx", "1000000000000000\r\n", "1;a\u{0}\r\n", "1;a\nx\r\n",
      "0\r\nbad trailer\r\n", "0\r\n\n",
    ])
  func chunk(body: String) {
    #expect(
      reading("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n\(body)").refusal == 400)
  }
}
