import HTTP
import HTTPTypes
import Mentoring

/// Only the portal's own host is answered, and only over TLS where the portal has it; links never take the host of a
/// request (security.md 6, 7).
enum KnownHost {
  /// Whether a request needs nothing of this step.
  static func isServed(_ request: Request, _ settings: PortalSettings) -> Bool {
    guard let host = request.host.map(withoutPort), isKnown(host, origin: settings.origin) else { return false }
    return !(settings.isSecure && request.scheme == "http")
  }

  static let step: Middleware = { context, next in
    guard let host = context.request.host.map(withoutPort), isKnown(host, origin: context.portal.settings.origin)
    else { return Response.text("Неизвестный узел.\n", status: .misdirectedRequest) }
    guard context.portal.settings.isSecure, context.request.scheme == "http" else { return try next(context) }
    // The proxy took it in the clear: what is only read comes again over TLS, what was sent is lost on purpose.
    guard context.request.method == .get, context.request.target.hasPrefix("/") else { throw Failure.forbidden }
    var response = Response.seeOther(context.portal.settings.origin + context.request.target)
    response.status = .permanentRedirect
    return response
  }

  private static func isKnown(_ host: String, origin: String) -> Bool {
    let own = withoutPort(String(origin.drop { $0 != "/" }.dropFirst(2)))
    return host == own || ["127.0.0.1", "localhost", "[::1]"].contains(host)
  }

  private static func withoutPort(_ host: String) -> String {
    let host = host.lowercased()
    guard let colon = host.lastIndex(of: ":"), host[host.index(after: colon)...].allSatisfy(\.isNumber)
    else { return host }
    return String(host[..<colon])
  }
}
