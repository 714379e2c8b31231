import HTTPTypes

/// Style sheets, scripts and icons from memory. The address of a file contains a hash of its content, so
/// a browser may keep it for ever and sees a new version at once.
package struct StaticFiles: Sendable {
  /// From every name to its address: "css/10-tokens.css" to "/assets/css/10-tokens.1f2e3d4c.css".
  package let addresses: [String: String]
  private let prefix: String
  private let files: [String: File]

  /// The answers of one file, made ahead. Each coding has a tag of its own: a part of the one is no part of
  /// the other (RFC 9110 section 8.8.3.3).
  private struct File {
    let plain: Response
    let gzipped: Response?
  }

  /// Reads every file once. In a style sheet `url(name)` and in a script `"./name.js"` become addresses;
  /// a name that is no file throws, so that a misspelling is found at start.
  package init(directory: String, prefix: String = "/assets/") throws {
    let folder = try AssetFolder(directory: directory, prefix: prefix)
    self.prefix = prefix
    addresses = folder.addresses
    var files: [String: File] = [:]
    for (name, content) in folder.contents {
      guard let address = folder.addresses[name] else { continue }
      files[address] = try Self.file(name, content)
    }
    self.files = files
  }

  package func address(of name: String) -> String? { addresses[name] }

  /// nil when the path is not under the prefix.
  package func response(to request: Request) -> Response? {
    guard request.path.hasPrefix(prefix) else { return nil }
    guard let file = files[request.path] else { return .text("Not Found", status: .notFound) }
    guard request.method == .get || request.method == .head else {
      let isQuestion = request.method == .options
      var answer = isQuestion ? Response(status: .noContent) : .text("Method Not Allowed", status: .methodNotAllowed)
      answer.fields[.allow] = "GET, HEAD, OPTIONS"
      return answer
    }
    guard let gzipped = file.gzipped, request.acceptsGzip else { return file.plain }
    return gzipped
  }

  private static func file(_ name: String, _ content: [UInt8]) throws -> File {
    let type = ContentType.of(name)
    let isCompressible = ContentType.isCompressible(type)
    let tag = "\(AssetFolder.checksum(content))-\(content.count)"
    var fields: HTTPFields = [
      .contentType: type, .eTag: "\"\(tag)\"", .cacheControl: "public, max-age=31536000, immutable",
      .acceptRanges: "bytes", .xContentTypeOptions: "nosniff",
    ]
    if let policy = HTTPField.Name("Cross-Origin-Resource-Policy") { fields[policy] = "same-origin" }
    if isCompressible { fields[.vary] = "Accept-Encoding" }
    let plain = Response(fields: fields, body: .bytes(content))
    let packed = isCompressible ? try Gzip.packed(content, .fully) : content
    guard packed.count < content.count else { return File(plain: plain, gzipped: nil) }
    fields[.eTag] = "\"\(tag)-gzip\""
    fields[.contentEncoding] = "gzip"
    return File(plain: plain, gzipped: Response(fields: fields, body: .bytes(packed)))
  }
}
