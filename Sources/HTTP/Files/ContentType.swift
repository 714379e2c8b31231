/// What a file is to a browser, told by the end of its name.
enum ContentType {
  /// Text types name their charset, else the browser guesses.
  static func of(_ name: String) -> String {
    switch name.split(separator: ".").last?.lowercased() {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "html": "text/html; charset=utf-8"
    case "txt": "text/plain; charset=utf-8"
    case "json": "application/json"
    case "webmanifest": "application/manifest+json"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "webp": "image/webp"
    case "ico": "image/x-icon"
    case "woff2": "font/woff2"
    case "pdf": "application/pdf"
    default: "application/octet-stream"
    }
  }

  /// False for formats that are compressed inside.
  static func isCompressible(_ type: String) -> Bool {
    type.hasPrefix("text/") || type.hasPrefix("application/json") || type.hasSuffix("+json")
      || type.hasSuffix("+xml") || type == "image/x-icon"
  }
}
