import Foundation
import HTTP
import HTTPTypes
import Testing

@Suite("Forms with files, whole and cut anywhere")
struct MultipartTests {
  /// One part: its head without the line ends that close it, and its content.
  private func part(_ head: String, _ content: String) -> String { "--b\r\n\(head)\r\n\r\n\(content)\r\n" }

  private func field(_ name: String, _ value: String) -> String {
    part("Content-Disposition: form-data; name=\"\(name)\"", value)
  }

  private func request(
    _ body: some Sequence<UInt8>, type: String = "multipart/form-data; boundary=b"
  ) throws -> Request {
    try Request(method: .post, target: "/", fields: [.contentType: type], body: Array(body))
  }

  /// What the parser finds; the same wherever the body is cut in two, and byte by byte.
  private func parts(_ body: String) -> Result<[MultipartParser.Part], Refusal> {
    let bytes = Array(body.utf8)
    let whole = parts([bytes[...]])
    for cut in bytes.indices where parts([bytes[..<cut], bytes[cut...]]) != whole {
      return .failure(Refusal(.internalServerError, "differs when cut at \(cut)"))
    }
    return parts(bytes.indices.map { bytes[$0...$0] }) == whole
      ? whole : .failure(Refusal(.internalServerError, "differs byte by byte"))
  }

  private func parts(_ pieces: [ArraySlice<UInt8>]) -> Result<[MultipartParser.Part], Refusal> {
    do throws(Refusal) {
      var parser = try MultipartParser(boundary: "b")
      for piece in pieces {
        try Array(piece).withUnsafeBufferPointer { bytes throws(Refusal) in
          try parser.feed(UnsafeRawBufferPointer(bytes))
        }
      }
      return .success(try parser.finish())
    } catch {
      return .failure(error)
    }
  }

  @Test("Fields and files are told apart; both keep their order (RFC 7578 section 4.2)")
  func form() throws {
    let file = part(
      "Content-Disposition: form-data; name=\"list\"; filename=\"Список 1.csv\"\r\nContent-Type: text/csv",
      "a;b\r\n\r\n")
    let request = try request((field("_csrf", "x") + file + field("q", "я\r\nz") + "--b--\r\n").utf8)
    #expect(try request.form() == ["_csrf": "x", "q": "я\r\nz"])
    let upload = try #require(try request.upload("list"))
    #expect(upload.fileName == "Список 1.csv")
    #expect(upload.contentType == "text/csv")
    #expect(upload.size == 7)
    #expect(try upload.bytes() == Array("a;b\r\n\r\n".utf8))
    #expect(try upload.prefix(3) == Array("a;b".utf8))
    #expect(try request.upload("other") == nil)
  }

  @Test("A file field in which nothing was chosen is no file")
  func nothingChosen() throws {
    let body = part("Content-Disposition: form-data; name=\"f\"; filename=\"\"", "") + "--b--"
    #expect(try request(body.utf8).upload("f") == nil)
  }

  @Test("Parts are found wherever the body is cut (RFC 2046 section 5.1.1)")
  func cuts() throws {
    let body = "preamble\r\n" + field("a", "\r\n--\r\n-b\r\r\n--c") + field("e", "") + "--b-- \r\nepilogue\r\n--b\r\n"
    let found = try parts(body).get()
    #expect(found.map(\.name) == ["a", "e"])
    #expect(found.map { $0.content.count } == [14, 0])
    // A part without content may share the line end of its head with the delimiter.
    let shared = "--b \t\r\nContent-Disposition: form-data; name=a\r\n\r\n--b--"
    #expect(try parts(shared).get().map(\.content.count) == [0])
  }

  @Test(
    "A file name loses folders, quotes written as %22, and control characters",
    arguments: [
      ("../../x.html", "x.html"), ("C:\\\\dir\\\\x.csv", "x.csv"), ("C:\\dir\\x.csv", "x.csv"), ("a%22b", "a\"b"),
      ("a\\\"b", "a\"b"), ("a%0D%0AX: y", "aX: y"), ("a%2Fb", "a%2Fb"), ("..", ".."), ("/", ""),
    ])
  func fileName(sent: String, expected: String) throws {
    let body = part("Content-Disposition: form-data; name=\"f\"; filename=\"\(sent)\"", "1") + "--b--"
    #expect(try request(body.utf8).upload("f")?.fileName == expected)
  }

