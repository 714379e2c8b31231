import HTTP
import Testing

@Suite("Cutting the input in two")
struct SplitTests {
  static let inputs = [
    "GET /pairs?form=1 HTTP/1.1\r\nHost: a\r\nAccept:\t*/* \r\n\r\nHEAD / HTTP/1.0\r\n\r\n",
    "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhelloGET /b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3;x=\"y\"\r\nabc\r\n00a\r\n0123456789\r\n0\r\nX: 1\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\nx\r\nOPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
    "POST /small HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n",
    "GET / HTTP/1.1\nHost: a\n\n",
  ]

  @Test("At every point a request may be cut, and its reading is the same", arguments: inputs)
  func everyPoint(input: String) {
    let bytes = Array(input.utf8)
    let whole = Reading(bytes, .whole)
    for point in 1..<bytes.count {
      #expect(Reading(bytes, .cut(at: point)) == whole, "cut at \(point)")
    }
  }
}
