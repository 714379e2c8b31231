import HTTP
import HTTPTypes
import Mentoring

/// A change comes from our own page: the browser says so, and the token of the session proves it (security.md 47).
enum CSRF {
  static let step: Middleware = { context, next in
    guard context.request.method == .post else { return try next(context) }
    guard isSameOrigin(context.request) else { throw Failure.forbidden }
    if let session = context.session {
      guard let token = try token(context.form()["_csrf"] ?? ""), Secret.equal(token.hex, session.csrf) else {
        // The same person has signed in again since the page was opened: the form is shown filled, to be sent anew.
        guard let address = try context.holdForm(of: session.account.id) else { throw Failure.forbidden }
        return Response.seeOther(address)
      }
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

  /// The secret of a session behind what a form carries.
  static func token(_ sent: String) -> Secret? {
    guard let mask = Secret(hex: String(sent.prefix(64))), let hidden = Secret(hex: String(sent.dropFirst(64)))
    else { return nil }
    return hidden.masked(by: mask)
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
