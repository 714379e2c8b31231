import HTTP
import HTTPTypes

/// Only the portal's own host is answered; links never take the host of a request (security.md 7).
enum KnownHost {
  static let step: Middleware = { context, next in
    guard let host = context.request.host.map(withoutPort), isKnown(host, origin: context.portal.settings.origin)
    else { return Response.text("Неизвестный узел.\n", status: .misdirectedRequest) }
    return try next(context)
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
