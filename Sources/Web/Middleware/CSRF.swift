import HTTP
import HTTPTypes
import Mentoring

/// A change comes from our own page: the browser says so, and the token of the session proves it (security.md 47).
enum CSRF {
  static let step: Middleware = { context, next in
    guard context.request.method == .post else { return try next(context) }
    guard isSameOrigin(context.request) else { throw Failure.forbidden }
    if let session = context.session {
      guard Secret.equal(try context.form()["_csrf"] ?? "", session.csrf) else { throw Failure.forbidden }
    }
    return try next(context)
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