  @Test(
    "What is no multipart form is refused with 400 (RFC 7578 section 4)",
    arguments: [
      "", "--b", "--b\r\n", "--c--\r\n", "--bx\r\n", "--b-x", "--b\rx",
      "--b\r\n\r\nx\r\n--b--", "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx",
      "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--",
      "--b\r\nContent-Disposition: attachment; name=a\r\n\r\nx\r\n--b--",
      "--b\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\nx\r\n--b--",
      "--b\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--b--",
      "--b\r\nContent-Disposition: form-data; name=a\r\nContent-Disposition: form-data; name=b\r\n\r\nx\r\n--b--",
      "--b\r\nContent-Disposition: form-data; name=a\r\n folded\r\n\r\nx\r\n--b--",
      "--b\r\nContent-Disposition : form-data; name=a\r\n\r\nx\r\n--b--",
      "--b\r\nContent-Disposition: form-data; name=a\nX: y\r\n\r\nx\r\n--b--",
      "--b\r\nContent-Type\r\n\r\nx\r\n--b--",
    ])
  func malformed(body: String) {
    #expect(parts(body) != .success([]))
    #expect(throws: Refusal.self) { try parts(body).get() }
    if case .failure(let refusal) = parts(body) { #expect(refusal.status.code == 400) }
  }

  @Test(
    "A boundary that is none is refused",
    arguments: [
      "", "; boundary=", "; boundary=\"a", "; boundary=a; boundary=b", "; boundary=\"a \"", "; boundary=a{",
      "; boundary=" + String(repeating: "a", count: 71),
    ])
  func boundary(parameter: String) throws {
    let request = try request("--b--".utf8, type: "multipart/form-data\(parameter)")
    #expect(throws: Refusal.self) { try request.form() }
  }

  @Test("A form without files has no uploads: 415")
  func otherType() throws {
    let request = try request("a=1".utf8, type: "application/x-www-form-urlencoded")
    #expect(throws: Refusal.self) { try request.uploads() }
  }

  @Test("Heads, fields and their number have limits")
  func limits() throws {
    let long = String(repeating: "x", count: 9_000)
    #expect(throws: Refusal.self) { try request((part("X: \(long)", "") + "--b--").utf8).form() }
    let many = String(repeating: field("a", ""), count: 1_001) + "--b--"
    #expect(throws: Refusal.self) { try request(many.utf8).form() }
    let large = field("a", String(repeating: "x", count: 300_000)) + "--b--"
    let refusal = #expect(throws: Refusal.self) { try request(large.utf8).form() }
    #expect(refusal?.status.code == 413)
    #expect(throws: Refusal.self) {
      try request(
        (part("Content-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64", "") + "--b--").utf8
      )
      .form()
    }
  }

  @Test("A large body goes to a file and comes back; more than the spool holds is 503, and room comes back too")
  func spooled() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let running = try RunningServer {
      $0.spoolDirectory = folder.path
      $0.spoolLimit = 2_200_000
    }
    defer { running.server.stop() }
    let content = String(repeating: "0123456789\r\n--x", count: 65_536)
    let body = part("Content-Disposition: form-data; name=\"f\"; filename=\"a\"", content) + "--b--"
    let head = "POST /upload HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\n"
    let client = try running.client()
    for _ in 0..<3 {
      client.send("\(head)Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
      #expect(try client.answer().body == "a \(content.utf8.count) \(content.hashValue)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    let other = try running.client()
    other.send("\(head)Content-Length: 2500000\r\n\r\n\(String(repeating: "x", count: 2_500_000))")
    let busy = try other.answer()
    #expect(busy.status == 503)
    #expect(busy.field("Retry-After") != nil)
  }
}
