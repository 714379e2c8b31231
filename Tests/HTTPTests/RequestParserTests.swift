import HTTP
import Testing

@Suite("Reading requests, whole and byte by byte")
struct RequestParserTests {
  @Test("A request line and fields make a request (RFC 9112 section 2.1)")
  func plain() {
    let result = reading("GET /pairs?form=1 HTTP/1.1\r\nHost: centre.example\r\nAccept: */*\r\n\r\n")
    #expect(result.requests == ["GET /pairs [host=centre.example|accept=*/*] [] keepAlive"])
    #expect(result.refusal == nil)
  }

  @Test("White space around a value is no part of it, an empty value is a value (section 5.1)")
  func optionalSpace() {
    let result = reading("GET / HTTP/1.1\r\nHost:\t a \t\r\nX-Empty:\r\nX-Blank: \t \r\n\r\n")
    #expect(result.requests == ["GET / [host=a|x-empty=|x-blank=] [] keepAlive"])
  }

  @Test("Content-Length counts the body and the next request begins behind it (section 6.2)")
  func countedBody() {
    let result = reading(
      "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhelloGET /b HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(
      result.requests == [
        "POST /a [host=a|content-length=5] [hello] keepAlive", "GET /b [host=a] [] keepAlive",
      ])
  }

  @Test("Chunks are joined; extensions and trailers are dropped (section 7.1)")
  func chunkedBody() {
    let result = reading(
      "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n"
        + "3;name=\"v\"\r\nabc\r\n00A\r\n0123456789\r\n0\r\nX-Trailer: 1\r\nHost: b\r\n\r\n"
        + "GET /b HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(
      result.requests == [
        "POST /a [host=a|transfer-encoding=Chunked] [abc0123456789] keepAlive",
        "GET /b [host=a] [] keepAlive",
      ])
  }

  @Test("One empty line before the request line is skipped (section 2.2)")
  func leadingEmptyLine() {
    #expect(reading("\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n").requests == ["GET / [host=a] [] keepAlive"])
    #expect(reading("\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n").refusal == 400)
  }

  @Test("The absolute form overrules Host (section 3.2.2)")
  func absoluteForm() {
    let result = reading("GET http://b.example:80/x?y=1 HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(result.requests == ["GET /x [host=b.example:80] [] keepAlive"])
    let bare = reading("GET HTTP://b.example HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(bare.requests == ["GET / [host=b.example] [] keepAlive"])
  }

  @Test("The asterisk belongs to OPTIONS (section 3.2.4)")
  func asterisk() {
    #expect(reading("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n").requests == ["OPTIONS * [host=a] [] keepAlive"])
    #expect(reading("GET * HTTP/1.1\r\nHost: a\r\n\r\n").refusal == 400)
  }

  @Test(
    "HTTP/1.1 stays open unless told, HTTP/1.0 closes unless told (section 9.3)",
    arguments: [
      ("1.1", "", "keepAlive"), ("1.1", "Connection: close\r\n", "close"),
      ("1.1", "Connection: x, CLOSE\r\n", "close"), ("1.1", "Connection: closed\r\n", "keepAlive"),
      ("1.1", "Connection: x\r\nConnection: close\r\n", "close"), ("1.1", "Connection: keep-alive\r\n", "keepAlive"),
      ("1.0", "", "close"),
      ("1.0", "Connection: Keep-Alive\r\n", "keepAliveAnnounced"),
      ("1.0", "Connection: keep-alive, close\r\n", "close"),
    ])
  func persistence(version: String, field: String, expected: String) throws {
    let result = reading("GET / HTTP/\(version)\r\nHost: a\r\n\(field)\r\n")
    #expect(try #require(result.requests.first).hasSuffix("[] \(expected)"))
  }

  @Test("HTTP/1.0 may come without Host (section 3.2)")
  func oldWithoutHost() {
    #expect(reading("GET / HTTP/1.0\r\n\r\n").requests == ["GET / [] [] close"])
  }

  @Test("Expect: 100-continue is told before the body, and only when there is one (RFC 9110 section 10.1.1)")
  func expectation() {
    let head = "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\n"
    #expect(reading("\(head)Content-Length: 1\r\n\r\n").requests == ["100?"])
    #expect(reading("\(head)Content-Length: 1\r\n\r\nx").requests.count == 2)
    #expect(reading("\(head)Content-Length: 0\r\n\r\n").requests.count == 1)
    #expect(reading("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n").requests.isEmpty)
  }

  @Test("A body at its limit passes, one byte more is refused before it is read")
  func bodyLimit() {
    let head = "POST /small HTTP/1.1\r\nHost: a\r\n"
    #expect(reading("\(head)Content-Length: 4\r\n\r\nabcd").refusal == nil)
    #expect(reading("\(head)Content-Length: 5\r\n\r\n").refusal == 413)
    #expect(reading("\(head)Content-Length: 99999999999999999999\r\n\r\n").refusal == 413)
    let chunked = "\(head)Transfer-Encoding: chunked\r\n\r\n"
    #expect(reading("\(chunked)2\r\nab\r\n2\r\ncd\r\n0\r\n\r\n").refusal == nil)
    #expect(reading("\(chunked)2\r\nab\r\n3\r\n").refusal == 413)
  }

  @Test("What came before a refusal was read all the same")
  func refusalAfterRequest() {
    let result = reading("GET / HTTP/1.1\r\nHost: a\r\n\r\nGET nonsense HTTP/1.1\r\n")
    #expect(result.requests.count == 1)
    #expect(result.refusal == 400)
  }
}
