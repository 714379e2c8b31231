import HTTP
import HTTPTypes

/// The headers of security.md 11–15, on every answer, error pages too.
enum SecurityHeaders {
  static let step: Middleware = { context, next in
    var response = try next(context)
    set(&response, .contentSecurityPolicy, policy)
    set(&response, .xContentTypeOptions, "nosniff")
    for field in fixed { set(&response, field.name, field.value) }
    // A page of somebody who signed in is never kept by a shared computer.
    set(
      &response, .cacheControl, context.request.cookie(Sessions.cookie(context.portal)) == nil ? "no-cache" : "no-store"
    )
    if context.portal.settings.isSecure {
      set(&response, .strictTransportSecurity, "max-age=63072000; includeSubDomains")
    }
    return response
  }

  private static func set(_ response: inout Response, _ name: HTTPField.Name, _ value: String) {
    if response.fields[name] == nil { response.fields[name] = value }
  }

  private static let policy = policy(framedBy: [])

  /// - Parameter hosts: the sites that may show the page in a frame.
  static func policy(framedBy hosts: [String]) -> String {
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
      + "form-action 'self'; base-uri 'none'; frame-ancestors "
      + (hosts.isEmpty ? "'none'" : hosts.joined(separator: " "))
  }

  private static let fixed = [
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
  ].compactMap { name, value in HTTPField.Name(name).map { HTTPField(name: $0, value: value) } }
}
