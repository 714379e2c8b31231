import Logging

/// One line a request: method, path without its query, status, milliseconds. Never a name, a token or a body.
enum RequestLog {
  static let step: Middleware = { context, next in
    let started = ContinuousClock.now
    let response = try next(context)
    let taken = (ContinuousClock.now - started) / .milliseconds(1)
    context.portal.log.info(
      "request",
      metadata: [
        "number": .string(context.number), "method": .string(context.request.method.rawValue),
        "path": .string(safe(context.request.path)), "status": .stringConvertible(response.status.code),
        "ms": .stringConvertible(Int(taken)),
      ])
    return response
  }

  /// An address may hold anything: what could break a line of the log is shown as a question mark, and what follows
  /// the place of a secret is not shown at all.
  static func safe(_ path: String) -> String {
    if let secret = secretPlaces.first(where: path.hasPrefix) { return secret + "…" }
    return String(
      String.UnicodeScalarView(path.unicodeScalars.prefix(200).map { $0.value < 32 || $0.value == 127 ? "?" : $0 }))
  }

  /// «/invitations/» of «/invitations/{token}»: a route whose address proves something calls that part its token.
  private static let secretPlaces = Set(
    Site.routes.compactMap { route in
      route.pattern.firstRange(of: "{token}").map { String(route.pattern[..<$0.lowerBound]) }
    })
}
