import HTTPTypes

/// Style sheets, scripts and icons from memory. The address of a file contains a hash of its content, so
/// a browser may keep it for ever and sees a new version at once.
package struct StaticFiles: Sendable {
  /// From every name to its address: "css/10-tokens.css" to "/assets/css/10-tokens.1f2e3d4c.css".
  package let addresses: [String: String]
  private let prefix: String
  private let files: [String: File]

  /// The answers of one file, made ahead.
  private struct File {
    let tag: String
    let plain: Response
    let gzipped: Response?
    let notModified: Response
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
      var refusal = Response.text("Method Not Allowed", status: .methodNotAllowed)
      refusal.fields[.allow] = "GET, HEAD"
      return refusal
    }
    if let known = request.fields[.ifNoneMatch], Self.names(known, file.tag) { return file.notModified }
    guard let gzipped = file.gzipped, let accepted = request.fields[.acceptEncoding],
      Self.acceptsGzip(accepted)
    else { return file.plain }
    return gzipped
  }

  private static func file(_ name: String, _ content: [UInt8]) throws -> File {
    let type = ContentType.of(name)
    // One tag for both codings, hence weak (RFC 9110 section 8.8.3.3).
    let tag = "\"\(AssetFolder.checksum(content))-\(content.count)\""
    let isCompressible = ContentType.isCompressible(type)
    var shared: HTTPFields = [
      .eTag: "W/\(tag)", .cacheControl: "public, max-age=31536000, immutable",
      .xContentTypeOptions: "nosniff",
    ]
    if let policy = HTTPField.Name("Cross-Origin-Resource-Policy") { shared[policy] = "same-origin" }
    if isCompressible { shared[.vary] = "Accept-Encoding" }
    var full = shared
    full[.contentType] = type
    let packed = isCompressible ? try Gzip.smallest(content) : content
    var gzipped: Response?
    if packed.count < content.count {
      var fields = full
      fields[.contentEncoding] = "gzip"
      gzipped = Response(fields: fields, body: .bytes(packed))
    }
    return File(
      tag: tag, plain: Response(fields: full, body: .bytes(content)), gzipped: gzipped,
      notModified: Response(status: .notModified, fields: shared))
  }

  /// The weak comparison of RFC 9110 section 13.1.2.
  private static func names(_ list: String, _ tag: String) -> Bool {
    list.split(separator: ",").contains { item in
      let item = item.trimmingSpaces
      return item == "*" || item == tag || item.hasPrefix("W/") && item.dropFirst(2) == tag
    }
  }

  /// RFC 9110 section 12.5.3; a weight of zero means "not this one".
  private static func acceptsGzip(_ list: String) -> Bool {
    for item in list.split(separator: ",") {
      let parts = item.split(separator: ";").map(\.trimmingSpaces)
      guard let coding = parts.first?.lowercased(), coding == "gzip" || coding == "x-gzip" else { continue }
      return !parts.dropFirst().contains { $0.lowercased().hasPrefix("q=") && Double($0.dropFirst(2)) == 0 }
    }
    return false
  }
}
