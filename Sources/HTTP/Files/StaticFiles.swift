import HTTPTypes

/// Style sheets, scripts and icons from memory. The address of a file contains a hash of its content, so
/// a browser may keep it for ever and sees a new version at once.
package struct StaticFiles: Sendable {
  /// From every name to its address: "css/10-tokens.css" to "/assets/css/10-tokens.1f2e3d4c.css".
  package let addresses: [String: String]
  private let prefix: String
  private let files: [String: ReadyAnswer]

  /// Reads every file once. In a style sheet `url(name)` and in a script `"./name.js"` become addresses;
  /// a name that is no file throws, so that a misspelling is found at start.
  package init(directory: String, prefix: String = "/assets/") throws {
    let folder = try AssetFolder(directory: directory, prefix: prefix)
    self.prefix = prefix
    addresses = folder.addresses
    var files: [String: ReadyAnswer] = [:]
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
    return file.response(to: request)
  }

  private static func file(_ name: String, _ content: [UInt8]) throws -> ReadyAnswer {
    var fields: HTTPFields = [
      .contentType: ContentType.of(name), .cacheControl: "public, max-age=31536000, immutable",
      .acceptRanges: "bytes", .xContentTypeOptions: "nosniff",
    ]
    if let policy = HTTPField.Name("Cross-Origin-Resource-Policy") { fields[policy] = "same-origin" }
    return try ReadyAnswer(
      content, tag: "\(AssetFolder.checksum(content))-\(content.count)", fields: fields, effort: .fully)
  }
}
