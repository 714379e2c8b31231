import HTTP
import Mentoring
import Storage

/// Who asks: the session of the cookie, if it is alive.
enum Sessions {
  static let step: Middleware = { context, next in
    var context = context
    context.session = try current(context)
    return try next(context)
  }

  /// `__Host-` and Secure wherever the portal is behind TLS; a plain name on a developer's loopback.
  static func cookie(_ portal: Portal) -> String { portal.settings.isSecure ? "__Host-nastavnik" : "nastavnik" }

  static func current(_ context: Context) throws -> Session? {
    guard let token = Secret(hex: context.request.cookie(cookie(context.portal)) ?? "") else { return nil }
    let settings = context.portal.settings
    return try context.store.session(
      tokenHash: token.hash, moment: context.moment, today: context.today,
      idle: settings.idleSeconds, lifetime: settings.sessionSeconds)
  }

  static func setCookie(_ token: Secret, _ portal: Portal) -> String {
    "\(cookie(portal))=\(token.hex); Path=/; HttpOnly; SameSite=Lax" + (portal.settings.isSecure ? "; Secure" : "")
  }

  static func clearCookie(_ portal: Portal) -> String {
    "\(cookie(portal))=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax" + (portal.settings.isSecure ? "; Secure" : "")
  }
}
