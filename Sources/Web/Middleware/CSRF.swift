import HTTP
import HTTPTypes
import Mentoring

/// A change comes from our own page: the browser says so, and the token of the session proves it (security.md 47).
enum CSRF {
  static let step: Middleware = { context, next in
    guard context.request.method == .post else { return try next(context) }
    guard isSameOrigin(context.request) else { throw Failure.forbidden }
    if let session = context.session {
      guard isToken(try context.form()["_csrf"] ?? "", of: session.csrf) else { throw Failure.forbidden }
    }
    return try next(context)
  }

  /// The token as a page carries it: a fresh mask and the token under it. It never stands twice in the same letters, so
  /// the length of compressed pages tells nothing about it (BREACH).
  static func masked(_ token: String) -> String {
    guard let token = Secret(hex: token) else { return "" }
    let mask = Secret.random()
    return mask.hex + token.masked(by: mask).hex
  }

  private static func isToken(_ sent: String, of token: String) -> Bool {
    guard let mask = Secret(hex: String(sent.prefix(64))), let hidden = Secret(hex: String(sent.dropFirst(64)))
    else { return false }
    return Secret.equal(hidden.masked(by: mask).hex, token)
  }

  private static func isSameOrigin(_ request: Request) -> Bool {
    if let site = header(request, "Sec-Fetch-Site"), !["same-origin", "none"].contains(site) { return false }
    guard let origin = header(request, "Origin") else { return true }
    guard let host = request.host, let scheme = origin.firstRange(of: "://") else { return false }
    return origin[scheme.upperBound...].lowercased() == host.lowercased()
  }

  private static func header(_ request: Request, _ name: String) -> String? {
    HTTPField.Name(name).flatMap { request.fields[$0] }
  }
}
