import Foundation
import HTTP
import HTTPTypes
import Testing

@Suite("Static files")
final class StaticFilesTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func files(_ contents: [String: String]) throws -> StaticFiles {
    for (name, text) in contents {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try StaticFiles(directory: folder.path)
  }

  private func get(_ files: StaticFiles, _ path: String, _ fields: HTTPFields = [:]) throws -> Response {
    let request = try Request(method: .get, target: path, fields: fields)
    return try #require(files.response(to: request)).meetingConditions(of: request)
  }

  private func text(_ response: Response) -> String {
    guard case .bytes(let bytes) = response.body else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("An address carries the hash of the content and may be kept for ever")
  func address() throws {
    let files = try files(["css/app.css": "a{}"])
    let address = try #require(files.address(of: "css/app.css"))
    #expect(address.wholeMatch(of: #//assets/css/app\.[0-9a-f]{8}\.css/#) != nil)
    let response = try get(files, address)
    #expect(text(response) == "a{}")
    #expect(response.fields[.contentType] == "text/css; charset=utf-8")
    #expect(response.fields[.cacheControl] == "public, max-age=31536000, immutable")
    #expect(response.fields[.xContentTypeOptions] == "nosniff")
  }

  @Test("Another content has another address")
  func change() throws {
    let before = try files(["a.js": "1"]).address(of: "a.js")
    #expect(try files(["a.js": "2"]).address(of: "a.js") != before)
  }

  @Test("What a style sheet or a script names becomes an address, and changes its own with it")
  func references() throws {
    let css = "a{b:url(x.svg);c:url('../y.svg');d:url(\"data:,x\");e:url(#f)}"
    let files = try files([
      "css/a.css": css, "css/x.svg": "<x/>", "y.svg": "<y/>", "a.js": "import './b.js'", "b.js": "0",
    ])
    let style = try #require(files.address(of: "css/a.css"))
    let x = try #require(files.address(of: "css/x.svg"))
    let y = try #require(files.address(of: "y.svg"))
    #expect(text(try get(files, style)) == "a{b:url(\(x));c:url(\(y));d:url(\"data:,x\");e:url(#f)}")
    let script = try #require(files.address(of: "a.js"))
    #expect(text(try get(files, script)) == "import '\(try #require(files.address(of: "b.js")))'")
    #expect(try self.files(["y.svg": "<z/>"]).address(of: "css/a.css") != style)
  }

  @Test("A name that is no file, or a circle of names, refuses to start")
  func badReferences() throws {
    #expect(throws: (any Error).self) { try files(["a.css": "a{b:url(none.svg)}"]) }
    #expect(throws: (any Error).self) { try files(["a.css": "", "b.js": "import './b.js'"]) }
  }

  @Test("Text is compressed for those who ask, and says that it varies")
  func compression() throws {
    let files = try files(["a.css": String(repeating: "a { color: red }\n", count: 100), "a.png": "png"])
    let address = try #require(files.address(of: "a.css"))
    let gzipped = try get(files, address, [.acceptEncoding: "br, gzip;q=0.8"])
    guard case .bytes(let bytes) = gzipped.body else { return #expect(Bool(false)) }
    #expect(bytes.starts(with: [0x1F, 0x8B]))
    #expect(bytes.count < 200)
    #expect(gzipped.fields[.contentEncoding] == "gzip")
    #expect(gzipped.fields[.vary] == "Accept-Encoding")
    for refused in ["gzip;q=0", "identity", "gzip; q=0.0"] {
      #expect(try get(files, address, [.acceptEncoding: refused]).fields[.contentEncoding] == nil)
    }
    let picture = try get(files, try #require(files.address(of: "a.png")), [.acceptEncoding: "gzip"])
    #expect(picture.fields[.contentEncoding] == nil)
    #expect(picture.fields[.vary] == nil)
  }

  @Test("A known tag is answered with 304 (RFC 9110 section 13.1.2)")
  func notModified() throws {
    let files = try files(["a.css": "a{}"])
    let address = try #require(files.address(of: "a.css"))
    let tag = try #require(try get(files, address).fields[.eTag])
    #expect(try get(files, address, [.ifNoneMatch: tag]).status == .notModified)
    #expect(try get(files, address, [.ifNoneMatch: "\"x\""]).status == .ok)
  }

  @Test("Each coding has a tag of its own (RFC 9110 section 8.8.3.3)")
  func tags() throws {
    let files = try files(["a.css": String(repeating: "a { color: red }\n", count: 100)])
    let address = try #require(files.address(of: "a.css"))
    let plain = try #require(try get(files, address).fields[.eTag])
    let packed = try #require(try get(files, address, [.acceptEncoding: "gzip"]).fields[.eTag])
    #expect(plain != packed)
    #expect(try get(files, address, [.acceptEncoding: "gzip", .ifNoneMatch: packed]).status == .notModified)
    #expect(try get(files, address, [.acceptEncoding: "gzip", .ifNoneMatch: plain]).status == .ok)
  }

  @Test("Under the prefix only known addresses answer, and only to GET and HEAD")
  func strangers() throws {
    let files = try files(["a.css": "a{}", ".secret": "x"])
    let address = try #require(files.address(of: "a.css"))
    #expect(files.addresses.count == 1)
    #expect(try get(files, "/assets/a.css").status == .notFound)
    #expect(try get(files, "/assets/").status == .notFound)
    #expect(try files.response(to: Request(method: .get, target: "/pairs")) == nil)
    let post = try #require(try files.response(to: Request(method: .post, target: address)))
    #expect(post.status == .methodNotAllowed)
    #expect(post.fields[.allow] == "GET, HEAD, OPTIONS")
    let question = try #require(try files.response(to: Request(method: .options, target: address)))
    #expect(question.status == .noContent)
    #expect(question.fields[.allow] == "GET, HEAD, OPTIONS")
  }
}
